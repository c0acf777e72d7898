"""Words every area shares: lengths of time, the office folder, what any command may have to say."""

VI = {
    "common.under_a_minute": "dưới 1 phút",
    "common.minutes": "{count} phút",
    "common.minutes_one": "{count} phút",
    "common.hours": "{count} giờ",
    "common.hours_one": "{count} giờ",
    "common.days": "{count} ngày",
    "common.days_one": "{count} ngày",
    "common.instant": "{clock} ngày {day}",
    "common.no_office": (
        "Không thấy units.toml trong {folder}. Chạy “lai-report init {folder}” để tạo thư"
        " mục của Văn phòng, hoặc chỉ thư mục đã có bằng --home."
    ),
    "common.unit_gone": (
        "Đơn vị “{name}” không có trong danh sách này. Xem danh sách: lai-report units."
    ),
    "common.bad_configuration": (
        "Chưa dùng được danh sách đơn vị và văn bản: sửa các chỗ nêu trên rồi chạy lại. "
        "Nhật ký còn nguyên."
    ),
    "common.future_instant": (
        "{at:full} còn ở phía trước, không ghi hoặc tính đến thời điểm chưa tới. Kiểm tra"
        " lại giờ và ngày."
    ),
    "common.dry_run": "Chạy thử: không ghi gì vào Nhật ký.",
    "common.ledger_created": "Đã tạo Nhật ký mới trong {folder}.",
    "common.interrupted": "Đã dừng theo yêu cầu. Những gì đã xác nhận vẫn còn nguyên.",
    "common.no_stdout": "Không có chỗ để in kết quả (đầu ra đã đóng). Việc đã ghi vẫn còn nguyên.",
    "common.not_printed": (
        "Không in ra được kết quả ({reason}). Nhật ký còn nguyên; giải phóng chỗ trống hoặc in ra "
        "chỗ khác rồi chạy lại."
    ),
    "common.os_error": (
        "Không đọc hoặc ghi được {file} ({reason}). Nhật ký còn nguyên; kiểm tra ổ đĩa và"
        " quyền truy cập rồi chạy lại."
    ),
    "common.no_terminal_units": (
        'Không có màn hình để hỏi. Ghi rõ đơn vị sau lệnh, ví dụ: lai-report record "Mường Tè".'
    ),
    "common.pick": "Chọn số (cách nhau bằng dấu phẩy):",
    "common.no_such_number": (
        "“{answer}” không phải số trong danh sách. Chưa ghi gì; chạy lại và chọn số có "
        "trong danh sách."
    ),
    "common.bug": (
        "Lỗi của chương trình, không phải của người dùng ({kind}). Nhật ký còn nguyên. "
        "Xin báo lại cho người bảo trì; đặt LAI_REPORT_DEBUG=1 để xem chi tiết."
    ),
}

EN = {
    "common.under_a_minute": "under 1 minute",
    "common.minutes": "{count} minutes",
    "common.minutes_one": "{count} minute",
    "common.hours": "{count} hours",
    "common.hours_one": "{count} hour",
    "common.days": "{count} days",
    "common.days_one": "{count} day",
    "common.instant": "{clock} on {day}",
    "common.no_office": (
        "No units.toml in {folder}. Run “lai-report init {folder}” to lay down an office "
        "folder, or name one with --home."
    ),
    "common.unit_gone": "The unit “{name}” is not on this roster. See: lai-report units.",
    "common.bad_configuration": (
        "The roster and directives cannot be used: mend the places named above and run "
        "again. The ledger is untouched."
    ),
    "common.future_instant": (
        "{at:full} lies ahead; nothing is recorded or judged at an instant to come. Check"
        " the time and the day."
    ),
    "common.dry_run": "Dry run: nothing is written to the ledger.",
    "common.ledger_created": "Created a new ledger in {folder}.",
    "common.interrupted": "Stopped as asked. What was confirmed still stands.",
    "common.no_stdout": "There is nowhere to print (stdout is closed). What was recorded stands.",
    "common.not_printed": (
        "The result cannot be printed ({reason}). The ledger is untouched; free some space or "
        "print elsewhere, then run again."
    ),
    "common.os_error": (
        "Cannot read or write {file} ({reason}). The ledger is untouched; check the disk "
        "and the permissions, then run again."
    ),
    "common.no_terminal_units": (
        "There is no terminal to ask at. Name the units after the command, for example: "
        'lai-report record "Mường Tè".'
    ),
    "common.pick": "Pick numbers (parted by commas):",
    "common.no_such_number": (
        "“{answer}” is not a number of the list. Nothing is recorded; run again and pick "
        "from the list."
    ),
    "common.bug": (
        "A fault of the program, not yours ({kind}). The ledger is untouched. Please tell"
        " the maintainer; LAI_REPORT_DEBUG=1 shows the details."
    ),
}
