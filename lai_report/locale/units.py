"""The words of the roster."""

VI = {
    "units.title": "DANH SÁCH ĐƠN VỊ NGÀY {day}: {count} đơn vị",
    "units.none": "Ngày {day} danh sách không có đơn vị nào.",
    "units.column.id": "Mã",
    "units.column.name": "Đơn vị",
    "units.column.group": "Nhóm",
    "units.column.owes": "Báo cáo hàng kỳ",
    "units.column.phone": "Điện thoại",
    "units.column.senders": "Địa chỉ thư",
    "units.column.note": "Ghi chú",
    "units.owes": "thuộc diện",
    "units.owes_not": "không",
    # --help
    "units.help.on": "Danh sách của ngày ấy (mặc định: hôm nay)",
    "units.help.all": "Cả đơn vị đã thôi hoặc chưa có",
}

EN = {
    "units.title": "ROSTER ON {day}: {count} units",
    "units.none": "The roster has no unit on {day}.",
    "units.column.id": "Id",
    "units.column.name": "Unit",
    "units.column.group": "Group",
    "units.column.owes": "Regular report",
    "units.column.phone": "Phone",
    "units.column.senders": "Senders",
    "units.column.note": "Note",
    "units.owes": "owes",
    "units.owes_not": "no",
    # --help
    "units.help.on": "As of that day (default: today)",
    "units.help.all": "Also units that have ended or not begun",
}
