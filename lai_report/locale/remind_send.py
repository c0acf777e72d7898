"""The words of sending mail to units, and of what became of it."""

VI = {
    "remind_send.off": (
        "Chương trình không tự gửi thư. Muốn gửi, ghi mục [smtp] với sending = true trong "
        "lai-report.toml; hoặc dùng --mail để soạn thư rồi tự gửi."
    ),
    "remind_send.shared": (
        "{address} là hòm thư chung nhận báo cáo, không dùng để gửi thư đi. Dùng tài khoản riêng "
        "trong mục [smtp]. Chưa gửi gì."
    ),
    "remind_send.nobody": "Không có thư nào phải gửi.",
    "remind_send.from": "Người gửi: {sender}",
    "remind_send.to": "Gửi đến: {name} <{to}>",
    "remind_send.subject": "Tiêu đề: {subject}",
    "remind_send.digest": "Mã của bản thư này: {digest}",
    "remind_send.ask": "Gửi {count} thư trên? Gõ “gửi” để đồng ý:",
    "remind_send.yes": "gửi",
    "remind_send.declined": "Chưa gửi thư nào.",
    "remind_send.name_all": (
        "Không có màn hình để hỏi: phải nêu tên từng đơn vị và --digest của đúng bản thư (xem "
        "bằng --send --dry-run). Chưa gửi gì."
    ),
    "remind_send.other_digest": (
        "Mã {given} không phải của bản thư hiện nay ({digest}): tình hình hoặc lời thư đã đổi. "
        "Xem lại bằng --send --dry-run. Chưa gửi gì."
    ),
    "remind_send.accepted": "{name}: máy chủ đã nhận thư gửi {to} (số {number}).",
    "remind_send.refused": "{name}: máy chủ không nhận thư gửi {to} ({why}). Chưa gửi.",
    "remind_send.partial": (
        "{name}: máy chủ không nhận địa chỉ {refused} ({why}) nên chưa gửi cho địa chỉ nào. Kiểm "
        "tra lại địa chỉ trong units.toml."
    ),
    "remind_send.deferred": (
        "{name}: máy chủ tạm chưa nhận thư gửi {to} ({why}). Chưa gửi; chạy lại sau ít phút."
    ),
    "remind_send.unknown": (
        "{name}: mất kết nối khi đang gửi đến {to}, không rõ thư đã đi chưa. Hỏi lại đơn vị, hoặc "
        "chạy lại: thư gửi lại mang cùng số hiệu."
    ),
    "remind_send.already": "{name}: đã gửi thư này, không gửi thêm (gửi lần nữa: --again).",
    "remind_send.underway": (
        "{name}: {by} bắt đầu gửi lúc {at:full}, chưa biết kết quả. Không gửi cùng lúc; chạy lại "
        "sau ít phút."
    ),
    "remind_send.settled": "{name}: vừa có báo cáo hoặc thư chờ xác nhận, không gửi.",
    "remind_send.not_tried": "{name}: chưa gửi ({why}).",
}

EN = {
    "remind_send.off": (
        "This program does not send by itself. To let it, write [smtp] with sending = true in "
        "lai-report.toml; or draft with --mail and send yourself."
    ),
    "remind_send.shared": (
        "{address} is the shared mailbox the reports come to; it is not sent from. Use an account "
        "of its own under [smtp]. Nothing was sent."
    ),
    "remind_send.nobody": "There is no mail to send.",
    "remind_send.from": "From: {sender}",
    "remind_send.to": "To: {name} <{to}>",
    "remind_send.subject": "Subject: {subject}",
    "remind_send.digest": "Digest of this draft: {digest}",
    "remind_send.ask": "Send these {count} mails? Type “send” to agree:",
    "remind_send.yes": "send",
    "remind_send.declined": "No mail was sent.",
    "remind_send.name_all": (
        "There is no terminal to ask at: name every unit and give the --digest of this very draft "
        "(shown by --send --dry-run). Nothing was sent."
    ),
    "remind_send.other_digest": (
        "{given} is not the digest of the draft as it is now ({digest}): the day or the words have "
        "changed. Look again with --send --dry-run. Nothing was sent."
    ),
    "remind_send.accepted": "{name}: the server took the mail to {to} (no. {number}).",
    "remind_send.refused": "{name}: the server refused the mail to {to} ({why}). Not sent.",
    "remind_send.partial": (
        "{name}: the server refused the address {refused} ({why}), so nothing was sent to any "
        "address. Check the address in units.toml."
    ),
    "remind_send.deferred": (
        "{name}: the server put off the mail to {to} ({why}). Not sent; run again in some minutes."
    ),
    "remind_send.unknown": (
        "{name}: the connection was lost while sending to {to}; nobody knows whether the mail "
        "went. Ask the unit, or run again: the mail will carry the same Message-ID."
    ),
    "remind_send.already": "{name}: this mail was sent, not sent again (once more: --again).",
    "remind_send.underway": (
        "{name}: {by} began to send at {at:full}, the outcome is not known. Not sent at the same "
        "time; run again in some minutes."
    ),
    "remind_send.settled": "{name}: a report or waiting mail has just come in, not sent.",
    "remind_send.not_tried": "{name}: not sent ({why}).",
}
