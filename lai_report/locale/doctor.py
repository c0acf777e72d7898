"""The words of `doctor`."""

VI = {
    "doctor.ok": "ổn",
    "doctor.warning": "xem lại",
    "doctor.column.level": "Mức",
    "doctor.column.message": "Điều tìm thấy",
    "doctor.well": "Mọi thứ ổn.",
    "doctor.warned": "Có điểm cần xem lại, nêu ở trên.",
    "doctor.python.ok": "Python {version}",
    "doctor.python.warning": (
        "Python {version} còn lỗi đã biết khi đọc thư; nên cập nhật bản vá mới của Python."
    ),
    "doctor.sqlite": "SQLite {version}",
    "doctor.folder.ok": "Thư mục của Văn phòng: {folder}",
    "doctor.folder.warning": (
        "Thư mục {folder} nằm trên ổ mạng ({kind}): khóa tệp không chắc chắn, dễ hỏng "
        "Nhật ký. Chuyển về ổ của máy, hoặc dùng PostgreSQL."
    ),
    "doctor.mode": "{file} cho người khác ghi: thu quyền lại, chỉ người trực được ghi.",
    "doctor.senders.ok": "{count}/{of} đơn vị đã đăng ký địa chỉ thư",
    "doctor.senders.warning": (
        "Chưa đơn vị nào đăng ký địa chỉ thư ({count}/{of}): mọi thư đều phải chờ xác "
        "nhận. Đăng ký bằng: lai-report review register."
    ),
    "doctor.no_ledger": "Chưa có Nhật ký; lần ghi đầu tiên sẽ tạo.",
    "doctor.ledger.ok": "Nhật ký nguyên vẹn, {count} mục",
    "doctor.ledger.warning": "Nhật ký có chỗ không khớp; chạy lai-report verify để xem.",
    "doctor.no_backup": "Chưa có bản sao lưu nào. Chạy: lai-report backup",
    "doctor.backup.ok": "Bản sao lưu gần nhất cách đây {age}",
    "doctor.backup.warning": "Bản sao lưu gần nhất đã cách đây {age}. Chạy: lai-report backup",
    "doctor.no_mailbox": "Chưa khai báo hòm thư; nhập từ tệp hoặc ghi tay vẫn được.",
    "doctor.mailbox.ok": "Hòm thư đọc cách đây {age}",
    "doctor.mailbox.warning": "Hòm thư đọc lần cuối đã cách đây {age}. Chạy: lai-report ingest",
    "doctor.mailbox.never": "Hòm thư đã khai báo nhưng chưa đọc lần nào. Chạy: lai-report ingest",
    "doctor.mailbox.failed": "Lần đọc hòm thư gần nhất không được: {why}",
    "doctor.clock": (
        "Đồng hồ máy chậm hơn dấu giờ của hòm thư ({stamp:full}): kiểm tra ngày giờ của máy."
    ),
}

EN = {
    "doctor.ok": "fine",
    "doctor.warning": "look",
    "doctor.column.level": "Level",
    "doctor.column.message": "Found",
    "doctor.well": "All is well.",
    "doctor.warned": "There is something to look at above.",
    "doctor.python.ok": "Python {version}",
    "doctor.python.warning": (
        "Python {version} has known faults in reading mail; update to its newest patch."
    ),
    "doctor.sqlite": "SQLite {version}",
    "doctor.folder.ok": "Office folder: {folder}",
    "doctor.folder.warning": (
        "The folder {folder} lies on a network drive ({kind}): its locks cannot be "
        "trusted. Move it to a local disk, or use PostgreSQL."
    ),
    "doctor.mode": "{file} can be written by others: take that right away.",
    "doctor.senders.ok": "{count}/{of} units have a registered address",
    "doctor.senders.warning": (
        "No unit has a registered address ({count}/{of}): every mail waits. Register "
        "with: lai-report review register."
    ),
    "doctor.no_ledger": "No ledger yet; the first record creates it.",
    "doctor.ledger.ok": "The ledger holds, {count} entries",
    "doctor.ledger.warning": "The ledger does not hold; run lai-report verify.",
    "doctor.no_backup": "There is no backup. Run: lai-report backup",
    "doctor.backup.ok": "The newest backup is {age} old",
    "doctor.backup.warning": "The newest backup is {age} old. Run: lai-report backup",
    "doctor.no_mailbox": "No mailbox is configured; files and records by hand still work.",
    "doctor.mailbox.ok": "The mailbox was read {age} ago",
    "doctor.mailbox.warning": "The mailbox was last read {age} ago. Run: lai-report ingest",
    "doctor.mailbox.never": "The mailbox is configured and was never read. Run: lai-report ingest",
    "doctor.mailbox.failed": "The last reading of the mailbox failed: {why}",
    "doctor.clock": (
        "The host's clock is behind the mailbox's stamps ({stamp:full}): check date and time."
    ),
}
