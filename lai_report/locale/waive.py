"""The words of `waive`."""

VI = {
    "waive.needs_basis": 'Cho miễn hoặc lùi thời hạn cần căn cứ: thêm --basis "…". Chưa ghi gì.',
    "waive.needs_units": (
        "Nêu tên đơn vị, hoặc --all cho mọi đơn vị (không dùng cả hai). Chưa ghi gì."
    ),
    "waive.needs_days": "Nêu ngày bằng --day, hoặc khoảng ngày bằng --from và --to. Chưa ghi gì.",
    "waive.day_or_span": (
        "Dùng --day cho một ngày, hoặc --from và --to cho nhiều ngày, không dùng cả hai."
    ),
    "waive.backwards": "Ngày cuối {last} đứng trước ngày đầu {first}. Kiểm tra lại --from và --to.",
    "waive.until_one_day": (
        "--until chỉ dùng cho một ngày. Nhiều ngày thì ghi từng ngày, hoặc bỏ --until."
    ),
    "waive.everyone": "mọi đơn vị",
    "waive.span": "từ {first} đến {last}",
    "waive.done.duty": "Đã ghi (số {number}): miễn báo cáo {days} cho {names}; căn cứ: {basis}",
    "waive.done.deadline": (
        "Đã ghi (số {number}): không tính hạn {days} cho {names}, vẫn phải báo cáo; căn cứ: {basis}"
    ),
    "waive.done.until": (
        "Đã ghi (số {number}): lùi hạn ngày {days} đến {due:full} cho {names}; căn cứ: {basis}"
    ),
    # --help
    "waive.help.all": "Mọi đơn vị",
    "waive.help.day": "Một ngày",
    "waive.help.from": "Từ ngày",
    "waive.help.to": "Đến hết ngày",
    "waive.help.deadline": "Chỉ bỏ thời hạn, vẫn phải báo cáo",
    "waive.help.until": "Thời hạn mới",
    "waive.help.basis": "Căn cứ",
    "waive.help.authority": "Người hoặc cơ quan cho phép",
}

EN = {
    "waive.needs_basis": 'A waiver needs a basis: add --basis "…". Nothing was recorded.',
    "waive.needs_units": (
        "Name the units, or --all for every unit (not both). Nothing was recorded."
    ),
    "waive.needs_days": (
        "Name the day with --day, or a span with --from and --to. Nothing was recorded."
    ),
    "waive.day_or_span": "Use --day for one day, or --from and --to for several, not both.",
    "waive.backwards": "The last day {last} comes before the first {first}. Check --from and --to.",
    "waive.until_one_day": (
        "--until is for one day. For several, record each, or leave --until out."
    ),
    "waive.everyone": "every unit",
    "waive.span": "from {first} to {last}",
    "waive.done.duty": "Recorded (no. {number}): no report owed {days} by {names}; basis: {basis}",
    "waive.done.deadline": (
        "Recorded (no. {number}): no deadline {days} for {names}, the report is still "
        "owed; basis: {basis}"
    ),
    "waive.done.until": (
        "Recorded (no. {number}): deadline of {days} moved to {due:full} for {names}; "
        "basis: {basis}"
    ),
    # --help
    "waive.help.all": "Every unit",
    "waive.help.day": "One day",
    "waive.help.from": "First day",
    "waive.help.to": "Last day",
    "waive.help.deadline": "Lift only the deadline",
    "waive.help.until": "The new deadline",
    "waive.help.basis": "The basis",
    "waive.help.authority": "Who allowed it",
}
