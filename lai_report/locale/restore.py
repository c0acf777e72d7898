"""The words of `restore`."""

VI = {
    "restore.needs_reason": 'Đưa bản sao lưu vào dùng cần lý do: thêm --reason "…". Chưa làm gì.',
    "restore.not_sqlite": (
        "Nhật ký ở máy chủ PostgreSQL: khôi phục bằng công cụ của máy chủ. Chưa làm gì."
    ),
    "restore.in_the_way": (
        "{file} vẫn còn đó, không ghi đè. Chuyển tệp ấy đi chỗ khác (giữ lại để đối "
        "chiếu) rồi chạy lại."
    ),
    "restore.no_file": "Không thấy bản sao lưu {file}. Kiểm tra lại đường dẫn. Chưa làm gì.",
    "restore.unsound": "Bản sao lưu {file} không nguyên vẹn, không đưa vào dùng. Chọn bản khác.",
    "restore.done": (
        "Đã đưa bản sao lưu vào dùng: {count} mục, việc này được ghi ở mục số {number}. "
        "Những gì ghi sau bản sao lưu cần ghi lại."
    ),
    # --help
    "restore.help.file": "Bản sao lưu",
    "restore.help.reason": "Lý do",
}

EN = {
    "restore.needs_reason": (
        'Taking a backup into use needs a reason: add --reason "…". Nothing was done.'
    ),
    "restore.not_sqlite": (
        "The ledger lives in PostgreSQL: restore it with the server's tools. Nothing was done."
    ),
    "restore.in_the_way": (
        "{file} is still there and is not overwritten. Move it away (keep it to compare) "
        "and run again."
    ),
    "restore.no_file": "There is no backup {file}. Check the path. Nothing was done.",
    "restore.unsound": "The backup {file} does not hold and is not taken into use. Choose another.",
    "restore.done": (
        "The backup is in use: {count} entries; this is entry {number}. What was recorded"
        " after the backup must be recorded again."
    ),
    # --help
    "restore.help.file": "The backup",
    "restore.help.reason": "The reason",
}
