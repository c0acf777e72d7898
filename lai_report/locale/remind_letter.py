"""The words of the công văn đôn đốc, and of its drafting."""

VI = {
    "remind_letter.duty_daily": (
        "Thực hiện {clause} {directive}, {bound} báo cáo{to} {hours} hàng ngày{way}."
    ),
    "remind_letter.duty": ("Thực hiện {clause} {directive}, {bound} báo cáo{to} {hours}{way}."),
    "remind_letter.to": " {addressee}",
    "remind_letter.through": " (qua {through}, hòm thư {mailbox})",
    "remind_letter.mailbox": " (hòm thư {mailbox})",
    "remind_letter.found_late": (
        "Qua theo dõi, {period}, {office} nhận báo cáo của một số đơn vị chưa đúng thời gian quy "
        "định (có biểu kèm theo)."
    ),
    "remind_letter.found_missing": (
        "Qua theo dõi, {period}, {office} chưa nhận được báo cáo của một số đơn vị (có biểu kèm "
        "theo)."
    ),
    "remind_letter.found_both": (
        "Qua theo dõi, {period}, {office} nhận báo cáo của một số đơn vị chưa đúng thời gian quy "
        "định hoặc chưa nhận được báo cáo (có biểu kèm theo)."
    ),
    "remind_letter.request_reports": (
        "{office} đề nghị các đồng chí quan tâm chỉ đạo, gửi báo cáo của {days} trước … giờ … "
        "ngày …; thực hiện nghiêm chế độ báo cáo trong thời gian tới."
    ),
    "remind_letter.request": (
        "{office} đề nghị các đồng chí quan tâm chỉ đạo, thực hiện nghiêm chế độ báo cáo trong "
        "thời gian tới."
    ),
    "remind_letter.rounds": "đã nhắc, đôn đốc {count} lần",
    "remind_letter.written": "Đã soạn dự thảo {file}, kính gửi: {names}",
    "remind_letter.would_write": "Sẽ soạn dự thảo {file}, kính gửi: {names}",
    "remind_letter.draft": (
        "Đây là dự thảo: số, ngày ban hành và hạn gửi lại (…) để trống cho người viết."
    ),
    "remind_letter.left_out": "{name}, ngày {day}: chưa rõ, hỏi lại trước; không đưa vào công văn.",
    "remind_letter.nobody": (
        "Từ {first} đến {last} không có đơn vị nào chậm hoặc không báo cáo, nên không soạn công "
        "văn."
    ),
    "remind_letter.not_docx": "“{file}” phải có đuôi .docx. Chưa soạn gì.",
}

EN = {
    "remind_letter.duty_daily": (
        "Under {clause} of {directive}, {bound} report{to} {hours} every day{way}."
    ),
    "remind_letter.duty": ("Under {clause} of {directive}, {bound} report{to} {hours}{way}."),
    "remind_letter.to": " to {addressee}",
    "remind_letter.through": " (through {through}, mailbox {mailbox})",
    "remind_letter.mailbox": " (mailbox {mailbox})",
    "remind_letter.found_late": (
        "For {period}, {office} received the reports of some units after the hour (see the table)."
    ),
    "remind_letter.found_missing": (
        "For {period}, {office} has not received the reports of some units (see the table)."
    ),
    "remind_letter.found_both": (
        "For {period}, {office} received the reports of some units after the hour, or not at all "
        "(see the table)."
    ),
    "remind_letter.request_reports": (
        "{office} asks you to see to it that the reports of {days} are sent before … on …, and "
        "that the rule is kept from now on."
    ),
    "remind_letter.request": "{office} asks you to see to it that the rule is kept from now on.",
    "remind_letter.rounds": "pressed {count} times",
    "remind_letter.written": "Drafted {file}, to: {names}",
    "remind_letter.would_write": "Would draft {file}, to: {names}",
    "remind_letter.draft": (
        "This is a draft: number, day of issue and the new hour (…) are left for a person."
    ),
    "remind_letter.left_out": "{name}, {day}: not known, ask first; left out of the letter.",
    "remind_letter.nobody": (
        "From {first} to {last} no unit was late or did not report, so there is no letter to draft."
    ),
    "remind_letter.not_docx": "“{file}” must end in .docx. Nothing was drafted.",
}
