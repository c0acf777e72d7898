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
