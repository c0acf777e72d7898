"""The words of `init`."""

VI = {
    "init.taken": "{folder} đã có {names}, không ghi đè. Chọn thư mục khác.",
    "init.done": (
        "Đã tạo thư mục của Văn phòng: {folder} ({count} tệp). Xem: lai-report --home "
        '"{folder}" status 29/01/2021'
    ),
    # --help
    "init.help.folder": "Thư mục sẽ tạo",
}

EN = {
    "init.taken": "{folder} already has {names}; nothing is overwritten. Choose another folder.",
    "init.done": (
        "Laid down an office folder: {folder} ({count} files). Try: lai-report --home "
        '"{folder}" status 29/01/2021'
    ),
    # --help
    "init.help.folder": "The folder to make",
}
