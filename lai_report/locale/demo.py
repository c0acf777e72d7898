"""The words of `demo`."""

VI = {
    "demo.not_empty": "{folder} đã có nội dung. Chọn thư mục mới hoặc trống.",
    "demo.first_day": "— Dữ liệu bịa đặt để làm quen. Màn hình lúc 16:31 ngày đầu tiên: —",
    "demo.queue": "— Thư chương trình không tự tính, chờ người xác nhận: —",
    "demo.week": "— Cả tuần, mỗi ngày một dòng đọc qua điện thoại: —",
    "demo.day": "{day}",
    "demo.next": "Thử tiếp: lai-report --home {folder} review",
    # --help
    "demo.help.folder": "Thư mục mới để đặt dữ liệu (mặc định: thư mục tạm)",
}

EN = {
    "demo.not_empty": "{folder} is not empty. Choose a new or empty folder.",
    "demo.first_day": "— Made-up data to learn with. The screen at 16:31 of the first day: —",
    "demo.queue": "— Mail the program does not count by itself, waiting for a person: —",
    "demo.week": "— The week, one line a day to read over the phone: —",
    "demo.day": "{day}",
    "demo.next": "Go on with: lai-report --home {folder} review",
    # --help
    "demo.help.folder": "A new folder to lay it down in (default: a temporary one)",
}
