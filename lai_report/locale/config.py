"""The words of `validate`'s findings: what is wrong in a file, and what to write instead.

A line reads `FILE:LINE: key: what; what to write`, so neither half is a sentence of its own.
"""

VI = {
    # Where nothing better can be said than what may stand there.
    "config.write_like": "viết như: {example}",
    "config.write_meant": "có lẽ là “{meant}”",
    "config.write_known": "được dùng: {known}",
    "config.write_declared": "dùng một tên đã khai trong units.toml",
    "config.no_directives": (
        "thư mục {folder} chưa có văn bản nào, nên không đơn vị nào phải báo cáo"
    ),
    "config.no_directives_hint": (
        "chép văn bản vào thư mục {folder}, mỗi văn bản một tệp có đuôi .toml"
    ),
    # Tables and keys.
    "config.unknown_table": "không có bảng này",
    "config.missing_table": "thiếu bảng {header}",
    "config.missing_table_hint": "thêm dòng {header} rồi các khóa của bảng, như tệp mẫu",
    "config.not_table_header": "phải là bảng {header}",
    "config.not_table_header_hint": "bắt đầu bằng một dòng {header} riêng, như tệp mẫu",
    "config.unknown_key": "không có khóa này",
    "config.unknown_word": "giá trị này không dùng được ở đây",
    "config.missing": "còn thiếu",
    "config.not_text": "phải là chữ, đặt trong dấu nháy",
    "config.not_number": "phải là số nguyên, không có nháy",
    "config.not_date": "phải là ngày, không có nháy, không có giờ",
    "config.not_list": "phải là danh sách trong ngoặc vuông",
    "config.not_table": "phải là bảng trong ngoặc nhọn",
    "config.out_of_range": "số quá nhỏ hoặc quá lớn",
    "config.empty": "đang để trống",
    "config.empty_hint": "điền nội dung vào giữa hai dấu nháy",
    # Single values.
    "config.bad_id": "mã “{written}” có ký tự không dùng được",
    "config.bad_id_hint": "chỉ dùng chữ thường không dấu, số và gạch nối: huyen-uy-muong-te",
    "config.bad_obligation_id": "mã nhiệm vụ “{written}” có ký tự không dùng được",
    "config.bad_obligation_id_hint": "chỉ dùng chữ không dấu, số và dấu chấm: A4.2",
    "config.bad_address": "“{written}” không phải địa chỉ thư",
    "config.bad_address_hint": "viết đúng một địa chỉ, không kèm tên: vanphong@donvi.example",
    "config.bad_hour": "“{written}” không phải giờ trong ngày",
    "config.bad_hour_hint": 'viết giờ:phút từ "00:01" đến "24:00", ví dụ "16:30"',
    "config.bad_close": "“{written}” không phải giờ khóa ngày",
    "config.bad_close_hint": (
        'viết giờ:phút đến "48:00", quá "24:00" là sang hôm sau; thường là "24:00"'
    ),
    "config.bad_every": "không hiểu “{written}”",
    "config.bad_every_hint": (
        'viết "day" (mỗi ngày), tên thứ ("thứ Sáu" hoặc ["thứ Hai", "thứ Năm"]), '
        'ngày trong tháng (15, -1 là ngày cuối tháng), hoặc quy tắc bắt đầu bằng "FREQ="'
    ),
    "config.bad_month_day": "tháng không có ngày {written}",
    "config.bad_month_day_hint": "viết từ 1 đến 31, hoặc -1 là ngày cuối tháng",
    "config.bad_rule": "quy tắc “{written}” không đọc được, hoặc không rơi vào ngày nào",
    "config.bad_rule_hint": (
        'viết theo RFC 5545, không có giờ và không có ngày kết thúc: "FREQ=WEEKLY;BYDAY=FR"; ngày '
        "kết thúc ghi ở until"
    ),
    # Tables compared with one another.
    "config.id_twice": "mã “{id}” đã dùng ở {place}",
    "config.id_twice_hint": "đặt mã khác; mã đã dùng không dùng lại cho đơn vị hay nhiệm vụ khác",
    "config.ends_before": "bắt đầu {first} mà kết thúc {last}",
    "config.ends_before_hint": "ngày cuối phải bằng hoặc sau ngày đầu; kiểm tra lại hai ngày",
    "config.two_ways": "vừa có {one} vừa có {other}",
    "config.two_ways_hint": "chỉ giữ một cách: {one}, hoặc {other}",
    "config.spans_overlap": "khoảng ngày này trùng với khoảng ở trên",
    "config.spans_overlap_hint": "mỗi ngày chỉ nằm trong một khoảng; sửa from hoặc until",
    "config.no_such_group": "không có nhóm “{id}”",
    "config.no_such_unit": "không có đơn vị “{id}”",
    "config.not_declared": "“{id}” không phải mã nhóm, cũng không phải mã đơn vị trong units.toml",
    "config.unknown_zone": "máy này không biết múi giờ “{zone}”",
    "config.same_name": "tên “{name}” đọc giống tên ở {place}, và hai đơn vị cùng hoạt động",
    "config.same_name_hint": (
        "đổi một tên, bỏ tên gọi tắt này, hoặc ghi from, until để hai đơn vị không trùng ngày"
    ),
    "config.sender_twice": "địa chỉ {sender} đã đăng ký ở {place}",
    "config.sender_twice_hint": "một địa chỉ chỉ thuộc một đơn vị; giữ ở đơn vị đang dùng",
    "config.sender_of_office": (
        "địa chỉ {sender} là của chính Văn phòng, thư từ đó không phải báo cáo"
    ),
    "config.sender_of_office_hint": "bỏ địa chỉ này ở đơn vị, hoặc ở [office]",
    "config.alias_of_nobody": (
        "tên gọi tắt “{name}” hợp với nhiều đơn vị nên không bao giờ được dùng"
    ),
    "config.alias_of_nobody_hint": "bỏ đi, hoặc viết rõ hơn: HU Tân Uyên",
    # Directives.
    "config.no_obligations": "văn bản chưa có nhiệm vụ nào",
    "config.no_obligations_hint": "thêm ít nhất một khối [[obligations]]",
    "config.reference_binds": "văn bản chỉ để tham khảo không ràng buộc đơn vị nào",
    "config.reference_binds_hint": (
        'viết bound = [], hoặc standing = "binding" nếu là văn bản của tỉnh'
    ),
    "config.binds_nobody": "nhiệm vụ này không ràng buộc đơn vị nào trong danh sách",
    "config.binds_nobody_hint": "kiểm tra bound; nếu đúng là không giao cho ai thì để nguyên",
    "config.report_without_schedule": "báo cáo chưa có lịch",
    "config.report_without_schedule_hint": (
        'viết: schedule = {{ every = "day", before = "16:30" }}; việc không có giờ hạn thì kind là '
        '"event"'
    ),
    "config.schedule_of_no_report": 'chỉ nhiệm vụ kind = "report" mới có lịch',
    "config.schedule_of_no_report_hint": 'bỏ schedule, hoặc đổi thành kind = "report"',
    "config.schedule_without_start": "chưa có ngày bắt đầu thực hiện",
    "config.schedule_without_start_hint": "viết ngày đầu phải báo cáo: from = 2021-01-29",
    "config.one_way_of_hours": "phải có đúng một trong ba: before, by, hours",
    "config.one_way_of_hours_hint": (
        'viết before = "16:30" (trước) hoặc by = "16:30" (chậm nhất); nhiều giờ thì '
        'before = ["10:00", "16:30"]'
    ),
    "config.one_boundary": "mỗi giờ phải có đúng một trong hai: before, by",
    "config.one_boundary_hint": 'viết: {{ label = "sáng", before = "10:00" }}',
    "config.hour_twice": "hai giờ trong ngày trùng tên",
    "config.hour_twice_hint": "mỗi giờ một tên (label) khác nhau",
    "config.no_such_obligation": "không có nhiệm vụ nào mang mã “{id}”",
    # Directives that end or change what an earlier one ordered.
    "config.reference_changes": (
        "văn bản chỉ để tham khảo không thay đổi, không kết thúc được nhiệm vụ nào"
    ),
    "config.reference_changes_hint": (
        'bỏ dòng này; nếu là văn bản của mình thì viết standing = "binding"'
    ),
    "config.change_of_reference": "nhiệm vụ này thuộc văn bản chỉ để tham khảo",
    "config.change_of_reference_hint": "bỏ dòng này, hoặc viết mã nhiệm vụ đang theo dõi",
    "config.change_of_no_report": "nhiệm vụ này không phải chế độ báo cáo nên không có giờ để đổi",
    "config.change_of_no_report_hint": (
        "viết mã của một chế độ báo cáo; muốn kết thúc thì dùng ends"
    ),
    "config.change_before_start": "ngày này đứng trước ngày bắt đầu của nhiệm vụ ({first})",
    "config.change_before_start_hint": "viết ngày từ {first} trở đi",
    "config.change_after_end": "nhiệm vụ đã hết hiệu lực từ ngày {day}",
    "config.change_after_end_hint": "viết ngày trước {day}, hoặc sửa ngày kết thúc",
    "config.changed_twice": "cùng ngày này nhiệm vụ đã có thay đổi khác ở {place}",
    "config.changed_twice_hint": "chỉ giữ một; xem lại ngày from của hai dòng",
}

EN = {
    "config.write_like": "write for example: {example}",
    "config.write_meant": "did you mean “{meant}”?",
    "config.write_known": "use one of: {known}",
    "config.write_declared": "use a name declared in units.toml",
    "config.no_directives": "the folder {folder} holds no directive, so nobody owes a report",
    "config.no_directives_hint": "put one .toml file for each directive into {folder}",
    "config.unknown_table": "there is no such table",
    "config.missing_table": "the table {header} is missing",
    "config.missing_table_hint": "add a line {header} and its keys, as in the sample",
    "config.not_table_header": "must be a table {header}",
    "config.not_table_header_hint": "start it with a line {header} of its own, as in the sample",
    "config.unknown_key": "there is no such key",
    "config.unknown_word": "this value has no meaning here",
    "config.missing": "is missing",
    "config.not_text": "must be text in quotes",
    "config.not_number": "must be a whole number without quotes",
    "config.not_date": "must be a day, without quotes and without a time",
    "config.not_list": "must be a list in square brackets",
    "config.not_table": "must be a table in braces",
    "config.out_of_range": "the number is too small or too large",
    "config.empty": "is empty",
    "config.empty_hint": "write something between the quotes",
    "config.bad_id": "the id “{written}” has letters that cannot be used",
    "config.bad_id_hint": "use only a-z, 0-9 and hyphens: huyen-uy-muong-te",
    "config.bad_obligation_id": "the obligation id “{written}” has letters that cannot be used",
    "config.bad_obligation_id_hint": "use only A-Z, a-z, 0-9 and dots: A4.2",
    "config.bad_address": "“{written}” is not a mail address",
    "config.bad_address_hint": "write one address without a name: office@unit.example",
    "config.bad_hour": "“{written}” is not an hour of the day",
    "config.bad_hour_hint": 'write hours:minutes from "00:01" to "24:00", such as "16:30"',
    "config.bad_close": "“{written}” is not a closing hour",
    "config.bad_close_hint": (
        'write hours:minutes up to "48:00", over "24:00" being the next day; usually "24:00"'
    ),
    "config.bad_every": "“{written}” cannot be understood",
    "config.bad_every_hint": (
        'write "day", weekdays ("friday" or ["monday", "thursday"]), days of the month (15; -1 is '
        'the last), or a rule starting with "FREQ="'
    ),
    "config.bad_month_day": "no month has a day {written}",
    "config.bad_month_day_hint": "write 1 to 31, or -1 for the last day",
    "config.bad_rule": "the rule “{written}” cannot be read, or falls on no day",
    "config.bad_rule_hint": (
        'write it by RFC 5545, without hours and without an end: "FREQ=WEEKLY;BYDAY=FR"; the end '
        "goes into until"
    ),
    "config.id_twice": "the id “{id}” is used already at {place}",
    "config.id_twice_hint": "choose another id; an id is never used for a second thing",
    "config.ends_before": "begins on {first} and ends on {last}",
    "config.ends_before_hint": "the last day must be the first day or later; check both",
    "config.two_ways": "both {one} and {other} are given",
    "config.two_ways_hint": "keep one way: {one}, or {other}",
    "config.spans_overlap": "these days overlap the days above",
    "config.spans_overlap_hint": "a day lies in one span only; mend from or until",
    "config.no_such_group": "there is no group “{id}”",
    "config.no_such_unit": "there is no unit “{id}”",
    "config.not_declared": "“{id}” is the id of no group and no unit in units.toml",
    "config.unknown_zone": "this machine does not know the time zone “{zone}”",
    "config.same_name": "“{name}” reads like the name at {place}, and both units exist",
    "config.same_name_hint": (
        "change one name, drop this alias, or write from and until so that no day is shared"
    ),
    "config.sender_twice": "the address {sender} is registered already at {place}",
    "config.sender_twice_hint": "an address belongs to one unit; keep it where it is used",
    "config.sender_of_office": (
        "the address {sender} is the office's own, from which nothing is a report"
    ),
    "config.sender_of_office_hint": "take it away from the unit, or from [office]",
    "config.alias_of_nobody": "the alias “{name}” fits several units and is never used",
    "config.alias_of_nobody_hint": "remove it, or write more: HU Tân Uyên",
    "config.no_obligations": "the directive has no obligation",
    "config.no_obligations_hint": "add at least one [[obligations]]",
    "config.reference_binds": "a directive kept for reference binds nobody here",
    "config.reference_binds_hint": 'write bound = [], or standing = "binding" if it is our own',
    "config.binds_nobody": "this obligation binds no unit of the roster",
    "config.binds_nobody_hint": "check bound; leave it if the duty is truly nobody's",
    "config.report_without_schedule": "the report has no schedule",
    "config.report_without_schedule_hint": (
        'write schedule = {{ every = "day", before = "16:30" }}; a duty without an hour is kind '
        '"event"'
    ),
    "config.schedule_of_no_report": 'only kind = "report" has a schedule',
    "config.schedule_of_no_report_hint": 'remove schedule, or write kind = "report"',
    "config.schedule_without_start": "there is no first day",
    "config.schedule_without_start_hint": "write the first day owed: from = 2021-01-29",
    "config.one_way_of_hours": "exactly one of before, by, hours must stand",
    "config.one_way_of_hours_hint": (
        'write before = "16:30" (trước) or by = "16:30" (at latest); for several hours '
        'before = ["10:00", "16:30"]'
    ),
    "config.one_boundary": "each hour needs exactly one of before, by",
    "config.one_boundary_hint": 'write {{ label = "morning", before = "10:00" }}',
    "config.hour_twice": "two hours of the day have one name",
    "config.hour_twice_hint": "give each hour a label of its own",
    "config.no_such_obligation": "no obligation has the id “{id}”",
    "config.reference_changes": "a directive kept for reference ends and changes nothing",
    "config.reference_changes_hint": (
        'leave it out, or write standing = "binding" if the directive is our own'
    ),
    "config.change_of_reference": "this obligation is of a directive kept for reference",
    "config.change_of_reference_hint": "leave it out, or name an obligation that is in force",
    "config.change_of_no_report": "this obligation is no report and has no hour to change",
    "config.change_of_no_report_hint": "name a report; to end an obligation, use ends",
    "config.change_before_start": "the day comes before the obligation begins ({first})",
    "config.change_before_start_hint": "write {first} or a later day",
    "config.change_after_end": "the obligation is no longer owed from {day} on",
    "config.change_after_end_hint": "write a day before {day}, or change the day it ends",
    "config.changed_twice": "the obligation is changed from this day at {place} already",
    "config.changed_twice_hint": "keep one of them; check the two days in from",
}
