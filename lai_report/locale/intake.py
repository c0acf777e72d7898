"""Why a message is held for a person, where its subject is not the reason."""

VI = {
    "intake.doubtful_mark": "tiêu đề hoặc tên tệp có chữ “MAT” đứng riêng, có thể là dấu mật",
    "intake.names_no_duty": "ngày này đơn vị có nhiều chế độ báo cáo, thư không nói báo cáo nào",
    "intake.no_first_copy": "bản bổ sung hoặc thay thế, chưa thấy bản đầu trong Nhật ký",
    "intake.bounce": "thư bị trả lại, không phải báo cáo",
    "intake.bounce_of": (
        "thư báo lần nhắc số {number} bị trả lại, chưa chắc chắn; nếu đúng thì ghi bằng "
        "lai-report remind ĐƠN VỊ --bounced"
    ),
    "intake.no_instant": "không có dòng nào của nơi nhận ghi lúc thư đến",
    "intake.from_the_future": "thư ghi đến lúc {received_at:full}, sau lúc đọc hòm thư",
    "intake.junk": "thư nằm trong mục thư rác",
    "intake.machine": "thư do máy tự gửi (máy quét, quy tắc chuyển thư), cần người xem",
    "intake.unproven": "chưa chứng minh được thư đúng là của địa chỉ {sender}",
    "intake.two_times": (
        "cùng thư này (mục số {number}) thấy ở nơi khác với giờ đến nằm phía bên kia giờ hạn"
    ),
}

EN = {
    "intake.doubtful_mark": "the subject or a file's name has “MAT” standing alone, maybe a mark",
    "intake.names_no_duty": "the unit owes several reports that day and the mail names none",
    "intake.no_first_copy": "a supplement or replacement; no first copy is in the ledger",
    "intake.bounce": "a returned mail, not a report",
    "intake.bounce_of": (
        "it says that reminder no. {number} came back, which is not certain; if so, record it with "
        "lai-report remind UNIT --bounced"
    ),
    "intake.no_instant": "no line of the receiving host says when it arrived",
    "intake.from_the_future": "it says it came {received_at:full}, after this reading",
    "intake.junk": "the mail lies in the junk folder",
    "intake.machine": "a machine sent it (a scanner, a rule that passes mail on); look at it",
    "intake.unproven": "nothing proves that the mail is from {sender}",
    "intake.two_times": (
        "the same mail (entry no. {number}) was seen elsewhere on the other side of the hour"
    ),
}
