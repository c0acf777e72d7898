"""The words of `review`."""

VI = {
    "review.title": "CHỜ XÁC NHẬN: {count} thư",
    "review.empty": "Không có thư nào chờ xác nhận.",
    "review.how": (
        "Nhận: lai-report review accept SỐ · sửa: review assign SỐ --unit … --day … · "
        "không phải báo cáo: review reject SỐ --reason …"
    ),
    "review.column.id": "Số",
    "review.column.received_at": "Đến lúc",
    "review.column.subject": "Tiêu đề",
    "review.column.sender": "Người gửi",
    "review.column.proposed_unit": "Đề xuất đơn vị",
    "review.column.proposed_day": "Đề xuất ngày",
    "review.column.nature": "Loại thư",
    "review.column.reason": "Vì sao chờ",
    "review.place": "Thư ở: {place}",
    "review.no_subject": "(không có tiêu đề)",
    "review.why": "Vì sao chờ: {reason}",
    "review.proposal": "Đề xuất: {name}, ngày {day}",
    "review.open_unit": "chưa rõ đơn vị",
    "review.open_day": "chưa rõ",
    "review.accepted": (
        "Đã nhận thư số {target}: {name}, báo cáo ngày {day}, đến lúc {received_at:full} "
        "(mục số {number})"
    ),
    "review.rejected": "Đã ghi thư số {target} không phải báo cáo (mục số {number})",
    "review.registered": "Đã ghi địa chỉ {sender} cho {name} vào units.toml.",
    "review.registered_already": "Địa chỉ {sender} đã có trong danh sách của {name}.",
    "review.needs_numbers": "Nêu số của thư, ví dụ: lai-report review accept 17.",
    "review.needs_reason": 'Ghi lý do thư không phải báo cáo: thêm --reason "…". Chưa ghi gì.',
    "review.needs_unit_or_day": "Nêu đơn vị hoặc ngày: thêm --unit hoặc --day. Chưa ghi gì.",
    "review.not_waiting": (
        "Thư số {number} không có trong danh sách chờ xác nhận. Xem số: lai-report review list. "
        "Chưa ghi gì."
    ),
    "review.no_message": (
        "Mục số {number} không phải thư chờ xác nhận. Xem số: lai-report review list. Chưa ghi gì."
    ),
    "review.not_a_report": (
        "Thư số {number} không giống báo cáo hàng ngày. Nếu đúng là báo cáo thì dùng: "
        "lai-report review assign {number} --unit … --day …. Chưa ghi gì."
    ),
    "review.open": (
        "Thư số {number} chưa rõ đơn vị hoặc ngày. Dùng: lai-report review assign {number} "
        "--unit … --day …. Chưa ghi gì."
    ),
    "review.day_ahead": "Thư số {number} đến trước ngày {day}. Kiểm tra lại --day. Chưa ghi gì.",
    "review.which_duty": (
        "Ngày này đơn vị có nhiều chế độ báo cáo; thêm --obligation (và --hour) cho thư số "
        "{number}."
    ),
    "review.no_sender": (
        "Thư số {number} không có địa chỉ người gửi rõ ràng để đăng ký. Chưa ghi gì; thư vẫn "
        "nhận được bằng: lai-report review accept {number}."
    ),
    "review.register_whom": "Nêu đơn vị của địa chỉ này: thêm --unit cho thư số {number}.",
    "review.sender_of_another": (
        "Địa chỉ {sender} đang đăng ký cho {name}. Sửa trong units.toml nếu có thay đổi."
    ),
    "review.ask.count": "Thư {number}/{count}",
    "review.ask.mail": "Số {number} · {received_at:full} · {sender} · {subject}",
    "review.ask.why": "Vì sao chờ: {reason}",
    "review.ask.proposal": "Đề xuất: {name}, ngày {day}",
    "review.ask.keys": (
        "Enter = nhận · s = sửa · k = không phải báo cáo · v = sự việc · b = để sau · t = thôi:"
    ),
    "review.ask.case_unit": "Sự việc của đơn vị nào:",
    "review.ask.unit": "Đơn vị (Enter = như đề xuất):",
    "review.ask.day": "Ngày báo cáo (Enter = như đề xuất):",
    "review.ask.reason": "Lý do:",
    "review.ask.register": "Đăng ký địa chỉ {sender} cho {name}? (c = có, Enter = không):",
    "review.ask.done": "Đã quyết {decided} thư, còn {left} thư chờ xác nhận.",
    # --help
    "review.help.action": "list, accept, assign, reject, register, case (mặc định: hỏi từng thư)",
    "review.help.numbers": "Số của thư",
    "review.help.unit": "Đơn vị của thư",
    "review.help.day": "Ngày báo cáo của thư",
    "review.help.supplement": "Là bản bổ sung, hay là bản đầu",
    "review.help.reason": "Lý do không phải báo cáo",
}

EN = {
    "review.title": "WAITING FOR REVIEW: {count} messages",
    "review.empty": "No message waits for review.",
    "review.how": (
        "Accept: lai-report review accept NUMBER · correct: review assign NUMBER --unit … --day … "
        "· no report: review reject NUMBER --reason …"
    ),
    "review.column.id": "No.",
    "review.column.received_at": "Received",
    "review.column.subject": "Subject",
    "review.column.sender": "Sender",
    "review.column.proposed_unit": "Proposed unit",
    "review.column.proposed_day": "Proposed day",
    "review.column.nature": "Nature",
    "review.column.reason": "Why it waits",
    "review.place": "Lies at: {place}",
    "review.no_subject": "(no subject)",
    "review.why": "Why: {reason}",
    "review.proposal": "Proposal: {name}, {day}",
    "review.open_unit": "unit open",
    "review.open_day": "day open",
    "review.accepted": (
        "Accepted mail no. {target}: {name}, report of {day}, received {received_at:full} "
        "(entry no. {number})"
    ),
    "review.rejected": "Mail no. {target} noted as no report (entry no. {number})",
    "review.registered": "Wrote {sender} for {name} into units.toml.",
    "review.registered_already": "{sender} is already registered for {name}.",
    "review.needs_numbers": "Name the mail by number, for example: lai-report review accept 17.",
    "review.needs_reason": 'Say why it is no report: add --reason "…". Nothing was recorded.',
    "review.needs_unit_or_day": "Name a unit or a day: add --unit or --day. Nothing was recorded.",
    "review.not_waiting": (
        "Mail no. {number} does not wait for review. See: lai-report review list. Nothing was "
        "recorded."
    ),
    "review.no_message": (
        "Entry no. {number} is not a mail held for review. See: lai-report review list. Nothing "
        "was recorded."
    ),
    "review.not_a_report": (
        "Mail no. {number} does not read like a daily report. If it is one, use: "
        "lai-report review assign {number} --unit … --day …. Nothing was recorded."
    ),
    "review.open": (
        "Unit or day of mail no. {number} is open. Use: lai-report review assign {number} "
        "--unit … --day …. Nothing was recorded."
    ),
    "review.day_ahead": "Mail no. {number} came before {day}. Check --day. Nothing was recorded.",
    "review.which_duty": (
        "The unit owes several reports that day; add --obligation (and --hour) for no. {number}."
    ),
    "review.no_sender": (
        "Mail no. {number} has no clear sender to register. Nothing was recorded; the mail can "
        "still be taken: lai-report review accept {number}."
    ),
    "review.register_whom": "Say whose address it is: add --unit for mail no. {number}.",
    "review.sender_of_another": "{sender} is registered for {name}. Change units.toml by hand.",
    "review.ask.count": "Mail {number}/{count}",
    "review.ask.mail": "No. {number} · {received_at:full} · {sender} · {subject}",
    "review.ask.why": "Why it waits: {reason}",
    "review.ask.proposal": "Proposal: {name}, {day}",
    "review.ask.keys": (
        "Enter = accept · s = correct · k = no report · v = case · b = later · t = stop:"
    ),
    "review.ask.case_unit": "The unit of the case:",
    "review.ask.unit": "Unit (Enter = as proposed):",
    "review.ask.day": "Report day (Enter = as proposed):",
    "review.ask.reason": "Reason:",
    "review.ask.register": "Register {sender} for {name}? (y = yes, Enter = no):",
    "review.ask.done": "Decided {decided}, {left} still wait.",
    # --help
    "review.help.action": "list, accept, assign, reject, register, case (default: ask one by one)",
    "review.help.numbers": "Numbers of messages",
    "review.help.unit": "The unit it is from",
    "review.help.day": "The report day it answers for",
    "review.help.supplement": "A supplement, or the first copy",
    "review.help.reason": "Why it is no report",
}
