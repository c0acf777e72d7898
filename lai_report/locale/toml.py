"""The words of findings about a file's text: what cannot be read as TOML, what no file may hold.

A line reads `FILE:LINE: key: what; what to write`, so neither half is a sentence of its own.
"""

VI = {
    # The file as a whole.
    "toml.unreadable": "không đọc được tệp ({reason})",
    "toml.unreadable_hint": "kiểm tra quyền đọc tệp và ổ đĩa, rồi chạy lại",
    "toml.too_large": "tệp lớn hơn {megabytes} MB, không phải tệp do người gõ",
    "toml.too_large_hint": "kiểm tra xem có chép nhầm tệp khác vào đây không",
    "toml.bom": "đầu tệp có dấu hiệu ẩn do Notepad ghi thêm",
    "toml.utf16": "tệp được lưu ở dạng UTF-16",
    "toml.not_utf8": "dòng này có chữ không phải UTF-8 (phông chữ cũ hoặc lưu sai dạng)",
    "toml.encoding_hint": "mở tệp, chọn Lưu thành…, mã hóa UTF-8 (không có BOM)",
    "toml.too_deep": "lồng nhau quá {most} lớp",
    "toml.too_deep_hint": "bỏ bớt ngoặc vuông, ngoặc nhọn hoặc dấu chấm trong tên khóa",
    "toml.long_number": "số quá lớn",
    "toml.long_number_hint": (
        "viết số thường, ví dụ 7; nếu là chữ số để đọc thì đặt trong dấu nháy"
    ),
    # A line that cannot be read.
    "toml.syntax": "không hiểu dòng này",
    "toml.syntax_hint": "mỗi dòng viết: tên = giá trị; chữ đặt trong dấu nháy kép",
    "toml.bare_time": "giờ phải đặt trong dấu nháy",
    "toml.bare_time_hint": 'viết có nháy và dấu hai chấm, ví dụ "16:30" hoặc "24:00"',
    "toml.local_date": "ngày viết chưa đúng thứ tự",
    "toml.local_date_hint": "viết năm-tháng-ngày, không có nháy, ví dụ 2021-01-29",
    "toml.impossible_date": "không có ngày này",
    "toml.impossible_date_hint": (
        "kiểm tra lại ngày; viết năm-tháng-ngày đủ hai chữ số: 2021-01-29"
    ),
    "toml.curly_quotes": "dấu nháy cong",
    "toml.curly_quotes_hint": 'thay bằng dấu nháy thẳng: "Huyện ủy Mường Tè"',
    "toml.no_value": "chưa có giá trị sau dấu bằng",
    "toml.no_value_hint": 'viết giá trị, hoặc "" nếu để trống',
    "toml.backslash": "dấu \\ trong dấu nháy kép có nghĩa riêng",
    "toml.backslash_hint": "dùng dấu / thay cho \\, hoặc đặt trong dấu nháy đơn: 'C:\\thu muc'",
    "toml.open_quote": "dấu nháy mở ra mà chưa đóng",
    "toml.open_quote_hint": "thêm dấu nháy đóng ở cuối chữ, trên cùng dòng",
    "toml.after_value": "còn chữ thừa sau dấu nháy đóng",
    "toml.after_value_hint": "bỏ phần thừa, hoặc đặt dấu # trước ghi chú",
    "toml.bare_text": "chữ phải đặt trong dấu nháy",
    "toml.bare_text_hint": 'đặt chữ giữa hai dấu nháy, ví dụ "Huyện ủy Mường Tè"',
    "toml.twice": "khóa hoặc bảng này đã có ở trên",
    "toml.twice_hint": "giữ một chỗ, xóa chỗ kia; đơn vị mới thì bắt đầu bằng một dòng [[units]]",
    "toml.open_header": "dòng đầu bảng thiếu dấu ngoặc đóng",
    "toml.open_header_hint": "viết đủ ngoặc, ví dụ [office] hoặc [[units]]",
    "toml.open_bracket": "ngoặc mở ra mà chưa đóng, hoặc thiếu dấu phẩy giữa các mục",
    "toml.open_bracket_hint": "thêm ngoặc đóng, và dấu phẩy sau mỗi mục",
    "toml.control_in_text": "có ký tự điều khiển không nhìn thấy",
    "toml.control_in_text_hint": "gõ lại dòng này bằng tay",
    "toml.no_equals": "thiếu dấu bằng",
    "toml.no_equals_hint": (
        'viết: tên = giá trị, ví dụ phone = ""; ghi chú thì đặt dấu # ở đầu dòng'
    ),
    "toml.bad_key": "tên khóa có dấu hoặc ký tự lạ",
    "toml.bad_key_hint": "tên khóa viết như tệp mẫu, chữ không dấu: name, order, aliases",
    "toml.no_key": "thiếu tên khóa trước dấu bằng",
    "toml.no_key_hint": "viết tên khóa trước dấu bằng, ví dụ order = 7",
    # Values no file may hold.
    "toml.secret": "mật khẩu không được ghi trong tệp (không in lại ở đây)",
    "toml.secret_hint": (
        "xóa dòng này và đổi mật khẩu đã lộ; đặt mật khẩu trong biến môi trường nêu ở secret_env, "
        "hoặc dùng secret_command, secret_keyring"
    ),
    "toml.hidden": "có ký tự không nhìn thấy ({code})",
    "toml.hidden_hint": "gõ lại bằng tay, trên một dòng",
}

EN = {
    "toml.unreadable": "the file cannot be read ({reason})",
    "toml.unreadable_hint": "check its permissions and the disk, then run again",
    "toml.too_large": "the file is larger than {megabytes} MB; nobody typed that",
    "toml.too_large_hint": "check whether another file was copied here by mistake",
    "toml.bom": "the file starts with a byte order mark, as Notepad writes",
    "toml.utf16": "the file is saved as UTF-16",
    "toml.not_utf8": "this line holds bytes that are not UTF-8",
    "toml.encoding_hint": "save the file as UTF-8 without BOM",
    "toml.too_deep": "nested more than {most} deep",
    "toml.too_deep_hint": "use fewer brackets, braces or dots in keys",
    "toml.long_number": "the number is too large",
    "toml.long_number_hint": "write a plain number such as 7; digits to be read go in quotes",
    "toml.syntax": "this line cannot be read",
    "toml.syntax_hint": "write key = value on each line; text goes in double quotes",
    "toml.bare_time": "a time must stand in quotes",
    "toml.bare_time_hint": 'write it in quotes with a colon: "16:30" or "24:00"',
    "toml.local_date": "the date is in the wrong order",
    "toml.local_date_hint": "write year-month-day without quotes: 2021-01-29",
    "toml.impossible_date": "there is no such day",
    "toml.impossible_date_hint": "check the day; write year-month-day in full: 2021-01-29",
    "toml.curly_quotes": "curly quotes",
    "toml.curly_quotes_hint": 'use straight quotes: "Huyện ủy Mường Tè"',
    "toml.no_value": "nothing stands after the equals sign",
    "toml.no_value_hint": 'write a value, or "" for none',
    "toml.backslash": "a \\ in double quotes has a meaning of its own",
    "toml.backslash_hint": "use / instead of \\, or single quotes: 'C:\\folder'",
    "toml.open_quote": "a quote is opened and not closed",
    "toml.open_quote_hint": "close the quote at the end of the text, on the same line",
    "toml.after_value": "something follows the closing quote",
    "toml.after_value_hint": "remove it, or put # before a comment",
    "toml.bare_text": "text must stand in quotes",
    "toml.bare_text_hint": 'put it between quotes: "Huyện ủy Mường Tè"',
    "toml.twice": "this key or table stands above already",
    "toml.twice_hint": "keep one of them; a new unit starts with a line [[units]]",
    "toml.open_header": "the header of a table lacks its closing bracket",
    "toml.open_header_hint": "write [office] or [[units]] in full",
    "toml.open_bracket": "a bracket is not closed, or a comma is missing between items",
    "toml.open_bracket_hint": "close the bracket, and put a comma after each item",
    "toml.control_in_text": "there is a control character that cannot be seen",
    "toml.control_in_text_hint": "type this line again by hand",
    "toml.no_equals": "the equals sign is missing",
    "toml.no_equals_hint": 'write key = value, such as phone = ""; a comment starts with #',
    "toml.bad_key": "the key has accented or strange letters",
    "toml.bad_key_hint": "write keys as in the sample: name, order, aliases",
    "toml.no_key": "no key stands before the equals sign",
    "toml.no_key_hint": "write a key first: order = 7",
    "toml.secret": "a secret must not stand in a file (it is not shown here)",
    "toml.secret_hint": (
        "delete the line and change the secret; keep it in the environment variable named by "
        "secret_env, or use secret_command or secret_keyring"
    ),
    "toml.hidden": "there is a character that cannot be seen ({code})",
    "toml.hidden_hint": "type it again by hand, on one line",
}
