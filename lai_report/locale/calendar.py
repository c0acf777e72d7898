"""What is wrong with a day or a time somebody typed."""

VI = {
    "calendar.day_unread": (
        "Không đọc được ngày “{text}”. Viết như 29/01/2021, 29/1, 2021-01-29, “hôm nay” "
        "hoặc “hôm qua”."
    ),
    "calendar.day_unreal": "Không có ngày “{text}” trong lịch. Kiểm tra lại ngày và tháng.",
    "calendar.year_unreal": "Năm trong “{text}” nằm ngoài khoảng {first}–{last}. Kiểm tra lại năm.",
    "calendar.weekday_unclear": (
        "“{text}” có thể là ngày {last} hoặc {next}. Ghi rõ ngày, ví dụ: {last}."
    ),
    "calendar.time_unread": "Không đọc được giờ “{text}”. Viết như 16:12, 16h12 hoặc “16 giờ 12”.",
    "calendar.time_unreal": "Không có giờ “{text}”. Giờ từ 00:00 đến 23:59.",
    "calendar.time_unclear": "“{text}” chưa rõ là mấy giờ. Viết giờ theo 24 giờ, ví dụ: 16h12.",
    "calendar.time_needs_day": (
        "“{text}” mới có giờ, chưa có ngày nhận. Ngày báo cáo không phải hôm nay thì ghi "
        'đủ, ví dụ: --at "{text} 29/01/2021".'
    ),
    "calendar.instant_unread": (
        'Không đọc được thời điểm “{text}”. Viết như 16:31, "16:31 29/01/2021" hoặc '
        "2021-01-29T16:31."
    ),
}

EN = {
    "calendar.day_unread": (
        "Cannot read the day “{text}”. Write 29/01/2021, 29/1, 2021-01-29, “today” or “yesterday”."
    ),
    "calendar.day_unreal": "There is no day “{text}” in the calendar. Check day and month.",
    "calendar.year_unreal": "The year in “{text}” is not from {first} to {last}. Check the year.",
    "calendar.weekday_unclear": (
        "“{text}” may be {last} or {next}. Write the day, for example: {last}."
    ),
    "calendar.time_unread": "Cannot read the time “{text}”. Write 16:12 or 16h12.",
    "calendar.time_unreal": "There is no time “{text}”. Times run from 00:00 to 23:59.",
    "calendar.time_unclear": "“{text}” is not a clear time. Write it in 24 hours, such as 16h12.",
    "calendar.time_needs_day": (
        '“{text}” has no day. Where the report day is not today, write both: --at "{text}'
        ' 29/01/2021".'
    ),
    "calendar.instant_unread": (
        'Cannot read the instant “{text}”. Write 16:31, "16:31 29/01/2021" or 2021-01-29T16:31.'
    ),
}
