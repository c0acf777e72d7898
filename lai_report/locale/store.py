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
        "Một lệnh khác đang dùng tệp Nhật ký {file}. Chưa ghi gì. Đề nghị chờ ít phút rồi làm lại."
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
    "store.commit_unsure": (
        "Ổ đĩa báo lỗi đúng lúc đang ghi vào {file}, nên chưa chắc việc ghi còn lại nếu mất điện. "
        "Đề nghị kiểm tra ổ đĩa rồi chạy lại đúng lệnh vừa rồi: nếu đã ghi, chương trình sẽ báo và "
        "không ghi thêm."
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
    "store.commit_unsure": (
        "The disk failed in the act of writing {file}, so what was written may not outlast a power "
        "cut. Check the disk, then run the very same command again: if it was written, the program "
        "says so and writes nothing more."
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
}
