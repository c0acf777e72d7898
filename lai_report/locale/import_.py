"""The words of `import`."""

VI = {
    "import_.column.line": "Dòng",
    "import_.column.outcome": "Kết quả",
    "import_.known_as": "mục số {number} trong Nhật ký",
    "import_.outcome.new": "báo cáo mới",
    "import_.outcome.extra": "báo cáo thêm (ngày này đơn vị không thuộc diện)",
    "import_.outcome.repeat": "đã có, không ghi thêm",
    "import_.outcome.blank": "không ghi giờ nhận, bỏ qua",
    "import_.outcome.refused": "không nhận",
    "import_.count.new": "mới {count}",
    "import_.count.extra": "báo cáo thêm {count}",
    "import_.count.repeat": "đã có {count}",
    "import_.count.blank": "không có giờ nhận {count}",
    "import_.count.refused": "không nhận {count}",
    "import_.written": "Đã ghi {count} báo cáo từ {file} vào Nhật ký.",
    "import_.nothing_new": "Không có gì mới trong {file}, Nhật ký giữ nguyên.",
    "import_.stopped": (
        "Có {count} dòng không nhận được (xem trên), nên chưa ghi dòng nào. Sửa tệp rồi chạy lại, "
        "hoặc thêm --skip-bad để bỏ qua các dòng đó."
    ),
    "import_.skipped": "Đã bỏ qua {count} dòng không nhận được (xem trên).",
    "import_.row_hint": "sửa dòng này rồi chạy lại, hoặc thêm --skip-bad",
    "import_.no_file": "Không thấy tệp {file}. Chưa ghi gì; kiểm tra lại đường dẫn.",
    "import_.too_large": (
        "Tệp {file} quá lớn so với một bảng theo dõi. Chưa ghi gì; kiểm tra xem có nhầm tệp không."
    ),
    "import_.bad_csv": "Tệp {file} hỏng ở khoảng dòng {line}. Chưa ghi gì; lưu lại từ Excel.",
    "import_.not_utf8": (
        "Tệp {file} không theo mã UTF-8 nên chữ có dấu sẽ sai. Chưa ghi gì; trong Excel chọn lưu "
        "dạng “CSV UTF-8” hoặc .xlsx."
    ),
    "import_.not_sheet": (
        "Tệp {file} không đọc được như bảng CSV hoặc XLSX. Chưa ghi gì; mở bằng Excel, lưu lại "
        "dạng .xlsx rồi chạy lại."
    ),
    "import_.no_sheet": (
        "Không có trang “{sheet}”. Các trang: {sheets}. Chọn bằng --sheet. Chưa ghi gì."
    ),
    "import_.no_openpyxl": (
        'Muốn đọc tệp .xlsx cần cài thêm phần documents: pip install "lai-report[documents]"; hoặc '
        "lưu bảng dạng “CSV UTF-8”."
    ),
    "import_.no_headings": (
        "Không thấy dòng tiêu đề. Bảng cần các cột: Đơn vị, Ngày báo cáo, Giờ nhận (hoặc unit, "
        "day, time). Chưa ghi gì."
    ),
    "import_.heading_twice": (
        "Cột “{heading}” trùng ý với một cột trước. Đổi tên hoặc bỏ một cột. Chưa ghi gì."
    ),
    "import_.no_unit": "thiếu tên đơn vị",
    "import_.no_day": "thiếu ngày báo cáo",
    "import_.no_time": "thiếu giờ nhận",
    "import_.day_unread": "không đọc được ngày “{text}”; ghi đủ ngày, tháng, năm, ví dụ 29/01/2021",
    "import_.future_day": "ngày báo cáo {day} chưa tới",
    "import_.not_time": "“{value}” không phải giờ trong ngày; ghi như 16:12",
    # --help
    "import_.help.file": "Tệp có các cột đơn vị, ngày báo cáo, thời gian nhận",
    "import_.help.sheet": "Tên trang tính (mặc định: trang đầu)",
    "import_.help.skip_bad": "Bỏ qua các dòng lỗi, nhận các dòng còn lại",
}

EN = {
    "import_.column.line": "Line",
    "import_.column.outcome": "Becomes",
    "import_.known_as": "entry no. {number} of the ledger",
    "import_.outcome.new": "a new report",
    "import_.outcome.extra": "also received (the unit is not bound on this day)",
    "import_.outcome.repeat": "known already, nothing added",
    "import_.outcome.blank": "no time received, left out",
    "import_.outcome.refused": "refused",
    "import_.count.new": "new {count}",
    "import_.count.extra": "also received {count}",
    "import_.count.repeat": "known already {count}",
    "import_.count.blank": "without a time {count}",
    "import_.count.refused": "refused {count}",
    "import_.written": "{count} reports of {file} recorded in the ledger.",
    "import_.nothing_new": "Nothing new in {file}; the ledger is as it was.",
    "import_.stopped": (
        "{count} rows cannot be taken (see above), so none was recorded. Mend the file and run "
        "again, or add --skip-bad to leave those rows out."
    ),
    "import_.skipped": "{count} rows that cannot be taken were left out (see above).",
    "import_.row_hint": "mend the row and run again, or add --skip-bad",
    "import_.no_file": "There is no file {file}. Nothing is recorded; check the path.",
    "import_.too_large": (
        "The file {file} is too large for a sheet. Nothing is recorded; check whether it is the "
        "right file."
    ),
    "import_.bad_csv": "The file {file} is damaged near line {line}. Nothing is recorded.",
    "import_.not_utf8": (
        "The file {file} is not UTF-8, so its letters would come out wrong. Nothing is recorded; "
        "in Excel save it as “CSV UTF-8” or .xlsx."
    ),
    "import_.not_sheet": (
        "The file {file} cannot be read as CSV or XLSX. Nothing is recorded; open it in Excel, "
        "save it as .xlsx and run again."
    ),
    "import_.no_sheet": (
        "There is no sheet “{sheet}”. The sheets: {sheets}. Choose one with --sheet. Nothing is "
        "recorded."
    ),
    "import_.no_openpyxl": (
        'To read .xlsx install the extra: pip install "lai-report[documents]"; or save the sheet '
        "as “CSV UTF-8”."
    ),
    "import_.no_headings": (
        "No row of headings. The sheet needs the columns unit, day, time (or Đơn vị, Ngày báo "
        "cáo, Giờ nhận). Nothing is recorded."
    ),
    "import_.heading_twice": (
        "The column “{heading}” means the same as one before it. Rename or remove one. Nothing "
        "is recorded."
    ),
    "import_.no_unit": "the unit is missing",
    "import_.no_day": "the report day is missing",
    "import_.no_time": "the time received is missing",
    "import_.day_unread": "“{text}” is no day; write day, month and year, such as 29/01/2021",
    "import_.future_day": "the report day {day} has not come",
    "import_.not_time": "“{value}” is no time of day; write it like 16:12",
    # --help
    "import_.help.file": "A file with the columns unit, report day, time received",
    "import_.help.sheet": "Name of the sheet (default: the first)",
    "import_.help.skip_bad": "Leave bad rows out and take the others",
}
