"""The words of `remind`, and of the texts it drafts for units."""

VI = {
    "remind.column.action": "Việc",
    "remind.column.phone": "Điện thoại",
    "remind.column.contact": "Liên hệ",
    "remind.action.reminder": "Nhắc",
    "remind.action.pressing": "Đôn đốc",
    "remind.action.ask": "Hỏi lại",
    "remind.title.reminder": "NHẮC BÁO CÁO NGÀY {day} ({weekday})",
    "remind.title.pressing": "ĐÔN ĐỐC BÁO CÁO NGÀY {day} ({weekday})",
    "remind.title.nobody": "NHẮC, ĐÔN ĐỐC BÁO CÁO NGÀY {day} ({weekday})",
    "remind.nobody": "Không có đơn vị nào phải nhắc.",
    "remind.ask_first": "Hỏi lại trước (chưa rõ đã gửi hay chưa; không nhắc, không gửi thư):",
    "remind.settled": "{name}: ngày {day} không phải nhắc.",
    "remind.via.phone": "điện thoại",
    "remind.via.zalo": "Zalo",
    "remind.via.mail": "thư điện tử",
    "remind.via.letter": "công văn",
    "remind.reminded": "đã nhắc lần {round} {at} qua {via}{note}{end}",
    "remind.pressed": "đã đôn đốc lần {round} {at} qua {via}{note}{end}",
    "remind.noted": ": {note}",
    "remind.came_back": " (thư bị trả lại)",
    "remind.unsure": "gửi thư {at}, không rõ đã đến chưa",
    "remind.state.accepted": "máy chủ đã nhận thư",
    "remind.state.refused": "máy chủ không nhận thư, chưa gửi",
    "remind.state.partial": "máy chủ không nhận một địa chỉ, chưa gửi",
    "remind.state.deferred": "máy chủ tạm chưa nhận thư, chưa gửi",
    "remind.state.unknown": "không rõ thư đã đi chưa",
    "remind.state.bounced": "thư bị trả lại",
    # texts for units
    "remind.text.dear_all": "Kính gửi các đồng chí,",
    "remind.text.dear": "Kính gửi: {name}",
    "remind.text.item": "- {name}",
    "remind.text.label": " ({label})",
    "remind.text.before": " trước {hour} giờ {minute}",
    "remind.text.before_day": " trước {hour} giờ {minute} ngày {day}",
    "remind.text.by": " không muộn hơn {hour} giờ {minute}",
    "remind.text.by_day": " không muộn hơn {hour} giờ {minute} ngày {day}",
    "remind.text.to": " gửi {addressee}",
    "remind.text.to_mailbox": " gửi {addressee} (hòm thư {mailbox})",
    "remind.text.to_mailbox_through": " gửi {addressee} (qua {through}, hòm thư {mailbox})",
    "remind.text.reminder.list": (
        "{office} xin nhắc: báo cáo ngày {day}{label}{to}{by}. Hiện Văn phòng chưa thấy "
        "báo cáo của:"
    ),
    "remind.text.reminder.one": (
        "{office} xin nhắc: báo cáo ngày {day}{label}{to}{by}. Hiện Văn phòng chưa thấy "
        "báo cáo của đơn vị."
    ),
    "remind.text.pressing.list": (
        "Theo quy định, báo cáo ngày {day}{label}{to}{by}. Qua theo dõi, {office} chưa "
        "nhận được báo cáo của:"
    ),
    "remind.text.pressing.one": (
        "Theo quy định, báo cáo ngày {day}{label}{to}{by}. Qua theo dõi, {office} chưa "
        "nhận được báo cáo của đơn vị."
    ),
    "remind.text.please": "Đề nghị các đồng chí quan tâm chỉ đạo, gửi báo cáo.",
    "remind.text.please_to": (
        "Đề nghị các đồng chí quan tâm chỉ đạo, gửi báo cáo về hòm thư {mailbox}."
    ),
    "remind.text.already": "Trường hợp đã gửi, đề nghị thông tin lại để Văn phòng đối chiếu.",
    "remind.text.thanks": "Trân trọng cảm ơn!",
    "remind.text.subject.reminder": "Nhắc gửi báo cáo ngày {day}",
    "remind.text.subject.pressing": "Đôn đốc báo cáo ngày {day}",
    # --done
    "remind.done.new.reminder": (
        "Đã ghi (số {number}): nhắc {name} lần {round}, {at:full} qua {via}"
    ),
    "remind.done.new.pressing": (
        "Đã ghi (số {number}): đôn đốc {name} lần {round}, {at:full} qua {via}"
    ),
    "remind.done.repeat": (
        "Đã có trong Nhật ký (số {number}), không ghi thêm: {name} lần {round}, {at:full} qua {via}"
    ),
    "remind.done.dry.reminder": "Sẽ ghi: nhắc {name} lần {round}, {at:full} qua {via}",
    "remind.done.dry.pressing": "Sẽ ghi: đôn đốc {name} lần {round}, {at:full} qua {via}",
    "remind.choose": "Đã nhắc, đôn đốc đơn vị nào về báo cáo ngày {day}:",
    "remind.nobody_owes": "Ngày {day} không có đơn vị nào phải nhắc. Nêu tên đơn vị đã nhắc.",
    "remind.needs_via": "Ghi rõ đã nhắc bằng cách nào: --via phone, zalo, mail hoặc letter.",
    "remind.not_bound": "{name} không thuộc diện báo cáo ngày {day}. Chưa ghi gì.",
    "remind.two_days": "Chỉ nêu một ngày: “{first}” hoặc “{second}”.",
    "remind.one_way": (
        "Mỗi lần chỉ chọn một trong --zalo, --mail, --letter, --done, --bounced, --send. Chưa làm "
        "gì."
    ),
    "remind.only_with": "{option} chỉ dùng cùng {other}. Chưa làm gì.",
    # --mail
    "remind.mail.written": "{name}: {file} (gửi {to})",
    "remind.mail.no_address": (
        "{name}: chưa đăng ký địa chỉ thư (senders trong units.toml), chưa soạn thư."
    ),
    "remind.mail.ask_first": "{name}: chưa rõ đã gửi hay chưa, hỏi lại trước; không soạn thư.",
    "remind.mail.differs": (
        "Tệp {file} đã có và khác bản mới, có thể đồng chí đã sửa. Chưa ghi gì; thêm --force để "
        "ghi đè, hoặc chọn thư mục khác."
    ),
    "remind.mail.in_mailbox": (
        "{folder} nằm trong hòm thư chung; chương trình không ghi gì vào đó. Chọn thư mục khác."
    ),
    "remind.mail.not_folder": "{folder} không phải thư mục. Chọn thư mục khác.",
    # --send
    "remind.send.off": (
        "Chương trình không tự gửi thư. Muốn gửi, ghi mục [smtp] với sending = true trong "
        "lai-report.toml; hoặc dùng --mail để soạn thư rồi tự gửi."
    ),
    "remind.send.shared": (
        "{address} là hòm thư chung nhận báo cáo, không dùng để gửi thư đi. Dùng tài khoản riêng "
        "trong mục [smtp]. Chưa gửi gì."
    ),
    "remind.send.nobody": "Không có thư nào phải gửi.",
    "remind.send.from": "Người gửi: {sender}",
    "remind.send.to": "Gửi đến: {name} <{to}>",
    "remind.send.subject": "Tiêu đề: {subject}",
    "remind.send.digest": "Mã của bản thư này: {digest}",
    "remind.send.ask": "Gửi {count} thư trên? Gõ “gửi” để đồng ý:",
    "remind.send.yes": "gửi",
    "remind.send.declined": "Chưa gửi thư nào.",
    "remind.send.name_all": (
        "Không có màn hình để hỏi: phải nêu tên từng đơn vị và --digest của đúng bản thư (xem "
        "bằng --send --dry-run). Chưa gửi gì."
    ),
    "remind.send.other_digest": (
        "Mã {given} không phải của bản thư hiện nay ({digest}): tình hình hoặc lời thư đã đổi. "
        "Xem lại bằng --send --dry-run. Chưa gửi gì."
    ),
    "remind.send.accepted": "{name}: máy chủ đã nhận thư gửi {to} (số {number}).",
    "remind.send.refused": "{name}: máy chủ không nhận thư gửi {to} ({why}). Chưa gửi.",
    "remind.send.partial": (
        "{name}: máy chủ không nhận địa chỉ {refused} ({why}) nên chưa gửi cho địa chỉ nào. Kiểm "
        "tra lại địa chỉ trong units.toml."
    ),
    "remind.send.deferred": (
        "{name}: máy chủ tạm chưa nhận thư gửi {to} ({why}). Chưa gửi; chạy lại sau ít phút."
    ),
    "remind.send.unknown": (
        "{name}: mất kết nối khi đang gửi đến {to}, không rõ thư đã đi chưa. Hỏi lại đơn vị, hoặc "
        "chạy lại: thư gửi lại mang cùng số hiệu."
    ),
    "remind.send.already": "{name}: đã gửi thư này, không gửi thêm (gửi lần nữa: --again).",
    "remind.send.underway": (
        "{name}: {by} bắt đầu gửi lúc {at:full}, chưa biết kết quả. Không gửi cùng lúc; chạy lại "
        "sau ít phút."
    ),
    "remind.send.settled": "{name}: vừa có báo cáo hoặc thư chờ xác nhận, không gửi.",
    "remind.send.not_tried": "{name}: chưa gửi ({why}).",
    "remind.smtp.no_secret": (
        "Chưa có mật khẩu của tài khoản gửi thư. Đặt vào biến môi trường {name}, hoặc ghi "
        "secret_command hay secret_keyring trong mục [smtp]; không ghi mật khẩu vào tệp."
    ),
    "remind.smtp.unreachable": (
        "Không kết nối được máy chủ gửi thư {host}:{port} ({why}). Chưa gửi gì; chạy lại sau."
    ),
    "remind.smtp.certificate": (
        "Máy chủ gửi thư {host} không chứng minh được mình là ai ({why}). Chưa gửi gì, chưa đưa "
        "mật khẩu. Báo người quản trị."
    ),
    "remind.smtp.no_tls": (
        "Máy chủ gửi thư {host} không nhận kết nối mã hóa. Chương trình không gửi qua đường không "
        "mã hóa. Kiểm tra host, port, security trong mục [smtp]."
    ),
    "remind.smtp.login": (
        "Máy chủ gửi thư {host} không nhận tài khoản {user} ({why}). Chưa gửi gì; kiểm tra mật "
        "khẩu trước khi chạy lại, thử nhiều lần có thể bị khóa."
    ),
    "remind.smtp.busy": (
        "Máy chủ gửi thư {host} tạm chưa phục vụ ({why}). Chưa gửi gì; chạy lại sau ít phút."
    ),
    "remind.smtp.odd": (
        "Máy chủ gửi thư {host} trả lời không đúng phép ({why}). Chưa gửi gì; báo người quản trị."
    ),
    # --letter
    "remind.letter.duty_daily": (
        "Thực hiện {clause} {directive}, {bound} báo cáo {addressee} {hours} hàng ngày{way}."
    ),
    "remind.letter.duty": (
        "Thực hiện {clause} {directive}, {bound} báo cáo {addressee} {hours}{way}."
    ),
    "remind.letter.through": " (qua {through}, hòm thư {mailbox})",
    "remind.letter.mailbox": " (hòm thư {mailbox})",
    "remind.letter.found_late": (
        "Qua theo dõi, {period}, {office} nhận báo cáo của một số đơn vị chưa đúng thời gian quy "
        "định (có biểu kèm theo)."
    ),
    "remind.letter.found_missing": (
        "Qua theo dõi, {period}, {office} chưa nhận được báo cáo của một số đơn vị (có biểu kèm "
        "theo)."
    ),
    "remind.letter.found_both": (
        "Qua theo dõi, {period}, {office} nhận báo cáo của một số đơn vị chưa đúng thời gian quy "
        "định hoặc chưa nhận được báo cáo (có biểu kèm theo)."
    ),
    "remind.letter.request_reports": (
        "{office} đề nghị các đồng chí quan tâm chỉ đạo, gửi báo cáo của {days} trước … giờ … "
        "ngày …; thực hiện nghiêm chế độ báo cáo trong thời gian tới."
    ),
    "remind.letter.request": (
        "{office} đề nghị các đồng chí quan tâm chỉ đạo, thực hiện nghiêm chế độ báo cáo trong "
        "thời gian tới."
    ),
    "remind.letter.rounds": "đã nhắc, đôn đốc {count} lần",
    "remind.letter.written": "Đã soạn dự thảo {file}, kính gửi: {names}",
    "remind.letter.would_write": "Sẽ soạn dự thảo {file}, kính gửi: {names}",
    "remind.letter.draft": (
        "Đây là dự thảo: số, ngày ban hành và hạn gửi lại (…) để trống cho người viết."
    ),
    "remind.letter.left_out": "{name}, ngày {day}: chưa rõ, hỏi lại trước; không đưa vào công văn.",
    "remind.letter.nobody": (
        "Từ {first} đến {last} không có đơn vị nào chậm hoặc không báo cáo, nên không soạn công "
        "văn."
    ),
    "remind.letter.not_docx": "“{file}” phải có đuôi .docx. Chưa soạn gì.",
    # --bounced
    "remind.bounced.needs_units": "Nêu tên đơn vị có thư bị trả lại. Chưa ghi gì.",
    "remind.bounced.no_mail": (
        "Chưa ghi lần nào nhắc {name} bằng thư về báo cáo ngày {day}. Chưa ghi gì."
    ),
    "remind.bounced.done": "Đã ghi: thư gửi {name} lúc {at:full} (số {number}) bị trả lại.",
    # --help
    "remind.help.words": "Ngày báo cáo (mặc định: hôm nay) và các đơn vị (mặc định: mọi đơn vị)",
    "remind.help.zalo": "Lời nhắn để dán vào Zalo",
    "remind.help.mail": "Soạn thư nháp .eml vào thư mục này, mỗi đơn vị một thư",
    "remind.help.letter": "Soạn công văn đôn đốc (.docx) vào tệp này",
    "remind.help.from": "Từ ngày (cùng --letter)",
    "remind.help.to": "Đến hết ngày (cùng --letter)",
    "remind.help.done": "Ghi việc đã nhắc, đã đôn đốc (cùng --via)",
    "remind.help.via": "Đã nhắc bằng cách nào",
    "remind.help.at": "Nhắc lúc nào (mặc định: bây giờ)",
    "remind.help.note": "Ghi chú, ví dụ: hẹn gửi 16:45",
    "remind.help.bounced": "Thư đã gửi cho các đơn vị này bị trả lại",
    "remind.help.send": "Gửi thư (chỉ khi Văn phòng đã cho phép trong lai-report.toml)",
    "remind.help.digest": "Mã của bản thư đã xem, khi không có màn hình để hỏi",
    "remind.help.again": "Gửi thêm lần nữa dù đã gửi",
    "remind.help.force": "Ghi đè tệp đã có",
}

EN = {
    "remind.column.action": "To do",
    "remind.column.phone": "Telephone",
    "remind.column.contact": "Contact",
    "remind.action.reminder": "Remind",
    "remind.action.pressing": "Press",
    "remind.action.ask": "Ask first",
    "remind.title.reminder": "TO REMIND FOR {day} ({weekday})",
    "remind.title.pressing": "TO PRESS FOR {day} ({weekday})",
    "remind.title.nobody": "TO REMIND OR PRESS FOR {day} ({weekday})",
    "remind.nobody": "There is nobody to remind.",
    "remind.ask_first": "Ask first (not known whether they sent; not pressed, not written to):",
    "remind.settled": "{name}: nothing to remind of for {day}.",
    "remind.via.phone": "telephone",
    "remind.via.zalo": "Zalo",
    "remind.via.mail": "mail",
    "remind.via.letter": "letter",
    "remind.reminded": "reminded (round {round}) {at} by {via}{note}{end}",
    "remind.pressed": "pressed (round {round}) {at} by {via}{note}{end}",
    "remind.noted": ": {note}",
    "remind.came_back": " (the mail came back)",
    "remind.unsure": "mail sent {at}, not known whether it arrived",
    "remind.state.accepted": "the server took the mail",
    "remind.state.refused": "the server refused the mail, not sent",
    "remind.state.partial": "the server refused one address, not sent",
    "remind.state.deferred": "the server put the mail off, not sent",
    "remind.state.unknown": "not known whether the mail went",
    "remind.state.bounced": "the mail came back",
    # texts for units
    "remind.text.dear_all": "Dear colleagues,",
    "remind.text.dear": "To: {name}",
    "remind.text.item": "- {name}",
    "remind.text.label": " ({label})",
    "remind.text.before": " before {hour}:{minute}",
    "remind.text.before_day": " before {hour}:{minute} on {day}",
    "remind.text.by": " not after {hour}:{minute}",
    "remind.text.by_day": " not after {hour}:{minute} on {day}",
    "remind.text.to": " goes to {addressee}",
    "remind.text.to_mailbox": " goes to {addressee} (mailbox {mailbox})",
    "remind.text.to_mailbox_through": " goes to {addressee} (through {through}, mailbox {mailbox})",
    "remind.text.reminder.list": (
        "{office} reminds you: the report of {day}{label}{to}{by}. Not seen so far from:"
    ),
    "remind.text.reminder.one": (
        "{office} reminds you: the report of {day}{label}{to}{by}. Yours is not seen so far."
    ),
    "remind.text.pressing.list": (
        "By the rule the report of {day}{label}{to}{by}. {office} has none yet from:"
    ),
    "remind.text.pressing.one": (
        "By the rule the report of {day}{label}{to}{by}. {office} has none from you yet."
    ),
    "remind.text.please": "Please see to it that the report is sent.",
    "remind.text.please_to": "Please see to it that the report is sent to {mailbox}.",
    "remind.text.already": "If you have sent it, please let the office know, so that it can check.",
    "remind.text.thanks": "With thanks.",
    "remind.text.subject.reminder": "Reminder: report of {day}",
    "remind.text.subject.pressing": "Report of {day} not received",
    # --done
    "remind.done.new.reminder": (
        "Recorded (no. {number}): {name} reminded, round {round}, {at:full} by {via}"
    ),
    "remind.done.new.pressing": (
        "Recorded (no. {number}): {name} pressed, round {round}, {at:full} by {via}"
    ),
    "remind.done.repeat": (
        "Already in the ledger (no. {number}), nothing added: {name}, round {round}, {at:full} "
        "by {via}"
    ),
    "remind.done.dry.reminder": "Would record: {name} reminded, round {round}, {at:full} by {via}",
    "remind.done.dry.pressing": "Would record: {name} pressed, round {round}, {at:full} by {via}",
    "remind.choose": "Which units were reminded of the report of {day}:",
    "remind.nobody_owes": "There is nobody to remind for {day}. Name the unit that was reminded.",
    "remind.needs_via": "Say how the unit was reminded: --via phone, zalo, mail or letter.",
    "remind.not_bound": "{name} owes no report for {day}. Nothing is recorded.",
    "remind.two_days": "Name one day: “{first}” or “{second}”.",
    "remind.one_way": (
        "Use only one of --zalo, --mail, --letter, --done, --bounced, --send at a time. Nothing "
        "was done."
    ),
    "remind.only_with": "{option} goes only with {other}. Nothing was done.",
    # --mail
    "remind.mail.written": "{name}: {file} (to {to})",
    "remind.mail.no_address": (
        "{name}: no address is registered (senders in units.toml), no mail drafted."
    ),
    "remind.mail.ask_first": "{name}: not known whether it sent, ask first; no mail drafted.",
    "remind.mail.differs": (
        "The file {file} exists and differs from the new draft; you may have changed it. Nothing "
        "was written; add --force to replace it, or name another folder."
    ),
    "remind.mail.in_mailbox": (
        "{folder} lies in the shared mailbox, which is never written to. Name another folder."
    ),
    "remind.mail.not_folder": "{folder} is not a folder. Name another one.",
    # --send
    "remind.send.off": (
        "This program does not send by itself. To let it, write [smtp] with sending = true in "
        "lai-report.toml; or draft with --mail and send yourself."
    ),
    "remind.send.shared": (
        "{address} is the shared mailbox the reports come to; it is not sent from. Use an account "
        "of its own under [smtp]. Nothing was sent."
    ),
    "remind.send.nobody": "There is no mail to send.",
    "remind.send.from": "From: {sender}",
    "remind.send.to": "To: {name} <{to}>",
    "remind.send.subject": "Subject: {subject}",
    "remind.send.digest": "Digest of this draft: {digest}",
    "remind.send.ask": "Send these {count} mails? Type “send” to agree:",
    "remind.send.yes": "send",
    "remind.send.declined": "No mail was sent.",
    "remind.send.name_all": (
        "There is no terminal to ask at: name every unit and give the --digest of this very draft "
        "(shown by --send --dry-run). Nothing was sent."
    ),
    "remind.send.other_digest": (
        "{given} is not the digest of the draft as it is now ({digest}): the day or the words have "
        "changed. Look again with --send --dry-run. Nothing was sent."
    ),
    "remind.send.accepted": "{name}: the server took the mail to {to} (no. {number}).",
    "remind.send.refused": "{name}: the server refused the mail to {to} ({why}). Not sent.",
    "remind.send.partial": (
        "{name}: the server refused the address {refused} ({why}), so nothing was sent to any "
        "address. Check the address in units.toml."
    ),
    "remind.send.deferred": (
        "{name}: the server put off the mail to {to} ({why}). Not sent; run again in some minutes."
    ),
    "remind.send.unknown": (
        "{name}: the connection was lost while sending to {to}; nobody knows whether the mail "
        "went. Ask the unit, or run again: the mail will carry the same Message-ID."
    ),
    "remind.send.already": "{name}: this mail was sent, not sent again (once more: --again).",
    "remind.send.underway": (
        "{name}: {by} began to send at {at:full}, the outcome is not known. Not sent at the same "
        "time; run again in some minutes."
    ),
    "remind.send.settled": "{name}: a report or waiting mail has just come in, not sent.",
    "remind.send.not_tried": "{name}: not sent ({why}).",
    "remind.smtp.no_secret": (
        "No password for the sending account. Put it into the environment variable {name}, or "
        "write secret_command or secret_keyring under [smtp]; never the password itself."
    ),
    "remind.smtp.unreachable": (
        "Cannot reach the mail server {host}:{port} ({why}). Nothing was sent; run again later."
    ),
    "remind.smtp.certificate": (
        "The mail server {host} cannot prove who it is ({why}). Nothing was sent, no password "
        "given. Tell the administrator."
    ),
    "remind.smtp.no_tls": (
        "The mail server {host} takes no encrypted connection, and nothing is sent without one. "
        "Check host, port and security under [smtp]."
    ),
    "remind.smtp.login": (
        "The mail server {host} refused the account {user} ({why}). Nothing was sent; check the "
        "password before running again, or the account may be locked."
    ),
    "remind.smtp.busy": (
        "The mail server {host} does not serve just now ({why}). Nothing was sent; run again in "
        "some minutes."
    ),
    "remind.smtp.odd": (
        "The mail server {host} answers out of turn ({why}). Nothing was sent; tell the "
        "administrator."
    ),
    # --letter
    "remind.letter.duty_daily": (
        "Under {clause} of {directive}, {bound} report to {addressee} {hours} every day{way}."
    ),
    "remind.letter.duty": (
        "Under {clause} of {directive}, {bound} report to {addressee} {hours}{way}."
    ),
    "remind.letter.through": " (through {through}, mailbox {mailbox})",
    "remind.letter.mailbox": " (mailbox {mailbox})",
    "remind.letter.found_late": (
        "For {period}, {office} received the reports of some units after the hour (see the table)."
    ),
    "remind.letter.found_missing": (
        "For {period}, {office} has not received the reports of some units (see the table)."
    ),
    "remind.letter.found_both": (
        "For {period}, {office} received the reports of some units after the hour, or not at all "
        "(see the table)."
    ),
    "remind.letter.request_reports": (
        "{office} asks you to see to it that the reports of {days} are sent before … on …, and "
        "that the rule is kept from now on."
    ),
    "remind.letter.request": "{office} asks you to see to it that the rule is kept from now on.",
    "remind.letter.rounds": "pressed {count} times",
    "remind.letter.written": "Drafted {file}, to: {names}",
    "remind.letter.would_write": "Would draft {file}, to: {names}",
    "remind.letter.draft": (
        "This is a draft: number, day of issue and the new hour (…) are left for a person."
    ),
    "remind.letter.left_out": "{name}, {day}: not known, ask first; left out of the letter.",
    "remind.letter.nobody": (
        "From {first} to {last} no unit was late or did not report, so there is no letter to draft."
    ),
    "remind.letter.not_docx": "“{file}” must end in .docx. Nothing was drafted.",
    # --bounced
    "remind.bounced.needs_units": "Name the units whose mail came back. Nothing is recorded.",
    "remind.bounced.no_mail": (
        "No mail to {name} about the report of {day} is recorded. Nothing is recorded."
    ),
    "remind.bounced.done": "Recorded: the mail to {name} of {at:full} (no. {number}) came back.",
    # --help
    "remind.help.words": "The report day (default: today) and units (default: every unit)",
    "remind.help.zalo": "A text to paste into Zalo",
    "remind.help.mail": "Draft .eml files in this folder, one a unit",
    "remind.help.letter": "Draft the letter (.docx) in this file",
    "remind.help.from": "First day (with --letter)",
    "remind.help.to": "Last day (with --letter)",
    "remind.help.done": "Record that units were reminded (with --via)",
    "remind.help.via": "How they were reminded",
    "remind.help.at": "When (default: now)",
    "remind.help.note": "A note, such as: will send at 16:45",
    "remind.help.bounced": "The mail to these units came back",
    "remind.help.send": "Send the mails (only where lai-report.toml allows it)",
    "remind.help.digest": "Digest of the draft that was looked at, where nobody can be asked",
    "remind.help.again": "Send once more what was sent",
    "remind.help.force": "Replace a file that exists",
}
