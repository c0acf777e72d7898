"""The words of `report`: the half page, and báo cáo tổng hợp in its four parts."""

VI = {
    "report.title": "BÁO CÁO TÌNH HÌNH THỰC HIỆN CHẾ ĐỘ BÁO CÁO",
    "report.in_brackets": "({period})",
    "report.as_of": "Số liệu tính đến {at}.",
    "report.clock": "{hour} giờ {minute}",
    "report.clock_day": "{clock} ngày {day}",
    "report.hour.before": "trước {clock}",
    "report.hour.by": "chậm nhất {clock}",
    "report.day": "ngày {day}",
    "report.run": "từ ngày {first} đến ngày {last}",
    "report.opening": (
        "Thực hiện {basis}; Văn phòng báo cáo tình hình thực hiện chế độ báo cáo, số liệu tính "
        "đến {at}, như sau:"
    ),
    "report.opening_bare": (
        "Văn phòng báo cáo tình hình thực hiện chế độ báo cáo, số liệu tính đến {at}, như sau:"
    ),
    "report.units": "Số đơn vị thuộc diện báo cáo: {count} đơn vị.",
    "report.owed": "Tổng số lượt phải báo cáo: {owed} lượt, đã đến hạn {due} lượt.",
    "report.counts": "Trong đó: {counts}.",
    "report.count.on_time": "đúng hạn {count} lượt",
    "report.count.late": "chậm {count} lượt",
    "report.count.missing": "chưa báo cáo {count} lượt",
    "report.count.not_reported": "không báo cáo {count} lượt",
    "report.count.unknown": "chưa rõ {count} lượt",
    "report.count.not_due": "chưa đến hạn {count} lượt",
    "report.count.waived": "được miễn {count} lượt (ngoài tổng số phải báo cáo)",
    "report.rates": "Tỷ lệ đã báo cáo {completeness}; tỷ lệ đúng hạn {timeliness}.",
    "report.none": "Không có.",
    "report.good": "{count} đơn vị đúng hạn ở mọi lượt đã đến hạn: {names}.",
    "report.late": "{name}: chậm {count}/{due} lượt: {items}.",
    "report.late_item": "ngày {day} nhận lúc {at} (chậm {late})",
    "report.missing": "{name}: chưa báo cáo {count}/{due} lượt ({days}).",
    "report.not-reported": "{name}: không báo cáo {count}/{due} lượt ({days}).",
    "report.unknown": "{name}: chưa rõ {count} lượt ({days}), đang đối chiếu.",
    "report.waived.duty": "{name}: được miễn báo cáo {days}; căn cứ: {basis}.",
    "report.waived.deadline": "{name}: được lùi thời hạn {days}; căn cứ: {basis}.",
    "report.reminded": "{at}: nhắc {name} qua {via}{about}{note}; {outcome}.",
    "report.pressed": "{at}: đôn đốc {name} qua {via}{about}{note}; {outcome}.",
    "report.about_day": " về báo cáo ngày {day}",
    "report.noted": " ({note})",
    "report.arrived": "đã nhận báo cáo lúc {at}",
    "report.not_arrived": "chưa nhận được báo cáo",
    "report.not_known": "chưa rõ đã báo cáo hay chưa, đang đối chiếu",
    "report.no_pressing": "Chưa ghi nhận lần đôn đốc nào.",
    "report.head": "Nhật ký: {head}",
    "report.no_head": "Nhật ký chưa có mục nào.",
    "report.part.results": "I- KẾT QUẢ CHUNG",
    "report.part.good": "II- TÌNH HÌNH CỦA CÁC ĐƠN VỊ: thực hiện tốt",
    "report.part.late": "Còn chậm",
    "report.part.unreported": "Chưa báo cáo, không báo cáo",
    "report.part.unknown": "Chưa rõ, đang đối chiếu",
    "report.part.waived": "Được miễn, cho lùi thời hạn",
    "report.part.pressing": "III- CÔNG TÁC ĐÔN ĐỐC",
    "report.part.proposal": "IV- NHẬN XÉT, ĐỀ XUẤT",
    "report.part.matrix": "Biểu đơn vị × ngày",
    "report.part.slots": "Chi tiết từng lượt",
    "report.column.day": "Ngày báo cáo",
    "report.column.due": "Hạn",
    "report.column.verdict": "Trạng thái",
    "report.column.received_at": "Nhận lúc",
    "report.column.late_seconds": "Chậm (giây)",
    "report.column.remarks": "Ghi chú",
    "report.legend_letters": "{letters}",
    "report.legend_hours": (
        "Giờ ghi không kèm chữ: nhận đúng hạn; C: chậm, kèm giờ nhận; ·: chưa báo cáo; K: không "
        "báo cáo; ?: chưa rõ; M: được miễn; để trống: không thuộc diện hoặc chưa đến hạn."
    ),
    "report.basis": "căn cứ: {basis}",
    "report.brief.title": "Tình hình báo cáo ngày {day}",
    "report.brief.basis": "Thực hiện {basis}.",
    "report.brief.counts": (
        "1. Đã nhận {received}/{owed} báo cáo phải gửi {hours}; tỷ lệ đúng hạn {rate}."
    ),
    "report.brief.on-time": "- Đúng hạn ({count}): {units}.",
    "report.brief.late": "- Chậm ({count}): {units}.",
    "report.brief.missing": "- Chưa báo cáo ({count}): {units}.",
    "report.brief.not-reported": "- Không báo cáo ({count}): {units}.",
    "report.brief.unknown": "- Chưa rõ, đang đối chiếu ({count}): {units}.",
    "report.brief.not-due": "- Chưa đến hạn ({count}): {units}.",
    "report.brief.waived": "- Được miễn ({count}): {units}.",
    "report.brief.why": "{name} ({why})",
    "report.brief.late_unit": "{name} ({at}, chậm {late})",
    "report.brief.content": "2. Nội dung đáng chú ý trong các báo cáo:",
    "report.brief.proposal": "3. Ý kiến đề xuất:",
    "report.default_post": "CHÁNH VĂN PHÒNG",
    "report.no_number": (
        "{directive}: bản đang giữ không có số, ký hiệu; văn bản chỉ ghi ngày. Đề nghị đối "
        "chiếu bản gốc trước khi trình."
    ),
    "report.has_unknown": (
        "Còn {count} lượt chưa rõ. Đề nghị đọc hòm thư, xử lý thư chờ xác nhận (lai-report "
        "review) rồi tạo lại trước khi trình."
    ),
    "report.written": "Đã tạo {file}",
    "report.draft": (
        "Đây là dự thảo: số, ngày ban hành, nguyên nhân, nhận xét, đề xuất để trống cho người viết."
    ),
    "report.bad_suffix": (
        "Không tạo được “{file}”: tên tệp phải kết thúc bằng .docx, .xlsx hoặc .html. (Cần .pdf "
        "thì tạo .docx rồi in ra PDF.)"
    ),
    "report.exists": "Đã có tệp {file}, giữ nguyên. Thêm --force để ghi đè, hoặc đổi tên.",
    "report.twice": "Tệp {file} được nêu hai lần. Mỗi tệp chỉ nêu một lần.",
    "report.brief_one_day": "--brief là nửa trang của một ngày, không dùng cho nhiều ngày.",
    "report.brief_is_text": "--brief in ra màn hình để chép vào Word, không dùng cùng --output.",
    "report.not_written": (
        "Không ghi được {file} ({why}). Kiểm tra thư mục, ổ đĩa, hoặc đóng tệp đang mở rồi chạy "
        "lại. Nhật ký còn nguyên."
    ),
    "report.done": (
        "Đã ghi (số {number}): báo cáo tổng hợp {period} gửi Ban Thường vụ lúc {at:full}"
    ),
    "report.done_already": "Đã có trong Nhật ký (số {number}), không ghi thêm.",
    "report.done_needs_period": (
        "Nêu kỳ của báo cáo đã gửi, ví dụ: report 29/01/2021 04/02/2021 --done."
    ),
    # --help
    "report.help.brief": "Nửa trang của một ngày, để chép vào Word",
    "report.help.output": "Tệp cần tạo: .docx, .xlsx hoặc .html (nêu được nhiều lần)",
    "report.help.template": "Mẫu: 36, 05, hoặc tệp .docx của Văn phòng",
    "report.help.force": "Ghi đè tệp đã có",
    "report.help.done": "Ghi nhận báo cáo tổng hợp đã gửi Ban Thường vụ",
    "report.help.at": "Lúc gửi (mặc định: bây giờ)",
}

EN = {
    "report.title": "REPORT ON THE DAILY REPORTING DUTY",
    "report.in_brackets": "({period})",
    "report.as_of": "Figures as of {at}.",
    "report.clock": "{hour}:{minute}",
    "report.clock_day": "{clock} on {day}",
    "report.hour.before": "before {clock}",
    "report.hour.by": "at the latest {clock}",
    "report.day": "{day}",
    "report.run": "from {first} to {last}",
    "report.opening": "Under {basis}, the Office reports as follows, as of {at}:",
    "report.opening_bare": "The Office reports as follows, as of {at}:",
    "report.units": "Units bound to report: {count}.",
    "report.owed": "Reports owed: {owed}, of them due: {due}.",
    "report.counts": "Of these: {counts}.",
    "report.count.on_time": "on time {count}",
    "report.count.late": "late {count}",
    "report.count.missing": "missing {count}",
    "report.count.not_reported": "not reported {count}",
    "report.count.unknown": "unknown {count}",
    "report.count.not_due": "not due {count}",
    "report.count.waived": "waived {count} (beside the number owed)",
    "report.rates": "Completeness {completeness}; timeliness {timeliness}.",
    "report.none": "None.",
    "report.good": "{count} units on time whenever due: {names}.",
    "report.late": "{name}: late {count}/{due}: {items}.",
    "report.late_item": "{day} received {at} (late by {late})",
    "report.missing": "{name}: missing {count}/{due} ({days}).",
    "report.not-reported": "{name}: not reported {count}/{due} ({days}).",
    "report.unknown": "{name}: unknown {count} ({days}), being checked.",
    "report.waived.duty": "{name}: no report owed {days}; basis: {basis}.",
    "report.waived.deadline": "{name}: deadline lifted {days}; basis: {basis}.",
    "report.reminded": "{at}: reminded {name} by {via}{about}{note}; {outcome}.",
    "report.pressed": "{at}: pressed {name} by {via}{about}{note}; {outcome}.",
    "report.about_day": " about the report of {day}",
    "report.noted": " ({note})",
    "report.arrived": "received {at}",
    "report.not_arrived": "nothing received",
    "report.not_known": "not known yet, being checked",
    "report.no_pressing": "No reminder is recorded.",
    "report.head": "Ledger: {head}",
    "report.no_head": "The ledger has no entry yet.",
    "report.part.results": "I. RESULTS",
    "report.part.good": "II. UNITS: good",
    "report.part.late": "Late",
    "report.part.unreported": "Missing, not reported",
    "report.part.unknown": "Unknown, being checked",
    "report.part.waived": "Waived",
    "report.part.pressing": "III. REMINDERS",
    "report.part.proposal": "IV. REMARKS, PROPOSALS",
    "report.part.matrix": "Units × days",
    "report.part.slots": "Every report owed",
    "report.column.day": "Report day",
    "report.column.due": "Due",
    "report.column.verdict": "Verdict",
    "report.column.received_at": "Received",
    "report.column.late_seconds": "Late (s)",
    "report.column.remarks": "Remarks",
    "report.legend_letters": "{letters}",
    "report.legend_hours": (
        "An hour alone: received in time; C: late, with its hour; ·: missing; K: not reported; "
        "?: unknown; M: waived; blank: nothing owed, or not due."
    ),
    "report.basis": "basis: {basis}",
    "report.brief.title": "Reports for {day}",
    "report.brief.basis": "Under {basis}.",
    "report.brief.counts": "1. Received {received}/{owed}, due {hours}; on time {rate}.",
    "report.brief.on-time": "- On time ({count}): {units}.",
    "report.brief.late": "- Late ({count}): {units}.",
    "report.brief.missing": "- Missing ({count}): {units}.",
    "report.brief.not-reported": "- Not reported ({count}): {units}.",
    "report.brief.unknown": "- Unknown, being checked ({count}): {units}.",
    "report.brief.not-due": "- Not due ({count}): {units}.",
    "report.brief.waived": "- Waived ({count}): {units}.",
    "report.brief.why": "{name} ({why})",
    "report.brief.late_unit": "{name} ({at}, late by {late})",
    "report.brief.content": "2. Worth noting in the reports:",
    "report.brief.proposal": "3. Proposals:",
    "report.default_post": "CHÁNH VĂN PHÒNG",
    "report.no_number": (
        "{directive}: the copy at hand has no number; the paper cites the date alone. Please "
        "check the original."
    ),
    "report.has_unknown": (
        "{count} slots are still unknown. Read the mailbox and settle the waiting mail "
        "(lai-report review), then make it again."
    ),
    "report.written": "Made {file}",
    "report.draft": (
        "This is a draft: number, day, causes, remarks and proposals are left for a person."
    ),
    "report.bad_suffix": (
        "Cannot make “{file}”: the name must end in .docx, .xlsx or .html. (For .pdf make the "
        ".docx and print it.)"
    ),
    "report.exists": "The file {file} is there already. Add --force to replace it.",
    "report.twice": "The file {file} is named twice. Name each once.",
    "report.brief_one_day": "--brief is the half page of one day.",
    "report.brief_is_text": "--brief is text to paste into Word; leave --output out.",
    "report.not_written": (
        "Cannot write {file} ({why}). Check the folder and the disk, or close the file, and run "
        "again. The ledger is untouched."
    ),
    "report.done": "Recorded (no. {number}): summary report {period} sent {at:full}",
    "report.done_already": "Already in the ledger (no. {number}), nothing added.",
    "report.done_needs_period": "Name its period: report 29/01/2021 04/02/2021 --done.",
    # --help
    "report.help.brief": "The half page of one day, to paste into Word",
    "report.help.output": "A file to make, ending in .docx, .xlsx or .html (may be repeated)",
    "report.help.template": "The template: 36, 05, or a .docx of the office",
    "report.help.force": "Replace files that are there",
    "report.help.done": "Record that the summary report was sent",
    "report.help.at": "When it was sent (default: now)",
}
