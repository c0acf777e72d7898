"""What is wrong with the words of a command line."""

VI = {
    "usage.no_option": "Không có tùy chọn {option}. Xem: lai-report --help.",
    "usage.no_option_but": "Không có tùy chọn {option}. Có phải: {likely}?",
    "usage.missing": "Còn thiếu {parameter}. Xem cách dùng: thêm --help vào sau lệnh.",
    "usage.bad_value": "Giá trị của {parameter} không dùng được. Xem --help của lệnh.",
    "usage.bad_choice": "{parameter} nhận một trong: {choices}.",
    "usage.option_value": (
        "Tùy chọn {option} cần một giá trị đi kèm, hoặc không nhận giá trị. Xem --help của lệnh."
    ),
    "usage.no_command": "Không có lệnh “{command}”. Các lệnh: {commands}.",
    "usage.extra": "Thừa “{extra}” trên dòng lệnh. Tên có dấu cách thì đặt trong ngoặc kép.",
    "usage.other": "Dòng lệnh chưa đúng ({why}). Xem: lai-report --help.",
    "usage.language": "Không có ngôn ngữ “{given}”. Dùng --lang vi hoặc --lang en.",
}

EN = {
    "usage.no_option": "There is no option {option}. See: lai-report --help.",
    "usage.no_option_but": "There is no option {option}. Did you mean {likely}?",
    "usage.missing": "{parameter} is missing. Add --help after the command to see how it is used.",
    "usage.bad_value": "The value of {parameter} cannot be used. See --help of the command.",
    "usage.bad_choice": "{parameter} takes one of: {choices}.",
    "usage.option_value": (
        "Option {option} needs a value, or takes none. See --help of the command."
    ),
    "usage.no_command": "There is no command “{command}”. The commands are: {commands}.",
    "usage.extra": "“{extra}” is one word too many. Put names with spaces in quotes.",
    "usage.other": "The command line is not right ({why}). See: lai-report --help.",
    "usage.language": "There is no language “{given}”. Use --lang vi or --lang en.",
}
