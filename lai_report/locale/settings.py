"""The words of findings in `lai-report.toml`."""

VI = {
    "settings.bad_variable": (
        "đây phải là tên biến môi trường, không phải mật khẩu (không in lại ở đây)"
    ),
    "settings.bad_variable_hint": 'viết tên biến, ví dụ secret_env = "LAI_REPORT_MAILBOX_SECRET"',
    "settings.not_text": "phải là chữ, đặt trong dấu nháy",
    "settings.not_text_hint": 'viết giữa hai dấu nháy, ví dụ "…"',
    "settings.not_list": "phải là danh sách trong ngoặc vuông",
    "settings.not_list_hint": 'viết: ["…", "…"]',
    "settings.not_number": "phải là số nguyên từ {least} đến {most}",
    "settings.not_number_hint": "viết số không có nháy, từ {least} đến {most}",
    "settings.secret_in_url": "địa chỉ có kèm mật khẩu (không in lại ở đây)",
    "settings.secret_in_url_hint": (
        "bỏ mật khẩu khỏi địa chỉ và đổi mật khẩu đã lộ; đặt mật khẩu trong biến môi trường "
        "PGPASSWORD hoặc tệp .pgpass"
    ),
    "settings.bad_store_url": "địa chỉ nơi lưu Nhật ký không dùng được",
    "settings.bad_store_url_hint": (
        'viết url = "postgresql://may-chu/ten", hoặc bỏ dòng này để lưu trong thư mục Văn phòng'
    ),
    "settings.not_bool": "phải là true hoặc false",
    "settings.not_bool_hint": "viết true hoặc false, không có nháy",
    "settings.smtp_missing": "sending = true mà chưa ghi {missing}",
    "settings.smtp_host_hint": 'viết: host = "mail.donvi.example"',
    "settings.smtp_user_hint": 'viết: user = "tài khoản riêng để gửi thư"',
    "settings.smtp_from_hint": 'viết: from = "nhacviec@donvi.example", không phải hòm thư chung',
    "settings.mailbox_place": "phải có đúng một trong hai: host, path",
    "settings.mailbox_place_hint": (
        "ghi host là máy chủ thư, hoặc path là thư mục thư do phần mềm khác tải về"
    ),
    "settings.mailbox_user": "chưa có tên đăng nhập hòm thư",
    "settings.mailbox_user_hint": 'viết: user = "hopthu@donvi.example"',
    "settings.mailbox_timeouts": "tổng thời gian chờ ngắn hơn một lần chờ",
    "settings.mailbox_timeouts_hint": "total_timeout phải bằng hoặc lớn hơn timeout",
}

EN = {
    "settings.bad_variable": "must be the name of a variable, not a secret (it is not shown here)",
    "settings.bad_variable_hint": 'write secret_env = "LAI_REPORT_MAILBOX_SECRET"',
    "settings.not_text": "must be text in quotes",
    "settings.not_text_hint": 'write it between quotes: "…"',
    "settings.not_list": "must be a list in square brackets",
    "settings.not_list_hint": 'write ["…", "…"]',
    "settings.not_number": "must be a whole number from {least} to {most}",
    "settings.not_number_hint": "write a number without quotes, from {least} to {most}",
    "settings.secret_in_url": "the address holds a password (it is not shown here)",
    "settings.secret_in_url_hint": (
        "take it out and change it; keep it in the variable PGPASSWORD or in .pgpass"
    ),
    "settings.bad_store_url": "the ledger cannot be kept at this address",
    "settings.bad_store_url_hint": (
        'write url = "postgresql://server/name", or remove the line to keep it in the office folder'
    ),
    "settings.not_bool": "must be true or false",
    "settings.not_bool_hint": "write true or false, without quotes",
    "settings.smtp_missing": "sending = true, but there is no {missing}",
    "settings.smtp_host_hint": 'write host = "mail.office.example"',
    "settings.smtp_user_hint": 'write user = "an account of its own for sending"',
    "settings.smtp_from_hint": 'write from = "reminders@office.example", not the shared mailbox',
    "settings.mailbox_place": "exactly one of host, path must stand",
    "settings.mailbox_place_hint": (
        "host is the mail server; path is a folder of mail another program fetches"
    ),
    "settings.mailbox_user": "the mailbox has no user",
    "settings.mailbox_user_hint": 'write user = "box@office.example"',
    "settings.mailbox_timeouts": "the whole time allowed is shorter than one wait",
    "settings.mailbox_timeouts_hint": "total_timeout must be timeout or more",
}
