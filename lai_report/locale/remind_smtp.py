"""The words of the mail server that sends: what it would not do, what to do."""

VI = {
    "remind_smtp.no_secret": (
        "Chưa có mật khẩu của tài khoản gửi thư. Đặt vào biến môi trường {name}, hoặc ghi "
        "secret_command hay secret_keyring trong mục [smtp]; không ghi mật khẩu vào tệp."
    ),
    "remind_smtp.unreachable": (
        "Không kết nối được máy chủ gửi thư {host}:{port} ({why}). Chưa gửi gì; chạy lại sau."
    ),
    "remind_smtp.certificate": (
        "Chưa xác minh được máy chủ gửi thư {host} ({why}). Chưa gửi gì, chưa đưa mật khẩu. Báo "
        "người quản trị."
    ),
    "remind_smtp.no_tls": (
        "Máy chủ gửi thư {host} không nhận kết nối mã hóa. Chương trình không gửi qua đường không "
        "mã hóa. Kiểm tra host, port, security trong mục [smtp]."
    ),
    "remind_smtp.login": (
        "Máy chủ gửi thư {host} không nhận tài khoản {user} ({why}). Chưa gửi gì; kiểm tra mật "
        "khẩu trước khi chạy lại, thử nhiều lần có thể bị khóa."
    ),
    "remind_smtp.busy": (
        "Máy chủ gửi thư {host} tạm chưa phục vụ ({why}). Chưa gửi gì; chạy lại sau ít phút."
    ),
    "remind_smtp.odd": (
        "Máy chủ gửi thư {host} trả lời không đúng quy cách ({why}). Chưa gửi gì; báo người quản "
        "trị."
    ),
}

EN = {
    "remind_smtp.no_secret": (
        "No password for the sending account. Put it into the environment variable {name}, or "
        "write secret_command or secret_keyring under [smtp]; never the password itself."
    ),
    "remind_smtp.unreachable": (
        "Cannot reach the mail server {host}:{port} ({why}). Nothing was sent; run again later."
    ),
    "remind_smtp.certificate": (
        "The mail server {host} cannot prove who it is ({why}). Nothing was sent, no password "
        "given. Tell the administrator."
    ),
    "remind_smtp.no_tls": (
        "The mail server {host} takes no encrypted connection, and nothing is sent without one. "
        "Check host, port and security under [smtp]."
    ),
    "remind_smtp.login": (
        "The mail server {host} refused the account {user} ({why}). Nothing was sent; check the "
        "password before running again, or the account may be locked."
    ),
    "remind_smtp.busy": (
        "The mail server {host} does not serve just now ({why}). Nothing was sent; run again in "
        "some minutes."
    ),
    "remind_smtp.odd": (
        "The mail server {host} answers out of turn ({why}). Nothing was sent; tell the "
        "administrator."
    ),
}
