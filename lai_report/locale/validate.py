"""The words of `validate`."""

VI = {
    "validate.good": "Không có lỗi: {units} đơn vị, {obligations} nhiệm vụ.",
    "validate.bad": "Có {count} lỗi. Sửa theo từng dòng trên rồi chạy lại; chưa có gì được nạp.",
    "validate.line": "{place}{message}",
}

EN = {
    "validate.good": "No errors: {units} units, {obligations} obligations.",
    "validate.bad": "{count} errors. Mend each line above and run again; nothing was loaded.",
    "validate.line": "{place}{message}",
}
