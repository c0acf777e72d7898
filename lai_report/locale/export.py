"""The words of `export`."""

VI = {
    "export.done": "Đã xuất {count} mục ra {file}.",
    "export.streamed": "Đã xuất {count} mục.",
    "export.head": "Đầu chuỗi Nhật ký: {head}",
    "export.exists": ("Tệp {file} đã có. Chưa ghi gì; chọn tên khác, hoặc thêm --force để ghi đè."),
    "export.not_file": "{file} không phải tệp ghi được. Chọn tên khác.",
    "export.over_office": (
        "{file} là tệp của Văn phòng mà chương trình đang dùng, không ghi đè. Chọn tên khác."
    ),
    # --help
    "export.help.output": "Tệp sẽ ghi (mặc định: in ra màn hình)",
    "export.help.form": "Dạng tệp: jsonl hoặc csv",
    "export.help.force": "Ghi đè tệp đã có",
}

EN = {
    "export.done": "{count} entries exported to {file}.",
    "export.streamed": "{count} entries exported.",
    "export.head": "Head of the ledger: {head}",
    "export.exists": (
        "The file {file} exists. Nothing was written; name another, or add --force to replace it."
    ),
    "export.not_file": "{file} cannot be written as a file. Name another.",
    "export.over_office": (
        "{file} is a file of the office that this program uses; it is not replaced. Name another."
    ),
    # --help
    "export.help.output": "The file to write (default: print it)",
    "export.help.form": "Form of the file: jsonl or csv",
    "export.help.force": "Replace a file that exists",
}
