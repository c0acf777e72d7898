"""The words of cases: requests for approval, and events."""

VI = {
    "case.none": "Không có sự việc nào đang theo dõi.",
    "case.section": "Sự việc và việc xin ý kiến ({count})",
    "case.column.id": "Số",
    "case.column.kind": "Loại",
    "case.column.unit": "Mã đơn vị",
    "case.column.name": "Đơn vị",
    "case.column.subject": "Nội dung",
    "case.column.when": "Ngày thực hiện",
    "case.column.known_at": "Biết lúc",
    "case.column.state": "Tình hình",
    "case.column.age": "Đã qua",
    "case.kind.approval": "Xin ý kiến trước khi làm",
    "case.kind.event": "Sự việc phát sinh",
    "case.age": "{hours} giờ",
    "case.to_be_done": "Ngày thực hiện: {day}",
    "case.known": "Biết lúc {at:full}",
    "case.standing_committee": "Thường trực Tỉnh ủy",
    "case.state.asked": "chờ ý kiến của {addressee}",
    "case.state.no-decision": "chưa ghi nhận ý kiến của {addressee}",
    "case.state.agreed": "Đồng ý",
    "case.state.not-agreed": "Không đồng ý",
    "case.state.other": "Có ý kiến khác",
    "case.state.open": "chưa ghi báo cáo",
    "case.state.reported": "đã báo cáo",
    "case.state.closed": "đã kết thúc",
    "case.detail.decision": "{by_whom}, {at:full}; căn cứ: {basis}",
    "case.detail.report": "báo cáo {to} lúc {at:full}",
    "case.detail.report_by": "báo cáo {to} lúc {at:full}, bằng báo cáo số {number}",
    "case.detail.close": "kết thúc: {reason}",
    "case.line.open": "Sự việc đang theo dõi: {count}",
    "case.line.no-decision": "{count} việc chưa ghi nhận ý kiến của {addressee}",
    "case.line.oldest": "lâu nhất {hours} giờ (số {number})",
    "case.on_day": " ngày {day}",
    "case.done.open": "Đã ghi sự việc số {number}: {name}, {subject}{when} ({state})",
    "case.done.decide": "Đã ghi ý kiến về sự việc số {number}: {state} ({name}, {subject}{when})",
    "case.done.report": "Đã ghi báo cáo về sự việc số {number} ({name}, {subject}{when}): {state}",
    "case.done.close": "Đã ghi kết thúc sự việc số {number}: {name}, {subject}{when} ({state})",
    "case.of_mail": "Đã chuyển thư số {target} thành sự việc số {number}: {name}, {subject}",
    "case.needs_unit_and_subject": (
        'Nêu đơn vị và nội dung, ví dụ: lai-report case open --kind approval "Sìn Hồ" '
        '"Đoàn công tác đi Hà Nội" --when 10/02/2021. Chưa ghi gì.'
    ),
    "case.needs_subject": "Nêu nội dung sự việc. Chưa ghi gì.",
    "case.needs_when": "Việc xin ý kiến cần ngày thực hiện: thêm --when. Chưa ghi gì.",
    "case.needs_one_answer": (
        "Nêu đúng một ý kiến: --agreed (Đồng ý), --not-agreed (Không đồng ý) hoặc --other "
        "(Có ý kiến khác). Chưa ghi gì."
    ),
    "case.needs_by_whom": (
        'Nêu ai cho ý kiến và căn cứ: thêm --by-whom "…" và --basis "…". Chưa ghi gì.'
    ),
    "case.needs_to": 'Nêu đã báo cáo ai: thêm --to "…". Chưa ghi gì.',
    "case.needs_reason": 'Ghi lý do kết thúc: thêm --reason "…". Chưa ghi gì.',
    "case.needs_number": "Nêu số của một sự việc, ví dụ: lai-report case close 17. Chưa ghi gì.",
    "case.no_case": (
        "Mục số {number} không phải sự việc đang có. Xem: lai-report case list --all. Chưa ghi gì."
    ),
    "case.no_submission": (
        "Mục số {number} không phải báo cáo đã nhận còn hiệu lực. Xem số: lai-report log --kind "
        "submission. Chưa ghi gì."
    ),
    "case.open_already": "Sự việc này đã có, số {number}. Không ghi thêm.",
    "case.decided_already": (
        "Sự việc số {number} đã có ý kiến (mục số {entry}). Nếu ghi nhầm: lai-report void {entry} "
        '--reason "…", rồi ghi lại.'
    ),
    "case.closed_already": (
        "Sự việc số {number} đã kết thúc (mục số {entry}). Nếu kết thúc nhầm: lai-report void "
        '{entry} --reason "…".'
    ),
    "case.not_approval": "Sự việc số {number} không phải việc xin ý kiến. Chưa ghi gì.",
    "case.not_event": (
        "Sự việc số {number} là việc xin ý kiến; dùng: lai-report case decide {number} …. "
        "Chưa ghi gì."
    ),
    "case.mail_without_unit": "Thư số {number} chưa rõ đơn vị: thêm --unit. Chưa ghi gì.",
    # --help
    "case.help.action": "open, decide, report, close, list (mặc định: list)",
    "case.help.words": "open: đơn vị và nội dung; decide, report, close: số của sự việc",
    "case.help.kind": "Loại: event (sự việc), approval (xin ý kiến)",
    "case.help.when": "Ngày thực hiện việc xin ý kiến",
    "case.help.at": "Biết lúc nào, có ý kiến, báo cáo, kết thúc lúc nào (mặc định: bây giờ)",
    "case.help.agreed": "Đồng ý",
    "case.help.not_agreed": "Không đồng ý",
    "case.help.other": "Có ý kiến khác",
    "case.help.by_whom": "Ai cho ý kiến",
    "case.help.basis": "Căn cứ của ý kiến",
    "case.help.to": "Đã báo cáo ai",
    "case.help.submission": "Số của báo cáo đã nhận về sự việc",
    "case.help.reason": "Lý do kết thúc",
    "case.help.obligation": "Nhiệm vụ mà sự việc thuộc về",
    "case.help.all": "Cả sự việc đã xong",
}

EN = {
    "case.none": "No case is being followed.",
    "case.section": "Cases and requests ({count})",
    "case.column.id": "No.",
    "case.column.kind": "Kind",
    "case.column.unit": "Unit id",
    "case.column.name": "Unit",
    "case.column.subject": "Subject",
    "case.column.when": "To be done",
    "case.column.known_at": "Known since",
    "case.column.state": "State",
    "case.column.age": "Age",
    "case.kind.approval": "Prior approval",
    "case.kind.event": "Event",
    "case.age": "{hours} h",
    "case.to_be_done": "To be done on {day}",
    "case.known": "Known since {at:full}",
    "case.standing_committee": "the Standing Board",
    "case.state.asked": "waiting for the answer of {addressee}",
    "case.state.no-decision": "no answer of {addressee} recorded",
    "case.state.agreed": "Agreed",
    "case.state.not-agreed": "Not agreed",
    "case.state.other": "Other opinion",
    "case.state.open": "no report recorded",
    "case.state.reported": "reported",
    "case.state.closed": "closed",
    "case.detail.decision": "{by_whom}, {at:full}; basis: {basis}",
    "case.detail.report": "reported to {to}, {at:full}",
    "case.detail.report_by": "reported to {to}, {at:full}, by submission no. {number}",
    "case.detail.close": "closed: {reason}",
    "case.line.open": "Open cases: {count}",
    "case.line.no-decision": "{count} with no answer of {addressee} recorded",
    "case.line.oldest": "oldest {hours} h (no. {number})",
    "case.on_day": " on {day}",
    "case.done.open": "Recorded case no. {number}: {name}, {subject}{when} ({state})",
    "case.done.decide": "Recorded the answer to no. {number}: {state} ({name}, {subject}{when})",
    "case.done.report": "Recorded a report of no. {number} ({name}, {subject}{when}): {state}",
    "case.done.close": "Recorded the end of no. {number}: {name}, {subject}{when} ({state})",
    "case.of_mail": "Mail no. {target} is now case no. {number}: {name}, {subject}",
    "case.needs_unit_and_subject": (
        "Name the unit and the subject, for example: lai-report case open --kind approval "
        '"Sìn Hồ" "Working party to Hà Nội" --when 10/02/2021. Nothing was recorded.'
    ),
    "case.needs_subject": "Say what the case is about. Nothing was recorded.",
    "case.needs_when": "A request needs the day of the act: add --when. Nothing was recorded.",
    "case.needs_one_answer": (
        "Give exactly one of --agreed, --not-agreed, --other. Nothing was recorded."
    ),
    "case.needs_by_whom": (
        'Say who answered and on what basis: add --by-whom "…" and --basis "…". Nothing was '
        "recorded."
    ),
    "case.needs_to": 'Say to whom it was reported: add --to "…". Nothing was recorded.',
    "case.needs_reason": 'Say why it is closed: add --reason "…". Nothing was recorded.',
    "case.needs_number": (
        "Give the number of one case, for example: lai-report case close 17. Nothing was recorded."
    ),
    "case.no_case": (
        "Entry no. {number} is no case in force. See: lai-report case list --all. Nothing was "
        "recorded."
    ),
    "case.no_submission": (
        "Entry no. {number} is no submission in force. See: lai-report log --kind submission. "
        "Nothing was recorded."
    ),
    "case.open_already": "This case is there already, no. {number}. Nothing was added.",
    "case.decided_already": (
        "Case no. {number} has an answer (entry no. {entry}). If that is a mistake: lai-report "
        'void {entry} --reason "…", then record again.'
    ),
    "case.closed_already": (
        "Case no. {number} is closed (entry no. {entry}). If that is a mistake: lai-report void "
        '{entry} --reason "…".'
    ),
    "case.not_approval": "Case no. {number} is no request for approval. Nothing was recorded.",
    "case.not_event": (
        "Case no. {number} is a request; use: lai-report case decide {number} …. Nothing was "
        "recorded."
    ),
    "case.mail_without_unit": "Mail no. {number} names no unit: add --unit. Nothing was recorded.",
    # --help
    "case.help.action": "open, decide, report, close, list (default: list)",
    "case.help.words": "open: unit and subject; decide, report, close: number of the case",
    "case.help.kind": "Kind: event or approval",
    "case.help.when": "The day of the act to be approved",
    "case.help.at": "When it was known, answered, reported, closed (default: now)",
    "case.help.agreed": "Agreed",
    "case.help.not_agreed": "Not agreed",
    "case.help.other": "Another opinion",
    "case.help.by_whom": "Who answered",
    "case.help.basis": "What the answer rests on",
    "case.help.to": "To whom it was reported",
    "case.help.submission": "Number of the submission it was reported by",
    "case.help.reason": "Why it is closed",
    "case.help.obligation": "The obligation the case belongs to",
    "case.help.all": "Settled ones too",
}
