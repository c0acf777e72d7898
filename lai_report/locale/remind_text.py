"""The texts units read: by Zalo, by mail."""

VI = {
    "remind_text.dear_all": "Kính gửi các đồng chí,",
    "remind_text.dear": "Kính gửi: {name}",
    "remind_text.item": "- {name}",
    "remind_text.label": " ({label})",
    "remind_text.before": " trước {hour} giờ {minute}",
    "remind_text.before_day": " trước {hour} giờ {minute} ngày {day}",
    "remind_text.by": " không muộn hơn {hour} giờ {minute}",
    "remind_text.by_day": " không muộn hơn {hour} giờ {minute} ngày {day}",
    "remind_text.to": " gửi {addressee}",
    "remind_text.to_mailbox": " gửi {addressee} (hòm thư {mailbox})",
    "remind_text.to_mailbox_through": " gửi {addressee} (qua {through}, hòm thư {mailbox})",
    "remind_text.reminder.list": (
        "{office} xin nhắc: báo cáo ngày {day}{label}{to}{by}. Hiện Văn phòng chưa thấy "
        "báo cáo của:"
    ),
    "remind_text.reminder.one": (
        "{office} xin nhắc: báo cáo ngày {day}{label}{to}{by}. Hiện Văn phòng chưa thấy "
        "báo cáo của đơn vị."
    ),
    "remind_text.pressing.list": (
        "Theo quy định, báo cáo ngày {day}{label}{to}{by}. Qua theo dõi, {office} chưa "
        "nhận được báo cáo của:"
    ),
    "remind_text.pressing.one": (
        "Theo quy định, báo cáo ngày {day}{label}{to}{by}. Qua theo dõi, {office} chưa "
        "nhận được báo cáo của đơn vị."
    ),
    "remind_text.please": "Đề nghị các đồng chí quan tâm chỉ đạo, gửi báo cáo.",
    "remind_text.please_to": (
        "Đề nghị các đồng chí quan tâm chỉ đạo, gửi báo cáo về hòm thư {mailbox}."
    ),
    "remind_text.already": "Trường hợp đã gửi, đề nghị thông tin lại để Văn phòng đối chiếu.",
    "remind_text.thanks": "Trân trọng cảm ơn!",
    "remind_text.subject.reminder": "Nhắc gửi báo cáo ngày {day}",
    "remind_text.subject.pressing": "Đôn đốc báo cáo ngày {day}",
}

EN = {
    "remind_text.dear_all": "Dear colleagues,",
    "remind_text.dear": "To: {name}",
    "remind_text.item": "- {name}",
    "remind_text.label": " ({label})",
    "remind_text.before": " before {hour}:{minute}",
    "remind_text.before_day": " before {hour}:{minute} on {day}",
    "remind_text.by": " not after {hour}:{minute}",
    "remind_text.by_day": " not after {hour}:{minute} on {day}",
    "remind_text.to": " goes to {addressee}",
    "remind_text.to_mailbox": " goes to {addressee} (mailbox {mailbox})",
    "remind_text.to_mailbox_through": " goes to {addressee} (through {through}, mailbox {mailbox})",
    "remind_text.reminder.list": (
        "{office} reminds you: the report of {day}{label}{to}{by}. Not seen so far from:"
    ),
    "remind_text.reminder.one": (
        "{office} reminds you: the report of {day}{label}{to}{by}. Yours is not seen so far."
    ),
    "remind_text.pressing.list": (
        "By the rule the report of {day}{label}{to}{by}. {office} has none yet from:"
    ),
    "remind_text.pressing.one": (
        "By the rule the report of {day}{label}{to}{by}. {office} has none from you yet."
    ),
    "remind_text.please": "Please see to it that the report is sent.",
    "remind_text.please_to": "Please see to it that the report is sent to {mailbox}.",
    "remind_text.already": "If you have sent it, please let the office know, so that it can check.",
    "remind_text.thanks": "With thanks.",
    "remind_text.subject.reminder": "Reminder: report of {day}",
    "remind_text.subject.pressing": "Report of {day} not received",
}
