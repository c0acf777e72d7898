"""The words of `ingest`."""

VI = {
    "ingest.no_source": (
        "Chưa khai báo hòm thư. Nêu tệp hoặc thư mục thư (mbox, Maildir, .eml), hoặc ghi mục "
        "[mailbox] trong lai-report.toml."
    ),
    "ingest.counts": (
        "Đã đọc {messages} thư: tính {accepted}, chờ xác nhận {review}, bỏ qua {ignored}, "
        "không nhận {refused}, trùng {duplicates}"
    ),
    "ingest.refused": (
        "Có {count} thư mang dấu mật nằm trong hòm thư: không lưu gì của thư đó; Văn phòng xử lý "
        "theo quy định về bảo vệ bí mật nhà nước."
    ),
    "ingest.review": "Xem {count} thư chờ xác nhận: lai-report review",
    "ingest.came_back": (
        "Thư đôn đốc {name} về báo cáo ngày {day} (số {number}) không đến nơi; cần liên hệ cách "
        "khác."
    ),
    "ingest.stopped": (
        "Đã dừng theo yêu cầu. {count} mục đã vào Nhật ký và còn nguyên; lần đọc sau đọc tiếp phần "
        "còn lại, không tính thư nào hai lần."
    ),
    # --help
    "ingest.help.source": "Tệp mbox, thư mục Maildir hoặc .eml (mặc định: hòm thư đã khai báo)",
    "ingest.help.fail_on_review": "Mã thoát 3 nếu có thư phải chờ xác nhận",
}

EN = {
    "ingest.no_source": (
        "No mailbox is configured. Name a file or folder of mail (mbox, Maildir, .eml), or add "
        "[mailbox] to lai-report.toml."
    ),
    "ingest.counts": (
        "Read {messages} messages: counted {accepted}, held for review {review}, ignored "
        "{ignored}, refused {refused}, duplicates {duplicates}"
    ),
    "ingest.refused": (
        "{count} messages with a secrecy mark lie in the mailbox: nothing of them is kept; the "
        "office handles them by its rules."
    ),
    "ingest.review": "{count} messages wait: lai-report review",
    "ingest.came_back": (
        "The reminder to {name} about the report of {day} (no. {number}) did not arrive; reach the "
        "unit another way."
    ),
    "ingest.stopped": (
        "Stopped as asked. {count} entries are in the ledger and stay there; the next reading goes "
        "on with the rest and counts no message twice."
    ),
    # --help
    "ingest.help.source": "An mbox, a Maildir or folder of .eml (default: the configured mailbox)",
    "ingest.help.fail_on_review": "Exit 3 if messages must wait for review",
}
