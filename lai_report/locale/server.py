"""The words of a ledger on a PostgreSQL server: what is wrong, what is safe, what to do."""

VI = {
    "server.no_driver": (
        "Nhật ký đặt trên máy chủ PostgreSQL, nhưng máy này chưa có thư viện kết nối. Chưa ghi "
        "gì. Đề nghị cài bằng lệnh: pip install 'lai-report[postgresql]'"
    ),
    "server.bad_url": (
        "Địa chỉ máy chủ của Nhật ký viết chưa đúng (không in lại ở đây). Chưa ghi gì. Đề nghị "
        "viết theo mẫu postgresql://tai-khoan@may-chu:5432/ten, không kèm mật khẩu."
    ),
    "server.unreachable": (
        "Không kết nối được với máy chủ Nhật ký {server}. Chưa ghi gì, dữ liệu trên máy chủ còn "
        "nguyên. Đề nghị kiểm tra mạng, tên máy chủ và tên cơ sở dữ liệu rồi làm lại."
    ),
    "server.login": (
        "Máy chủ Nhật ký {server} không nhận tài khoản hoặc mật khẩu. Chưa ghi gì. Đề nghị kiểm "
        "tra tài khoản trong địa chỉ và mật khẩu trong biến môi trường PGPASSWORD hoặc tệp "
        ".pgpass."
    ),
    "server.lost": (
        "Mất kết nối với máy chủ Nhật ký {server}. Lần này chưa ghi gì; những gì đã báo là đã ghi "
        "vẫn còn nguyên. Đề nghị làm lại."
    ),
    "server.commit_unknown": (
        "Mất kết nối với máy chủ Nhật ký {server} đúng lúc đang ghi, nên chưa biết máy chủ đã ghi "
        "hay chưa. Đề nghị chạy lại đúng lệnh vừa rồi: nếu đã ghi, chương trình sẽ báo và không "
        "ghi thêm."
    ),
    "server.busy": (
        "Bàn khác đang ghi vào Nhật ký trên máy chủ {server}. Chưa ghi gì. Đề nghị chờ ít phút "
        "rồi làm lại."
    ),
    "server.refuses": (
        "Tài khoản này không có quyền ghi vào Nhật ký trên máy chủ {server}, hoặc máy chủ chỉ cho "
        "đọc. Chưa ghi gì, dữ liệu cũ còn nguyên. Đề nghị nhờ người quản trị máy chủ cấp quyền "
        "rồi làm lại."
    ),
    "server.unreadable": (
        "Tài khoản này không có quyền đọc Nhật ký trên máy chủ {server}. Dữ liệu còn nguyên. Đề "
        "nghị nhờ người quản trị máy chủ cấp quyền đọc."
    ),
    "server.full": (
        "Máy chủ Nhật ký {server} đã hết chỗ. Những gì đã báo là đã ghi vẫn còn nguyên; lần này "
        "chưa ghi gì. Đề nghị nhờ người quản trị máy chủ giải phóng ổ đĩa rồi làm lại."
    ),
    "server.damaged": (
        "Nhật ký trên máy chủ {server} thiếu bảng, thiếu cột hoặc bị hỏng. Chưa sửa gì. Đề nghị "
        "người quản trị máy chủ giữ nguyên hiện trạng và khôi phục từ bản sao lưu."
    ),
    "server.gone": (
        "Máy chủ {server} chưa có Nhật ký mà {file} đã ghi nhận. Chưa tạo hay sửa gì. Nếu chưa "
        "chuyển Nhật ký lên máy chủ, tạm bỏ dòng url trong lai-report.toml rồi chạy `lai-report "
        "move-store`; nếu đã chuyển, kiểm tra lại địa chỉ hoặc khôi phục máy chủ từ bản sao lưu."
    ),
    "server.newer": (
        "Nhật ký trên máy chủ {server} do phiên bản mới hơn của chương trình ghi (cấu trúc số "
        "{found}, bản này chỉ biết đến số {known}). Chưa sửa gì. Đề nghị cập nhật chương trình."
    ),
    "server.older": (
        "Nhật ký trên máy chủ {server} còn theo cấu trúc cũ (số {found}, bản này dùng số "
        "{known}). Chưa sửa gì. Đề nghị chạy một lệnh ghi, chẳng hạn `lai-report record`, bằng "
        "tài khoản chủ của Nhật ký để nâng cấu trúc."
    ),
    "server.encoding": (
        "Cơ sở dữ liệu trên máy chủ {server} không dùng bảng mã UTF-8 nên không giữ được chữ "
        "tiếng Việt. Chưa ghi gì. Đề nghị nhờ người quản trị tạo cơ sở dữ liệu với bảng mã UTF8."
    ),
    "server.checked": ("bảng, chỉ mục và khóa chống sửa trên máy chủ {server}"),
}

EN = {
    "server.no_driver": (
        "The ledger is kept on a PostgreSQL server, and this machine lacks the library to reach "
        "it. Nothing was written. Install it: pip install 'lai-report[postgresql]'"
    ),
    "server.bad_url": (
        "The address of the ledger's server is not written rightly (it is not repeated here). "
        "Nothing was written. Write postgresql://user@host:5432/database, without a password."
    ),
    "server.unreachable": (
        "The ledger's server {server} cannot be reached. Nothing was written, the data on the "
        "server is intact. Check the network, the server's name and the database's, and try "
        "again."
    ),
    "server.login": (
        "The ledger's server {server} does not accept the user or the password. Nothing was "
        "written. Check the user in the address and the password in PGPASSWORD or .pgpass."
    ),
    "server.lost": (
        "The connection to the ledger's server {server} broke. Nothing was written now; what was "
        "confirmed before is safe. Try again."
    ),
    "server.commit_unknown": (
        "The connection to the ledger's server {server} broke in the act of writing, so it is not "
        "known whether the server wrote it. Run the very same command again: if it was written, "
        "the program says so and writes nothing more."
    ),
    "server.busy": (
        "Another desk is writing to the ledger on {server}. Nothing was written. Wait a little "
        "and try again."
    ),
    "server.refuses": (
        "This user may not write to the ledger on {server}, or the server is read-only. Nothing "
        "was written, earlier data is intact. Ask the server's administrator for the right, and "
        "try again."
    ),
    "server.unreadable": (
        "This user may not read the ledger on {server}. The data is intact. Ask the server's "
        "administrator for the right to read."
    ),
    "server.full": (
        "The ledger's server {server} is full. What was confirmed before is safe; nothing was "
        "written now. Ask its administrator to free some space and try again."
    ),
    "server.damaged": (
        "The ledger on {server} lacks tables or columns, or is damaged. Nothing was changed. Let "
        "the server's administrator keep it as it is and restore a backup."
    ),
    "server.gone": (
        "{server} does not hold the ledger that {file} has on record. Nothing was created or "
        "changed. If the ledger was not moved to the server yet, take `url` out of "
        "lai-report.toml for now and run `lai-report move-store`; if it was, check the address or "
        "restore the server from a backup."
    ),
    "server.newer": (
        "The ledger on {server} was written by a newer version of this program (schema {found}; "
        "this one knows {known}). Nothing was changed. Update the program."
    ),
    "server.older": (
        "The ledger on {server} still has an older schema ({found}; this program uses {known}). "
        "Nothing was changed. Run a writing command, such as `lai-report record`, as the ledger's "
        "owner to bring it up to date."
    ),
    "server.encoding": (
        "The database on {server} is not in UTF-8 and cannot hold Vietnamese text. Nothing was "
        "written. Ask the administrator for a database with encoding UTF8."
    ),
    "server.checked": ("checked tables, indexes and guards on {server}"),
}
