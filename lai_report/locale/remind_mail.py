"""The words of drafting mail files for units."""

VI = {
    "remind_mail.written": "{name}: {file} (gửi {to})",
    "remind_mail.no_address": (
        "{name}: chưa đăng ký địa chỉ thư (senders trong units.toml), chưa soạn thư."
    ),
    "remind_mail.ask_first": "{name}: chưa rõ đã gửi hay chưa, hỏi lại trước; không soạn thư.",
    "remind_mail.differs": (
        "Tệp {file} đã có và khác bản mới, có thể đã được sửa tay. Chưa ghi gì; thêm --force để "
        "ghi đè, hoặc chọn thư mục khác."
    ),
    "remind_mail.in_mailbox": (
        "{folder} nằm trong hòm thư chung; chương trình không ghi gì vào đó. Chọn thư mục khác."
    ),
    "remind_mail.not_folder": "{folder} không phải thư mục. Chọn thư mục khác.",
}

EN = {
    "remind_mail.written": "{name}: {file} (to {to})",
    "remind_mail.no_address": (
        "{name}: no address is registered (senders in units.toml), no mail drafted."
    ),
    "remind_mail.ask_first": "{name}: not known whether it sent, ask first; no mail drafted.",
    "remind_mail.differs": (
        "The file {file} exists and differs from the new draft; you may have changed it. Nothing "
        "was written; add --force to replace it, or name another folder."
    ),
    "remind_mail.in_mailbox": (
        "{folder} lies in the shared mailbox, which is never written to. Name another folder."
    ),
    "remind_mail.not_folder": "{folder} is not a folder. Name another one.",
}
