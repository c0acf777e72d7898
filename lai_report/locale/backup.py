"""The words of `backup`."""

VI = {
    "backup.nothing": "Chưa có Nhật ký để sao lưu.",
    "backup.taken": "{file} đã có, không ghi đè. Chọn tên khác.",
    "backup.done": "Đã sao lưu vào {file}. Đầu chuỗi: {head}",
    # --help
    "backup.help.file": "Tệp mới (mặc định: backups/ trong thư mục của Văn phòng)",
}

EN = {
    "backup.nothing": "There is no ledger to back up yet.",
    "backup.taken": "{file} exists and is not overwritten. Choose another name.",
    "backup.done": "Backed up to {file}. Head: {head}",
    # --help
    "backup.help.file": "A new file (default: backups/ in the office folder)",
}
