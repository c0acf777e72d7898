"""The words of the evidence page."""

VI = {
    "evidence.title": "CĂN CỨ THEO DÕI BÁO CÁO: {name}, ngày {day}",
    "evidence.as_of": "Tính đến {at:full}",
    "evidence.quote": "“{quote}”",
    "evidence.verdict": "Trạng thái: {verdict}",
    "evidence.rule.none": "Không tính hạn (được cho lùi thời hạn).",
    "evidence.rule.before": "Cách tính: trước {due}, tức là nhận trước {due:full}.",
    "evidence.rule.by": "Cách tính: chậm nhất {due}, tức là nhận không muộn hơn {due:full}.",
    "evidence.rule.before_received": (
        "Cách tính: trước {due} (nhận đúng {due:second} đã là chậm, theo cách hiểu của Văn phòng); "
        "nhận lúc {received_at:second}."
    ),
    "evidence.rule.before_received_day": (
        "Cách tính: trước {due:full} (nhận đúng {due:second} đã là chậm, theo cách hiểu của Văn "
        "phòng); nhận lúc {received_at:exact}."
    ),
    "evidence.rule.by_received": "Cách tính: chậm nhất {due}; nhận lúc {received_at:second}.",
    "evidence.rule.by_received_day": (
        "Cách tính: chậm nhất {due:full}; nhận lúc {received_at:exact}."
    ),
    "evidence.submission": "Báo cáo số {number} trong Nhật ký, nhận lúc {received_at:exact}",
    "evidence.recorded": "  ghi vào Nhật ký lúc {at:exact}, người ghi: {by}",
    "evidence.time.internal_date": "  máy chủ thư ghi nhận: {at:exact}",
    "evidence.time.received_header": "  dòng Received của nơi nhận: {at:exact}",
    "evidence.time.sent_at": "  giờ người gửi tự ghi (Date, chỉ để đối chiếu): {at:exact}",
    "evidence.subject": "  tiêu đề: {value}",
    "evidence.sender": "  người gửi: {value}",
    "evidence.received_by": "  máy nhận: {value}",
    "evidence.authentication": "  xác thực người gửi: {value}",
    "evidence.why": "  lý do tính cho đơn vị và ngày này: {value}",
    "evidence.message_id": "  Message-ID: {value}",
    "evidence.source": "  nguồn: {value}",
    "evidence.digest": "  SHA-256: {value}",
    "evidence.waiting": "Thư số {number} đến {received_at:exact}, chờ xác nhận: {subject}",
    "evidence.voided": "Mục số {number} đã hủy lúc {at:exact}, người hủy: {by}, lý do: {reason}",
    "evidence.head": "Đầu chuỗi Nhật ký: {head}",
}

EN = {
    "evidence.title": "EVIDENCE: {name}, {day}",
    "evidence.as_of": "As of {at:full}",
    "evidence.quote": "“{quote}”",
    "evidence.verdict": "Verdict: {verdict}",
    "evidence.rule.none": "No deadline (waived).",
    "evidence.rule.before": "Rule: before {due}, that is received before {due:full}.",
    "evidence.rule.by": "Rule: at the latest {due}, that is received no later than {due:full}.",
    "evidence.rule.before_received": (
        "Rule: before {due} (received at {due:second} is late, by the office's reading); "
        "received at {received_at:second}."
    ),
    "evidence.rule.before_received_day": (
        "Rule: before {due:full} (received at {due:second} is late, by the office's reading); "
        "received at {received_at:exact}."
    ),
    "evidence.rule.by_received": "Rule: at the latest {due}; received at {received_at:second}.",
    "evidence.rule.by_received_day": (
        "Rule: at the latest {due:full}; received at {received_at:exact}."
    ),
    "evidence.submission": "Submission no. {number} of the ledger, received {received_at:exact}",
    "evidence.recorded": "  recorded {at:exact} by {by}",
    "evidence.time.internal_date": "  stamped by the mail server: {at:exact}",
    "evidence.time.received_header": "  Received line of the receiving host: {at:exact}",
    "evidence.time.sent_at": "  the sender's own Date (compared only): {at:exact}",
    "evidence.subject": "  subject: {value}",
    "evidence.sender": "  sender: {value}",
    "evidence.received_by": "  received by: {value}",
    "evidence.authentication": "  proof of the sender: {value}",
    "evidence.why": "  why it counts for this unit and day: {value}",
    "evidence.message_id": "  Message-ID: {value}",
    "evidence.source": "  source: {value}",
    "evidence.digest": "  SHA-256: {value}",
    "evidence.waiting": "Mail no. {number} of {received_at:exact} waits for review: {subject}",
    "evidence.voided": "Entry no. {number} voided {at:exact} by {by}, reason: {reason}",
    "evidence.head": "Head of the ledger's chain: {head}",
}
