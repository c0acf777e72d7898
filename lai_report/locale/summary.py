"""The words of `summary`: scorecards, the matrix, the calendar, and names of periods."""

VI = {
    "summary.title": "TỔNG HỢP CHẾ ĐỘ BÁO CÁO {period}",
    "summary.days": "từ ngày {first} đến ngày {last}",
    "summary.one_day": "ngày {day}",
    "summary.month": "Tháng {month}",
    "summary.total": "Cộng",
    "summary.span": "{span}",
    "summary.nothing_owed": "Trong kỳ không có lượt báo cáo nào phải theo dõi.",
    "summary.table.counts": "Số lượt báo cáo",
    "summary.table.measures": "Mức độ thực hiện",
    "summary.calendar": "Lịch theo ngày",
    "summary.column.unit": "Mã đơn vị",
    "summary.column.name": "Đơn vị",
    "summary.column.owed": "Phải báo cáo",
    "summary.column.due": "Đã đến hạn",
    "summary.column.received": "Đã nhận",
    "summary.column.on_time": "Đúng hạn",
    "summary.column.late": "Chậm",
    "summary.column.missing": "Chưa báo cáo",
    "summary.column.not_reported": "Không báo cáo",
    "summary.column.unknown": "Chưa rõ",
    "summary.column.not_due": "Chưa đến hạn",
    "summary.column.waived": "Được miễn",
    "summary.column.timeliness": "Tỷ lệ đúng hạn",
    "summary.late_total": "tổng chậm {span}",
    "summary.late_median": "trung vị {span}",
    "summary.brief.owed": "Lượt",
    "summary.brief.completeness": "Đã báo cáo",
    "summary.brief.missed": "Thiếu",
    "summary.brief.streak": "Đang\nliền",
    "summary.brief.longest_streak": "Liền\nnhất",
    "summary.brief.late_seconds_total": "Tổng\nchậm",
    "summary.brief.late_seconds_median": "Trung\nvị",
    "summary.full.completeness": "Tỷ lệ đã báo cáo",
    "summary.full.missed": "Số lượt thiếu",
    "summary.full.streak": "Đang thiếu liền",
    "summary.full.longest_streak": "Thiếu liền dài nhất",
    "summary.full.late_seconds_total": "Tổng thời gian chậm",
    "summary.full.late_seconds_median": "Trung vị thời gian chậm",
    "summary.column.digits": "{tens}\n{ones}",
    "summary.column.month": "Tháng",
    "summary.column.rate": " Đúng hạn",
    "summary.weekday.0": "Hai",
    "summary.weekday.1": "Ba",
    "summary.weekday.2": "Tư",
    "summary.weekday.3": "Năm",
    "summary.weekday.4": "Sáu",
    "summary.weekday.5": "Bảy",
    "summary.weekday.6": "CN",
    "summary.legend": "{letters}  (để trống: không thuộc diện hoặc chưa đến hạn)",
    "summary.part": "{first} – {last}",
    "summary.explained": (
        "Tỷ lệ tính trên số lượt đã đến hạn. Thiếu: lượt chưa hoặc không báo cáo; liền: số "
        "lượt thiếu nối nhau trong kỳ, gặp lượt chưa rõ thì thôi tính. Chậm: giờ:phút."
    ),
    "summary.calendar_month": "Dưới mỗi ngày: số lượt đúng hạn trên số lượt đã đến hạn.",
    "summary.calendar_year": (
        "Đ: mọi lượt đúng hạn; 1–{most}: số lượt chậm hoặc thiếu (+: nhiều hơn); ?: chỉ còn "
        "lượt chưa rõ; để trống: không có lượt đến hạn"
    ),
    "summary.above_target": "Mọi đơn vị đạt mức {target}% đúng hạn.",
    "summary.below_target": "Dưới mức {target}% đúng hạn: {count} đơn vị ({names}).",
    "summary.period_unread": (
        "Chưa hiểu khoảng ngày “{text}”. Ghi hai ngày (29/01/2021 04/02/2021), hoặc: tuần "
        "này, tuần trước, tháng này, tháng 02/2021, quý 1/2021, năm 2021, đến nay."
    ),
    "summary.period_backwards": "Ngày cuối {last} đứng trước ngày đầu {first}. Ghi lại hai ngày.",
    "summary.bad_target": "Mức phải đạt là số từ 0 đến 100 (phần trăm), không phải {target}.",
    "summary.period_too_long": (
        "Khoảng này dài {days} ngày, nhiều nhất là {most} ngày. Kiểm tra lại năm đã ghi."
    ),
    # --help
    "summary.help.period": "Hai ngày, hoặc: tuần này, tháng 02/2021, đến nay (mặc định: tuần này)",
    "summary.help.target": "Mức phải đạt (%); mã thoát 3 nếu có đơn vị dưới mức",
    "summary.help.matrix": "Có hoặc không có biểu đơn vị × ngày",
    "summary.help.calendar": "Thêm lịch theo ngày",
    "summary.help.as_of": "Tính đến lúc ấy (chỉ ghi giờ thì là giờ của ngày cuối)",
}

EN = {
    "summary.title": "REPORTING SUMMARY {period}",
    "summary.days": "from {first} to {last}",
    "summary.one_day": "on {day}",
    "summary.month": "Month {month}",
    "summary.total": "Total",
    "summary.span": "{span}",
    "summary.nothing_owed": "Nothing was owed in this period.",
    "summary.table.counts": "Reports counted",
    "summary.table.measures": "Measures",
    "summary.calendar": "Calendar",
    "summary.column.unit": "Unit id",
    "summary.column.name": "Unit",
    "summary.column.owed": "Owed",
    "summary.column.due": "Due",
    "summary.column.received": "Received",
    "summary.column.on_time": "On time",
    "summary.column.late": "Late",
    "summary.column.missing": "Missing",
    "summary.column.not_reported": "Not reported",
    "summary.column.unknown": "Unknown",
    "summary.column.not_due": "Not due",
    "summary.column.waived": "Waived",
    "summary.column.timeliness": "Timeliness",
    "summary.late_total": "late in all {span}",
    "summary.late_median": "median {span}",
    "summary.brief.owed": "Owed",
    "summary.brief.completeness": "Complete",
    "summary.brief.missed": "Missed",
    "summary.brief.streak": "Run\nnow",
    "summary.brief.longest_streak": "Run\nmost",
    "summary.brief.late_seconds_total": "Late\nin all",
    "summary.brief.late_seconds_median": "Late\nmedian",
    "summary.full.completeness": "Completeness",
    "summary.full.missed": "Missed",
    "summary.full.streak": "Current run",
    "summary.full.longest_streak": "Longest run",
    "summary.full.late_seconds_total": "Late in all",
    "summary.full.late_seconds_median": "Late, median",
    "summary.column.digits": "{tens}\n{ones}",
    "summary.column.month": "Month",
    "summary.column.rate": " On time",
    "summary.weekday.0": "Mon",
    "summary.weekday.1": "Tue",
    "summary.weekday.2": "Wed",
    "summary.weekday.3": "Thu",
    "summary.weekday.4": "Fri",
    "summary.weekday.5": "Sat",
    "summary.weekday.6": "Sun",
    "summary.legend": "{letters}  (blank: nothing owed, or not due)",
    "summary.part": "{first} – {last}",
    "summary.explained": (
        "Rates count the slots already due. Missed: due, nothing received; runs count missed "
        "slots in a row within the period, and an unknown slot ends a run. Times are h:min."
    ),
    "summary.calendar_month": "Under each day: slots on time out of slots due.",
    "summary.calendar_year": (
        "Đ: all on time; 1–{most}: slots late or missed (+: more); ?: only unknown ones "
        "left; blank: nothing due"
    ),
    "summary.above_target": "Every unit reaches {target}% on time.",
    "summary.below_target": "Under {target}% on time: {count} units ({names}).",
    "summary.period_unread": (
        "Cannot read the period “{text}”. Give two days (29/01/2021 04/02/2021), or: this "
        "week, last week, this month, month 02/2021, quarter 1/2021, year 2021, so far."
    ),
    "summary.period_backwards": "The last day {last} comes before the first {first}.",
    "summary.bad_target": "The target is a percentage from 0 to 100, not {target}.",
    "summary.period_too_long": (
        "The period has {days} days; the most is {most}. Check the year you typed."
    ),
    # --help
    "summary.help.period": "Two days, or: this week, 2021-02, so far (default: this week)",
    "summary.help.target": "Percent to reach; exit 3 if a unit is below",
    "summary.help.matrix": "With or without the units × days matrix",
    "summary.help.calendar": "Also the days as a calendar",
    "summary.help.as_of": "As of that instant (a bare time is on the last day)",
}
