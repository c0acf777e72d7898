"""The words of `validate`'s findings: what is wrong in a file, and what to write instead.

A line reads `FILE:LINE: key: what; what to write`, so neither half is a sentence of its own.
"""

VI = {
    # Where nothing better can be said than what may stand there.
    "config.write_like": "viết như: {example}",
    "config.write_meant": "có lẽ là “{meant}”",
    "config.write_known": "được dùng: {known}",
    "config.write_declared": "dùng một tên đã khai trong units.toml",
    # The file as a whole.
    "config.unreadable": "không đọc được tệp ({reason})",
    "config.unreadable_hint": "kiểm tra quyền đọc tệp và ổ đĩa, rồi chạy lại",
    "config.too_large": "tệp lớn hơn {megabytes} MB, không phải tệp do người gõ",
    "config.too_large_hint": "kiểm tra xem có chép nhầm tệp khác vào đây không",
    "config.bom": "đầu tệp có dấu hiệu ẩn do Notepad ghi thêm",
    "config.utf16": "tệp được lưu ở dạng UTF-16",
    "config.not_utf8": "dòng này có chữ không phải UTF-8 (phông chữ cũ hoặc lưu sai dạng)",
    "config.encoding_hint": "mở tệp, chọn Lưu thành…, mã hóa UTF-8 (không có BOM)",
    "config.too_deep": "lồng nhau quá {most} lớp",
    "config.too_deep_hint": "bỏ bớt ngoặc vuông, ngoặc nhọn hoặc dấu chấm trong tên khóa",
    "config.long_number": "số quá lớn",
    "config.long_number_hint": (
        "viết số thường, ví dụ 7; nếu là chữ số để đọc thì đặt trong dấu nháy"
    ),
    "config.no_directives": (
        "thư mục {folder} chưa có văn bản nào, nên không đơn vị nào phải báo cáo"
    ),
    "config.no_directives_hint": (
        "chép văn bản vào thư mục {folder}, mỗi văn bản một tệp có đuôi .toml"
    ),
    # A line that cannot be read.
    "config.syntax": "không hiểu dòng này",
    "config.syntax_hint": "mỗi dòng viết: tên = giá trị; chữ đặt trong dấu nháy kép",
    "config.bare_time": "giờ phải đặt trong dấu nháy",
    "config.bare_time_hint": 'viết có nháy và dấu hai chấm, ví dụ "16:30" hoặc "24:00"',
    "config.local_date": "ngày viết chưa đúng thứ tự",
    "config.local_date_hint": "viết năm-tháng-ngày, không có nháy, ví dụ 2021-01-29",
    "config.impossible_date": "không có ngày này",
    "config.impossible_date_hint": (
        "kiểm tra lại ngày; viết năm-tháng-ngày đủ hai chữ số: 2021-01-29"
    ),
    "config.curly_quotes": "dấu nháy cong",
    "config.curly_quotes_hint": 'thay bằng dấu nháy thẳng: "Huyện ủy Mường Tè"',
    "config.no_value": "chưa có giá trị sau dấu bằng",
    "config.no_value_hint": 'viết giá trị, hoặc "" nếu để trống',
    "config.backslash": "dấu \\ trong dấu nháy kép có nghĩa riêng",
    "config.backslash_hint": "dùng dấu / thay cho \\, hoặc đặt trong dấu nháy đơn: 'C:\\thu muc'",
    "config.open_quote": "dấu nháy mở ra mà chưa đóng",
    "config.open_quote_hint": "thêm dấu nháy đóng ở cuối chữ, trên cùng dòng",
    "config.after_value": "còn chữ thừa sau dấu nháy đóng",
    "config.after_value_hint": "bỏ phần thừa, hoặc đặt dấu # trước ghi chú",
    "config.bare_text": "chữ phải đặt trong dấu nháy",
    "config.bare_text_hint": 'đặt chữ giữa hai dấu nháy, ví dụ "Huyện ủy Mường Tè"',
    "config.twice": "khóa hoặc bảng này đã có ở trên",
    "config.twice_hint": "giữ một chỗ, xóa chỗ kia; đơn vị mới thì bắt đầu bằng một dòng [[units]]",
    "config.open_header": "dòng đầu bảng thiếu dấu ngoặc đóng",
    "config.open_header_hint": "viết đủ ngoặc, ví dụ [office] hoặc [[units]]",
    "config.open_bracket": "ngoặc mở ra mà chưa đóng, hoặc thiếu dấu phẩy giữa các mục",
    "config.open_bracket_hint": "thêm ngoặc đóng, và dấu phẩy sau mỗi mục",
    "config.control_in_text": "có ký tự điều khiển không nhìn thấy",
    "config.control_in_text_hint": "gõ lại dòng này bằng tay",
    "config.no_equals": "thiếu dấu bằng",
    "config.no_equals_hint": (
        'viết: tên = giá trị, ví dụ phone = ""; ghi chú thì đặt dấu # ở đầu dòng'
    ),
    "config.bad_key": "tên khóa có dấu hoặc ký tự lạ",
    "config.bad_key_hint": "tên khóa viết như tệp mẫu, chữ không dấu: name, order, aliases",
    "config.no_key": "thiếu tên khóa trước dấu bằng",
    "config.no_key_hint": "viết tên khóa trước dấu bằng, ví dụ order = 7",
    # Values no file may hold.
    "config.secret": "mật khẩu không được ghi trong tệp (không in lại ở đây)",
    "config.secret_hint": (
        "xóa dòng này và đổi mật khẩu đã lộ; đặt mật khẩu trong biến môi trường nêu ở secret_env, "
        "hoặc dùng secret_command, secret_keyring"
    ),
    "config.hidden": "có ký tự không nhìn thấy ({code})",
    "config.hidden_hint": "gõ lại bằng tay, trên một dòng",
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
    "config.bad_variable": (
        "đây phải là tên biến môi trường, không phải mật khẩu (không in lại ở đây)"
    ),
    "config.bad_variable_hint": 'viết tên biến, ví dụ secret_env = "LAI_REPORT_MAILBOX_SECRET"',
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
    # lai-report.toml.
    "config.setting_not_text": "phải là chữ, đặt trong dấu nháy",
    "config.setting_not_text_hint": 'viết giữa hai dấu nháy, ví dụ "…"',
    "config.setting_not_list": "phải là danh sách trong ngoặc vuông",
    "config.setting_not_list_hint": 'viết: ["…", "…"]',
    "config.setting_not_number": "phải là số nguyên từ {least} đến {most}",
    "config.setting_not_number_hint": "viết số không có nháy, từ {least} đến {most}",
    "config.secret_in_url": "địa chỉ có kèm mật khẩu (không in lại ở đây)",
    "config.secret_in_url_hint": (
        "bỏ mật khẩu khỏi địa chỉ và đổi mật khẩu đã lộ; đặt mật khẩu trong biến môi trường "
        "PGPASSWORD hoặc tệp .pgpass"
    ),
    "config.bad_store_url": "địa chỉ nơi lưu Nhật ký không dùng được",
    "config.bad_store_url_hint": (
        'viết url = "postgresql://may-chu/ten", hoặc bỏ dòng này để lưu trong thư mục Văn phòng'
    ),
    "config.setting_not_bool": "phải là true hoặc false",
    "config.setting_not_bool_hint": "viết true hoặc false, không có nháy",
    "config.smtp_missing": "sending = true mà chưa ghi {missing}",
    "config.smtp_host_hint": 'viết: host = "mail.donvi.example"',
    "config.smtp_user_hint": 'viết: user = "tài khoản riêng để gửi thư"',
    "config.smtp_from_hint": 'viết: from = "nhacviec@donvi.example", không phải hòm thư chung',
    "config.mailbox_place": "phải có đúng một trong hai: host, path",
    "config.mailbox_place_hint": (
        "ghi host là máy chủ thư, hoặc path là thư mục thư do phần mềm khác tải về"
    ),
    "config.mailbox_user": "chưa có tên đăng nhập hòm thư",
    "config.mailbox_user_hint": 'viết: user = "hopthu@donvi.example"',
    "config.mailbox_timeouts": "tổng thời gian chờ ngắn hơn một lần chờ",
    "config.mailbox_timeouts_hint": "total_timeout phải bằng hoặc lớn hơn timeout",
    "config.no_such_obligation": "không có nhiệm vụ nào mang mã “{id}”",
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
    "config.unreadable": "the file cannot be read ({reason})",
    "config.unreadable_hint": "check its permissions and the disk, then run again",
    "config.too_large": "the file is larger than {megabytes} MB; nobody typed that",
    "config.too_large_hint": "check whether another file was copied here by mistake",
    "config.bom": "the file starts with a byte order mark, as Notepad writes",
    "config.utf16": "the file is saved as UTF-16",
    "config.not_utf8": "this line holds bytes that are not UTF-8",
    "config.encoding_hint": "save the file as UTF-8 without BOM",
    "config.too_deep": "nested more than {most} deep",
    "config.too_deep_hint": "use fewer brackets, braces or dots in keys",
    "config.long_number": "the number is too large",
    "config.long_number_hint": "write a plain number such as 7; digits to be read go in quotes",
    "config.no_directives": "the folder {folder} holds no directive, so nobody owes a report",
    "config.no_directives_hint": "put one .toml file for each directive into {folder}",
    "config.syntax": "this line cannot be read",
    "config.syntax_hint": "write key = value on each line; text goes in double quotes",
    "config.bare_time": "a time must stand in quotes",
    "config.bare_time_hint": 'write it in quotes with a colon: "16:30" or "24:00"',
    "config.local_date": "the date is in the wrong order",
    "config.local_date_hint": "write year-month-day without quotes: 2021-01-29",
    "config.impossible_date": "there is no such day",
    "config.impossible_date_hint": "check the day; write year-month-day in full: 2021-01-29",
    "config.curly_quotes": "curly quotes",
    "config.curly_quotes_hint": 'use straight quotes: "Huyện ủy Mường Tè"',
    "config.no_value": "nothing stands after the equals sign",
    "config.no_value_hint": 'write a value, or "" for none',
    "config.backslash": "a \\ in double quotes has a meaning of its own",
    "config.backslash_hint": "use / instead of \\, or single quotes: 'C:\\folder'",
    "config.open_quote": "a quote is opened and not closed",
    "config.open_quote_hint": "close the quote at the end of the text, on the same line",
    "config.after_value": "something follows the closing quote",
    "config.after_value_hint": "remove it, or put # before a comment",
    "config.bare_text": "text must stand in quotes",
    "config.bare_text_hint": 'put it between quotes: "Huyện ủy Mường Tè"',
    "config.twice": "this key or table stands above already",
    "config.twice_hint": "keep one of them; a new unit starts with a line [[units]]",
    "config.open_header": "the header of a table lacks its closing bracket",
    "config.open_header_hint": "write [office] or [[units]] in full",
    "config.open_bracket": "a bracket is not closed, or a comma is missing between items",
    "config.open_bracket_hint": "close the bracket, and put a comma after each item",
    "config.control_in_text": "there is a control character that cannot be seen",
    "config.control_in_text_hint": "type this line again by hand",
    "config.no_equals": "the equals sign is missing",
    "config.no_equals_hint": 'write key = value, such as phone = ""; a comment starts with #',
    "config.bad_key": "the key has accented or strange letters",
    "config.bad_key_hint": "write keys as in the sample: name, order, aliases",
    "config.no_key": "no key stands before the equals sign",
    "config.no_key_hint": "write a key first: order = 7",
    "config.secret": "a secret must not stand in a file (it is not shown here)",
    "config.secret_hint": (
        "delete the line and change the secret; keep it in the environment variable named by "
        "secret_env, or use secret_command or secret_keyring"
    ),
    "config.hidden": "there is a character that cannot be seen ({code})",
    "config.hidden_hint": "type it again by hand, on one line",
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
    "config.bad_variable": "must be the name of a variable, not a secret (it is not shown here)",
    "config.bad_variable_hint": 'write secret_env = "LAI_REPORT_MAILBOX_SECRET"',
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
    "config.setting_not_text": "must be text in quotes",
    "config.setting_not_text_hint": 'write it between quotes: "…"',
    "config.setting_not_list": "must be a list in square brackets",
    "config.setting_not_list_hint": 'write ["…", "…"]',
    "config.setting_not_number": "must be a whole number from {least} to {most}",
    "config.setting_not_number_hint": "write a number without quotes, from {least} to {most}",
    "config.secret_in_url": "the address holds a password (it is not shown here)",
    "config.secret_in_url_hint": (
        "take it out and change it; keep it in the variable PGPASSWORD or in .pgpass"
    ),
    "config.bad_store_url": "the ledger cannot be kept at this address",
    "config.bad_store_url_hint": (
        'write url = "postgresql://server/name", or remove the line to keep it in the office folder'
    ),
    "config.setting_not_bool": "must be true or false",
    "config.setting_not_bool_hint": "write true or false, without quotes",
    "config.smtp_missing": "sending = true, but there is no {missing}",
    "config.smtp_host_hint": 'write host = "mail.office.example"',
    "config.smtp_user_hint": 'write user = "an account of its own for sending"',
    "config.smtp_from_hint": 'write from = "reminders@office.example", not the shared mailbox',
    "config.mailbox_place": "exactly one of host, path must stand",
    "config.mailbox_place_hint": (
        "host is the mail server; path is a folder of mail another program fetches"
    ),
    "config.mailbox_user": "the mailbox has no user",
    "config.mailbox_user_hint": 'write user = "box@office.example"',
    "config.mailbox_timeouts": "the whole time allowed is shorter than one wait",
    "config.mailbox_timeouts_hint": "total_timeout must be timeout or more",
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
