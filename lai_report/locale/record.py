"""The words of `record`."""

VI = {
    "record.via.mailbox": "hòm thư",
    "record.via.zalo": "Zalo",
    "record.via.phone": "điện thoại",
    "record.via.paper": "văn bản giấy",
    "record.via.other": "đường khác",
    "record.number": "(số {number})",
    "record.done.submission": "Đã ghi {number}: {name}, báo cáo ngày {day}, nhận lúc {at:full}",
    "record.done.note": (
        "Đã ghi chú {number}: {name}, báo cáo ngày {day}, báo qua {via} lúc {at:full}; "
        "chưa tính là đã nhận qua hòm thư"
    ),
    "record.done.repeat": (
        "Đã có trong Nhật ký {number}, không ghi thêm: {name}, báo cáo ngày {day}, nhận "
        "lúc {at:full}"
    ),
    "record.late_as_of_now": (
        "giờ nhận lấy theo lúc ghi; nếu thư đã vào hòm thư sớm hơn, ghi lại với --at GIỜ"
    ),
    "record.extra": "Báo cáo thêm: {reason}",
    "record.accept_needs_basis": (
        '--accept cần căn cứ: thêm --basis "…" (ai cho phép, văn bản hoặc ý kiến nào).'
    ),
    "record.future_day": "Ngày báo cáo {day} chưa tới, không ghi. Kiểm tra lại --day.",
    "record.past_day_needs_time": (
        'Báo cáo của ngày {day} thì phải ghi rõ lúc nhận, ví dụ: --at "16:12 {day}".'
    ),
    "record.second": (
        "{name} đã có báo cáo nhận lúc {at:full} (số {number}). Bản bổ sung thì thêm "
        "--supplement; bản khác thì ghi rõ --at. Chưa ghi gì thêm."
    ),
    "record.no_first": (
        "Chưa thấy bản đầu của {name} ngày {day} nên chưa ghi bản bổ sung. Nếu đây là báo"
        " cáo của ngày đó thì ghi không có --supplement."
    ),
    "record.which_day": (
        "Mới qua nửa đêm mà ngày {yesterday} còn đơn vị chưa báo cáo. Ghi rõ --day "
        "{yesterday} hoặc --day {today}."
    ),
    "record.no_obligation": (
        "Không có nhiệm vụ “{name}”, hoặc có nhiều hơn một. Xem mã bằng lệnh: lai-report "
        "directives --kind report."
    ),
    "record.nobody_owes": (
        "Ngày {day} không còn đơn vị nào chưa báo cáo. Ghi bản bổ sung thì nêu tên đơn vị"
        " và thêm --supplement."
    ),
    "record.choose": "Đơn vị chưa báo cáo ngày {day}:",
    "record.no_file": "Không thấy tệp {file}. Chưa ghi gì; kiểm tra lại đường dẫn.",
    "record.which_duty": (
        "Ngày {day} {name} không có chế độ báo cáo một giờ hàng ngày; nêu rõ nhiệm vụ: thêm "
        "--obligation (một trong: {obligations}), và --hour nếu có nhiều giờ. Chưa ghi gì."
    ),
    "record.no_hour": (
        "Ngày {day} {name} phải báo cáo theo nhiều giờ; nêu rõ: thêm --hour (một trong: {hours}). "
        "Chưa ghi gì."
    ),
    "record.needs_no_hour": (
        "Nhiệm vụ này của {name} ngày {day} chỉ có một giờ: bỏ --hour{hours}. Chưa ghi gì."
    ),
    # --help
    "record.help.at": 'Lúc vào hòm thư: 16h12, "16:12 29/01/2021" (mặc định: bây giờ)',
    "record.help.day": "Ngày báo cáo (mặc định: hôm nay)",
    "record.help.via": "Đường nhận; ngoài hòm thư chỉ là ghi chú",
    "record.help.accept": "Cho đường nhận này tính giờ (cần --basis)",
    "record.help.basis": "Căn cứ cho phép",
    "record.help.nil": "Không có tình huống phát sinh",
    "record.help.supplement": "Bản bổ sung, đính chính",
    "record.help.note": "Ghi chú",
    "record.help.file": "Tệp báo cáo: chỉ giữ tên và mã băm",
    "record.help.obligation": "Nhiệm vụ, nếu đơn vị có nhiều chế độ báo cáo",
    "record.help.hour": "Nhãn giờ, nếu một ngày có nhiều giờ báo cáo",
}

EN = {
    "record.via.mailbox": "the mailbox",
    "record.via.zalo": "Zalo",
    "record.via.phone": "telephone",
    "record.via.paper": "paper",
    "record.via.other": "another way",
    "record.number": "(no. {number})",
    "record.done.submission": "Recorded {number}: {name}, report of {day}, received {at:full}",
    "record.done.note": (
        "Noted {number}: {name}, report of {day}, heard by {via} at {at:full}; not "
        "counted as received in the mailbox"
    ),
    "record.done.repeat": (
        "Already in the ledger {number}, nothing added: {name}, report of {day}, received {at:full}"
    ),
    "record.late_as_of_now": (
        "the time of receipt is the time of recording; if the mail came in earlier, "
        "record it again with --at TIME"
    ),
    "record.extra": "Also received: {reason}",
    "record.accept_needs_basis": (
        '--accept needs a basis: add --basis "…" (who allowed it, by which paper or word).'
    ),
    "record.future_day": "The report day {day} has not come; nothing is recorded. Check --day.",
    "record.past_day_needs_time": (
        'For a report of {day} say when it was received, for example: --at "16:12 {day}".'
    ),
    "record.second": (
        "{name} already has a report received {at:full} (no. {number}). Add --supplement "
        "for a supplement, or --at for another one. Nothing was added."
    ),
    "record.no_first": (
        "No first copy of {name} for {day} is in the ledger, so the supplement is not "
        "recorded. If it is the report of that day, leave --supplement out."
    ),
    "record.which_day": (
        "It is just past midnight and {yesterday} is still owing. Say --day {yesterday} "
        "or --day {today}."
    ),
    "record.no_obligation": (
        "There is no obligation “{name}”, or more than one. List them: lai-report "
        "directives --kind report."
    ),
    "record.nobody_owes": (
        "Nobody owes a report for {day} any more. For a supplement name the unit and add "
        "--supplement."
    ),
    "record.choose": "Units still owing for {day}:",
    "record.no_file": "There is no file {file}. Nothing is recorded; check the path.",
    "record.which_duty": (
        "On {day} {name} owes no daily report with one hour; name the duty: add --obligation (one "
        "of: {obligations}), and --hour where there are several. Nothing was recorded."
    ),
    "record.no_hour": (
        "On {day} {name} owes this report by several hours; name one: add --hour (one of: "
        "{hours}). Nothing was recorded."
    ),
    "record.needs_no_hour": (
        "This duty of {name} on {day} has one hour: leave out --hour{hours}. Nothing was recorded."
    ),
    # --help
    "record.help.at": 'When it entered the mailbox: 16h12, "16:12 29/01/2021" (default: now)',
    "record.help.day": "Report day (default: today)",
    "record.help.via": "How it came; but for the mailbox it is only a note",
    "record.help.accept": "Let this channel stop the clock (needs --basis)",
    "record.help.basis": "What allows it",
    "record.help.nil": "Nothing to report",
    "record.help.supplement": "A supplement or correction",
    "record.help.note": "A note",
    "record.help.file": "The report's file: only its name and hash are kept",
    "record.help.obligation": "The obligation, where the unit has several",
    "record.help.hour": "The hour's label, where a day has several",
}
