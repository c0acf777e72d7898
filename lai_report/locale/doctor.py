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
    "doctor.sqlite_wal": (
        "SQLite {version}: lỗi đã biết của các bản trước {safe} không đụng đến Nhật ký, vì chỉ có "
        "ở cách ghi mà Nhật ký không dùng"
    ),
    "doctor.folder.ok": "Thư mục của Văn phòng: {folder}",
    "doctor.folder.warning": (
        "Thư mục {folder} nằm trên ổ mạng ({kind}): khóa tệp không chắc chắn, dễ hỏng "
        "Nhật ký. Chuyển về ổ của máy, hoặc dùng PostgreSQL."
    ),
    "doctor.mode": "{file} cho người khác ghi: thu quyền lại, chỉ người trực được ghi.",
    "doctor.readable": (
        "{file} cho người dùng khác của máy đọc: nếu không cố ý thì thu quyền lại, trong đó ghi ai "
        "chậm báo cáo."
    ),
    "doctor.space.ok": "Ổ đĩa còn trống {megabytes} MB",
    "doctor.space.warning": "Ổ đĩa chỉ còn trống {megabytes} MB: dọn bớt kẻo không ghi được.",
    "doctor.leftovers": (
        "Tệp dở dang của lần chạy bị ngắt: {names}. Không dùng đến nữa, có thể xóa khi không có "
        "lệnh nào đang chạy."
    ),
    "doctor.finding": "{file}:{line}: {what}; {hint}",
    "doctor.senders.ok": "{count}/{of} đơn vị đã đăng ký địa chỉ thư",
    "doctor.senders.some": (
        "{count}/{of} đơn vị đã đăng ký địa chỉ thư; thư của các đơn vị sau luôn phải chờ xác "
        "nhận: {names}. Đăng ký bằng: lai-report review register."
    ),
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
    "doctor.clock_ok": "Đồng hồ máy: {now:full}, không trái với hòm thư và Nhật ký",
    "doctor.clock_back": (
        "Đồng hồ máy chậm hơn mục mới nhất của Nhật ký ({newest:full}): kiểm tra ngày giờ của máy; "
        "chậm quá 5 phút thì chưa ghi được."
    ),
    "doctor.clock_ahead": (
        "Thư mới nhất của hòm thư đến lúc {stamp:full}, còn đồng hồ máy chỉ {now:full}: hoặc lâu "
        "nay không có thư, hoặc đồng hồ máy chạy trước. Kiểm tra ngày giờ của máy."
    ),
    "doctor.imap.ok": "Đã vào được hòm thư {user} ở {host}",
    "doctor.smtp.ok": "Đã vào được máy chủ gửi thư {host} với {user}",
    "doctor.mail_file.ok": "Có tệp thư {path}",
    "doctor.mail_file.warning": "Không thấy tệp thư {path} nêu trong lai-report.toml.",
    "doctor.help.offline": "Không thử kết nối hòm thư và máy chủ gửi thư",
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
    "doctor.sqlite_wal": (
        "SQLite {version}: the WAL-reset fault of versions before {safe} does not touch the "
        "ledger, which has no WAL"
    ),
    "doctor.folder.ok": "Office folder: {folder}",
    "doctor.folder.warning": (
        "The folder {folder} lies on a network drive ({kind}): its locks cannot be "
        "trusted. Move it to a local disk, or use PostgreSQL."
    ),
    "doctor.mode": "{file} can be written by others: take that right away.",
    "doctor.readable": (
        "{file} can be read by other users of this machine: unless that is meant, take the right "
        "away; it says who was late."
    ),
    "doctor.space.ok": "{megabytes} MB free on the disk",
    "doctor.space.warning": "Only {megabytes} MB free on the disk: make room before writing fails.",
    "doctor.leftovers": (
        "Unfinished files of a run that was cut off: {names}. Nothing uses them; they can be "
        "deleted while no command runs."
    ),
    "doctor.finding": "{file}:{line}: {what}; {hint}",
    "doctor.senders.ok": "{count}/{of} units have a registered address",
    "doctor.senders.some": (
        "{count}/{of} units have a registered address; mail of these always waits: {names}. "
        "Register with: lai-report review register."
    ),
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
    "doctor.clock_ok": "The host's clock: {now:full}, not at odds with mailbox and ledger",
    "doctor.clock_back": (
        "The host's clock is behind the ledger's newest entry ({newest:full}): check date and "
        "time; more than 5 minutes behind, nothing can be recorded."
    ),
    "doctor.clock_ahead": (
        "The mailbox's newest message came {stamp:full}, and the host's clock says {now:full}: "
        "either no mail came for long, or the clock is ahead. Check date and time."
    ),
    "doctor.imap.ok": "The mailbox {user} at {host} lets us in",
    "doctor.smtp.ok": "The mail server {host} lets {user} in",
    "doctor.mail_file.ok": "The mail file {path} is there",
    "doctor.mail_file.warning": "The mail file {path} named in lai-report.toml is not there.",
    "doctor.help.offline": "Do not try to reach mailbox and mail server",
}
