"""The words of the ledger: what is wrong with it, what is still safe, what to do."""

VI = {
    "store.gone": (
        "Không thấy tệp Nhật ký {file}, dù dấu vết của nó vẫn còn trong thư mục. "
        "Chưa tạo hay sửa gì. Đề nghị khôi phục tệp này từ bản sao lưu."
    ),
    "store.empty": (
        "Tệp Nhật ký {file} rỗng. Chưa tạo hay sửa gì. Đề nghị khôi phục tệp này từ bản sao lưu."
    ),
    "store.foreign": (
        "Tệp {file} không phải Nhật ký của chương trình này. Tệp được giữ nguyên. "
        "Đề nghị chuyển tệp đi nơi khác và đưa đúng tệp Nhật ký vào."
    ),
    "store.damaged": (
        "Tệp Nhật ký {file} bị hỏng hoặc bị cắt cụt. Tệp được giữ nguyên. "
        "Đề nghị cất tệp hỏng để đối chiếu và khôi phục từ bản sao lưu."
    ),
    "store.unreadable": (
        "Không đọc được tệp Nhật ký {file}. Tệp được giữ nguyên. "
        "Đề nghị kiểm tra quyền đọc thư mục và ổ đĩa."
    ),
    "store.entry_unreadable": (
        "Không đọc được mục số {sequence} của Nhật ký. Các tệp được giữ nguyên. "
        "Đề nghị chạy `lai-report verify` để biết phần nào còn nguyên vẹn."
    ),
    "store.newer": (
        "Tệp Nhật ký {file} do phiên bản mới hơn của chương trình ghi "
        "(cấu trúc số {found}, bản này chỉ biết đến số {known}). Tệp được giữ nguyên. "
        "Đề nghị cập nhật chương trình."
    ),
    "store.busy": (
        "Có tiến trình khác đang dùng tệp Nhật ký {file}. Chưa ghi gì. "
        "Đề nghị chờ ít phút rồi làm lại."
    ),
    "store.disk_full": (
        "Ổ đĩa đã đầy, không ghi được vào {file}. Những gì đã báo là đã ghi vẫn còn nguyên; "
        "lần này chưa ghi gì. Đề nghị giải phóng ổ đĩa rồi làm lại."
    ),
    "store.read_only": (
        "Không có quyền ghi vào {file}. Chưa ghi gì, dữ liệu cũ còn nguyên. "
        "Đề nghị kiểm tra quyền ghi thư mục rồi làm lại."
    ),
    "store.not_written": (
        "Không ghi được vào {file}. Chưa ghi gì, dữ liệu cũ còn nguyên. "
        "Đề nghị kiểm tra ổ đĩa, dung lượng trống và quyền ghi rồi làm lại."
    ),
    "store.sqlite_too_old": (
        "Thư viện SQLite của máy là bản {found}; chương trình cần từ bản {needed}. "
        "Chưa ghi gì. Đề nghị cập nhật Python hoặc SQLite."
    ),
    "store.unknown_url": (
        "Chưa hỗ trợ nơi lưu Nhật ký kiểu “{scheme}”. Chưa ghi gì. "
        "Đề nghị sửa khóa url trong mục [store] của lai-report.toml."
    ),
    "store.not_text": (
        "Nội dung cần ghi có ký tự hỏng: {text}. Chưa ghi gì. Đề nghị gõ lại nội dung đó."
    ),
    "store.backup_exists": (
        "Đã có tệp {file}; bản sao lưu không ghi đè lên tệp cũ. Đề nghị đặt tên khác."
    ),
    "store.clock_back": (
        "Đồng hồ máy đang chỉ {now:full}, chậm {behind} so với mục mới nhất của Nhật ký "
        "({newest:full}). Chưa ghi gì. Đề nghị chỉnh lại đồng hồ máy; nếu đồng hồ máy đúng, "
        "ghi rõ lý do bằng --clock-reason."
    ),
    "store.head_garbled": (
        "Không hiểu được nội dung tệp đầu chuỗi {file}. Nhật ký chưa bị sửa gì. "
        "Đề nghị chạy `lai-report verify` và đối chiếu với đầu chuỗi in trên báo cáo gần nhất."
    ),
    "store.head_of_another": (
        "Tệp đầu chuỗi {file} thuộc về một Nhật ký khác. Có thể tệp Nhật ký đã bị thay. "
        "Chưa sửa gì. Đề nghị đưa đúng tệp Nhật ký vào thư mục."
    ),
    "store.head_missing": (
        "Nhật ký thiếu mục số {sequence} mà {file} đã ghi nhận: tệp Nhật ký bị cắt phần cuối "
        "hoặc là bản sao cũ. Chưa sửa gì. Đề nghị đưa lại tệp Nhật ký mới nhất."
    ),
    "store.head_differs": (
        "Mục số {sequence} của Nhật ký khác với đầu chuỗi ghi trong {file}: đây là bản sao khác "
        "của Nhật ký hoặc Nhật ký đã bị sửa. Chưa sửa gì. "
        "Đề nghị đưa lại đúng tệp Nhật ký và chạy `lai-report verify`."
    ),
    "store.broken_edited": (
        "Mục số {sequence} đã bị sửa sau khi ghi. {sound} mục trước đó còn nguyên vẹn."
    ),
    "store.broken_missing": ("Thiếu mục số {sequence}. {sound} mục trước đó còn nguyên vẹn."),
    "store.broken_link": (
        "Mục số {sequence} không nối với mục đứng trước. {sound} mục trước đó còn nguyên vẹn."
    ),
    "store.broken_unreadable": (
        "Không đọc được mục số {sequence}. {sound} mục trước đó còn nguyên vẹn."
    ),
    "store.structure": "Cấu trúc tệp Nhật ký bị hỏng: {details}.",
    "store.schema_changed": (
        "Bảng, chỉ mục hoặc khóa chống sửa của Nhật ký không còn như khi tạo: {names}."
    ),
    "store.anchor_of_another": "Đầu chuỗi {anchor} là của một Nhật ký khác.",
    "store.anchor_differs": (
        "Nhật ký không chứa đầu chuỗi đã in ở mục số {sequence}: Nhật ký đã bị sửa, bị cắt "
        "hoặc là bản sao cũ."
    ),
    "store.checked_chain": "đã tính lại chuỗi mã băm của {count} mục",
    "store.checked_structure": "đã kiểm tra cấu trúc tệp, bảng và chỉ mục",
    "store.checked_table": "đã kiểm tra cấu trúc tệp và bảng",
    "store.checked_head": "đã đối chiếu với {file}",
    "store.checked_anchor": "đã đối chiếu với đầu chuỗi đã in ở mục số {sequence}",
    "store.unproven_indexes": "chưa đối chiếu chỉ mục với bảng",
    "store.unproven_inside": (
        "chỉ kiểm tra nội bộ: người làm chủ máy này có thể tính lại cả chuỗi; "
        "đối chiếu với đầu chuỗi đã in trên giấy bằng --anchor thì mới thấy"
    ),
    "store.unproven_tail": (
        "không có đầu chuỗi lưu ngoài tệp Nhật ký: nếu phần cuối bị cắt thì không nhận ra được"
    ),
    "store.unproven_after_anchor": ("{count} mục ghi sau đầu chuỗi đã in chỉ được kiểm tra nội bộ"),
    "store.no_driver": (
        "Nhật ký đặt trên máy chủ PostgreSQL, nhưng máy này chưa có thư viện kết nối. Chưa ghi "
        "gì. Đề nghị cài bằng lệnh: pip install 'lai-report[postgresql]'"
    ),
    "store.bad_url": (
        "Địa chỉ máy chủ của Nhật ký viết chưa đúng (không in lại ở đây). Chưa ghi gì. Đề nghị "
        "viết theo mẫu postgresql://tai-khoan@may-chu:5432/ten, không kèm mật khẩu."
    ),
    "store.server_unreachable": (
        "Không kết nối được với máy chủ Nhật ký {server}. Chưa ghi gì, dữ liệu trên máy chủ còn "
        "nguyên. Đề nghị kiểm tra mạng, tên máy chủ và tên cơ sở dữ liệu rồi làm lại."
    ),
    "store.server_login": (
        "Máy chủ Nhật ký {server} không nhận tài khoản hoặc mật khẩu. Chưa ghi gì. Đề nghị kiểm "
        "tra tài khoản trong địa chỉ và mật khẩu trong biến môi trường PGPASSWORD hoặc tệp "
        ".pgpass."
    ),
    "store.server_lost": (
        "Mất kết nối với máy chủ Nhật ký {server}. Lần này chưa ghi gì; những gì đã báo là đã ghi "
        "vẫn còn nguyên. Đề nghị làm lại."
    ),
    "store.commit_unknown": (
        "Mất kết nối với máy chủ Nhật ký {server} đúng lúc đang ghi, nên chưa biết máy chủ đã ghi "
        "hay chưa. Đề nghị chạy lại đúng lệnh vừa rồi: nếu đã ghi, chương trình sẽ báo và không "
        "ghi thêm."
    ),
    "store.server_busy": (
        "Bàn khác đang ghi vào Nhật ký trên máy chủ {server}. Chưa ghi gì. Đề nghị chờ ít phút "
        "rồi làm lại."
    ),
    "store.server_refuses": (
        "Tài khoản này không có quyền ghi vào Nhật ký trên máy chủ {server}, hoặc máy chủ chỉ cho "
        "đọc. Chưa ghi gì, dữ liệu cũ còn nguyên. Đề nghị nhờ người quản trị máy chủ cấp quyền "
        "rồi làm lại."
    ),
    "store.server_unreadable": (
        "Tài khoản này không có quyền đọc Nhật ký trên máy chủ {server}. Dữ liệu còn nguyên. Đề "
        "nghị nhờ người quản trị máy chủ cấp quyền đọc."
    ),
    "store.server_full": (
        "Máy chủ Nhật ký {server} đã hết chỗ. Những gì đã báo là đã ghi vẫn còn nguyên; lần này "
        "chưa ghi gì. Đề nghị nhờ người quản trị máy chủ giải phóng ổ đĩa rồi làm lại."
    ),
    "store.server_damaged": (
        "Nhật ký trên máy chủ {server} thiếu bảng, thiếu cột hoặc bị hỏng. Chưa sửa gì. Đề nghị "
        "người quản trị máy chủ giữ nguyên hiện trạng và khôi phục từ bản sao lưu."
    ),
    "store.server_gone": (
        "Máy chủ {server} chưa có Nhật ký mà {file} đã ghi nhận. Chưa tạo hay sửa gì. Nếu chưa "
        "chuyển Nhật ký lên máy chủ, tạm bỏ dòng url trong lai-report.toml rồi chạy `lai-report "
        "move-store`; nếu đã chuyển, kiểm tra lại địa chỉ hoặc khôi phục máy chủ từ bản sao lưu."
    ),
    "store.server_newer": (
        "Nhật ký trên máy chủ {server} do phiên bản mới hơn của chương trình ghi (cấu trúc số "
        "{found}, bản này chỉ biết đến số {known}). Chưa sửa gì. Đề nghị cập nhật chương trình."
    ),
    "store.server_older": (
        "Nhật ký trên máy chủ {server} còn theo cấu trúc cũ (số {found}, bản này dùng số "
        "{known}). Chưa sửa gì. Đề nghị chạy một lệnh ghi, chẳng hạn `lai-report record`, bằng "
        "tài khoản chủ của Nhật ký để nâng cấu trúc."
    ),
    "store.server_encoding": (
        "Cơ sở dữ liệu trên máy chủ {server} không dùng bảng mã UTF-8 nên không giữ được chữ "
        "tiếng Việt. Chưa ghi gì. Đề nghị nhờ người quản trị tạo cơ sở dữ liệu với bảng mã UTF8."
    ),
    "store.checked_server": ("đã kiểm tra bảng, chỉ mục và khóa chống sửa trên máy chủ {server}"),
    "store.move_unsound": (
        "Nhật ký hiện tại có chỗ không khớp nên chưa chuyển. Các bản đều giữ nguyên. Đề nghị chạy "
        "`lai-report verify` để biết chỗ nào."
    ),
    "store.move_not_empty": (
        "{place} đã có Nhật ký hoặc dấu vết của một Nhật ký khác. Chưa chuyển, chưa sửa gì. Đề "
        "nghị chọn nơi còn trống, hoặc đổi tên Nhật ký cũ ở đó rồi làm lại."
    ),
    "store.move_differs": (
        "Bản chép sang nơi mới không khớp với Nhật ký hiện tại nên đã bỏ. Nhật ký hiện tại còn "
        "nguyên. Đề nghị làm lại; nếu vẫn vậy, kiểm tra ổ đĩa và máy chủ."
    ),
}

EN = {
    "store.gone": (
        "The ledger {file} is missing, although traces of it are still in the folder. "
        "Nothing was created or changed. Restore the file from a backup."
    ),
    "store.empty": (
        "The ledger {file} is empty. Nothing was created or changed. "
        "Restore the file from a backup."
    ),
    "store.foreign": (
        "{file} is not a ledger of this program. The file was left as it is. "
        "Move it elsewhere and put the right ledger in its place."
    ),
    "store.damaged": (
        "The ledger {file} is damaged or cut short. The file was left as it is. "
        "Set it aside for comparison and restore a backup."
    ),
    "store.unreadable": (
        "The ledger {file} cannot be read. The file was left as it is. "
        "Check the permissions of the folder, and the disk."
    ),
    "store.entry_unreadable": (
        "Entry {sequence} of the ledger cannot be read. The files were left as they are. "
        "Run `lai-report verify` to see what still holds."
    ),
    "store.newer": (
        "The ledger {file} was written by a newer version of this program "
        "(schema {found}; this one knows {known}). The file was left as it is. "
        "Update the program."
    ),
    "store.busy": (
        "Another process is using the ledger {file}. Nothing was written. "
        "Wait a little and try again."
    ),
    "store.disk_full": (
        "The disk is full: {file} cannot be written. What was confirmed before is safe; "
        "nothing was written now. Free some space and try again."
    ),
    "store.read_only": (
        "{file} may not be written. Nothing was written, earlier data is intact. "
        "Check the permissions of the folder and try again."
    ),
    "store.not_written": (
        "{file} could not be written. Nothing was written, earlier data is intact. "
        "Check the disk, its free space and the permissions, and try again."
    ),
    "store.sqlite_too_old": (
        "This machine's SQLite library is {found}; {needed} or newer is needed. "
        "Nothing was written. Update Python or SQLite."
    ),
    "store.unknown_url": (
        "A ledger cannot be kept at “{scheme}”. Nothing was written. "
        "Correct `url` under [store] in lai-report.toml."
    ),
    "store.not_text": (
        "What is to be written holds broken characters: {text}. Nothing was written. Type it again."
    ),
    "store.backup_exists": (
        "{file} already exists; a backup never overwrites a file. Choose another name."
    ),
    "store.clock_back": (
        "This machine's clock shows {now:full}, {behind} behind the newest entry "
        "({newest:full}). Nothing was written. Set the clock; if the clock is right, "
        "say why with --clock-reason."
    ),
    "store.head_garbled": (
        "The head recorded in {file} cannot be understood. The ledger was left as it is. "
        "Run `lai-report verify` and compare with the head on the latest printed report."
    ),
    "store.head_of_another": (
        "{file} names another ledger: the ledger may have been exchanged. "
        "Nothing was changed. Put the right ledger into the folder."
    ),
    "store.head_missing": (
        "The ledger lacks entry {sequence}, which {file} has on record: its end was cut off, "
        "or it is an older copy. Nothing was changed. Put the newest ledger back."
    ),
    "store.head_differs": (
        "Entry {sequence} of the ledger is not the one {file} has on record: this is a "
        "different copy of the ledger, or it was edited. Nothing was changed. "
        "Put the right ledger back and run `lai-report verify`."
    ),
    "store.broken_edited": (
        "Entry {sequence} was edited after it was written. "
        "The {sound} entries before it are intact."
    ),
    "store.broken_missing": "Entry {sequence} is missing. The {sound} before it are intact.",
    "store.broken_link": (
        "Entry {sequence} does not follow from the one before it. "
        "The {sound} entries before it are intact."
    ),
    "store.broken_unreadable": (
        "Entry {sequence} cannot be read. The {sound} entries before it are intact."
    ),
    "store.structure": "The ledger's file structure is damaged: {details}.",
    "store.schema_changed": (
        "Tables, indexes or guards of the ledger are not as they were made: {names}."
    ),
    "store.anchor_of_another": "The head {anchor} belongs to another ledger.",
    "store.anchor_differs": (
        "The ledger does not contain the head printed at entry {sequence}: it was edited, cut, "
        "or is an older copy."
    ),
    "store.checked_chain": "recomputed the chain of {count} entries",
    "store.checked_structure": "checked the file's structure, table and indexes",
    "store.checked_table": "checked the file's structure and table",
    "store.checked_head": "compared with {file}",
    "store.checked_anchor": "compared with the head printed at entry {sequence}",
    "store.unproven_indexes": "the indexes were not compared with the table",
    "store.unproven_inside": (
        "checked from inside only: whoever owns this machine can recompute the whole chain; "
        "only a head printed on paper, given with --anchor, would show that"
    ),
    "store.unproven_tail": ("no head is recorded outside the ledger: a cut end would not be seen"),
    "store.unproven_after_anchor": (
        "the {count} entries after the printed head were checked from inside only"
    ),
    "store.no_driver": (
        "The ledger is kept on a PostgreSQL server, and this machine lacks the library to reach "
        "it. Nothing was written. Install it: pip install 'lai-report[postgresql]'"
    ),
    "store.bad_url": (
        "The address of the ledger's server is not written rightly (it is not repeated here). "
        "Nothing was written. Write postgresql://user@host:5432/database, without a password."
    ),
    "store.server_unreachable": (
        "The ledger's server {server} cannot be reached. Nothing was written, the data on the "
        "server is intact. Check the network, the server's name and the database's, and try "
        "again."
    ),
    "store.server_login": (
        "The ledger's server {server} does not accept the user or the password. Nothing was "
        "written. Check the user in the address and the password in PGPASSWORD or .pgpass."
    ),
    "store.server_lost": (
        "The connection to the ledger's server {server} broke. Nothing was written now; what was "
        "confirmed before is safe. Try again."
    ),
    "store.commit_unknown": (
        "The connection to the ledger's server {server} broke in the act of writing, so it is not "
        "known whether the server wrote it. Run the very same command again: if it was written, "
        "the program says so and writes nothing more."
    ),
    "store.server_busy": (
        "Another desk is writing to the ledger on {server}. Nothing was written. Wait a little "
        "and try again."
    ),
    "store.server_refuses": (
        "This user may not write to the ledger on {server}, or the server is read-only. Nothing "
        "was written, earlier data is intact. Ask the server's administrator for the right, and "
        "try again."
    ),
    "store.server_unreadable": (
        "This user may not read the ledger on {server}. The data is intact. Ask the server's "
        "administrator for the right to read."
    ),
    "store.server_full": (
        "The ledger's server {server} is full. What was confirmed before is safe; nothing was "
        "written now. Ask its administrator to free some space and try again."
    ),
    "store.server_damaged": (
        "The ledger on {server} lacks tables or columns, or is damaged. Nothing was changed. Let "
        "the server's administrator keep it as it is and restore a backup."
    ),
    "store.server_gone": (
        "{server} does not hold the ledger that {file} has on record. Nothing was created or "
        "changed. If the ledger was not moved to the server yet, take `url` out of "
        "lai-report.toml for now and run `lai-report move-store`; if it was, check the address or "
        "restore the server from a backup."
    ),
    "store.server_newer": (
        "The ledger on {server} was written by a newer version of this program (schema {found}; "
        "this one knows {known}). Nothing was changed. Update the program."
    ),
    "store.server_older": (
        "The ledger on {server} still has an older schema ({found}; this program uses {known}). "
        "Nothing was changed. Run a writing command, such as `lai-report record`, as the ledger's "
        "owner to bring it up to date."
    ),
    "store.server_encoding": (
        "The database on {server} is not in UTF-8 and cannot hold Vietnamese text. Nothing was "
        "written. Ask the administrator for a database with encoding UTF8."
    ),
    "store.checked_server": ("checked tables, indexes and guards on {server}"),
    "store.move_unsound": (
        "The present ledger does not verify, so it was not moved. Everything was left as it is. "
        "Run `lai-report verify` to see where."
    ),
    "store.move_not_empty": (
        "{place} already holds a ledger, or traces of another. Nothing was moved or changed. "
        "Choose an empty place, or rename the old ledger there, and try again."
    ),
    "store.move_differs": (
        "The copy in the new place does not match the present ledger and was discarded. The "
        "present ledger is intact. Try again; if it stays so, check the disk and the server."
    ),
}
