"""The words of the 24/24 watch."""

VI = {
    "duty.no_list": "Chưa có lịch trực.",
    "duty.section": "Lịch trực",
    "duty.column.centre": "Nơi trực",
    "duty.column.name": "Người trực",
    "duty.column.phone": "Điện thoại",
    "duty.column.from": "Từ",
    "duty.column.to": "Đến",
    "duty.column.note": "Ghi chú",
    "duty.nobody_now": (
        "Không có ca trực nào ghi cho lúc {at:full}; lịch của lúc này chưa được đánh dấu đầy đủ."
    ),
    "duty.gap": "{centre}: chưa ghi người trực từ {first:full} đến {last:full}",
    "duty.overlap": "{centre}: hai ca trùng nhau từ {first:full} đến {last:full} ({names})",
    "duty.line.now": "Đang trực: {people}",
    "duty.line.many": "Đang trực: {count} người (xem: lai-report duty now)",
    "duty.person": "{name} ở {centre} đến {until:full}",
    "duty.person_with_phone": "{name} ({phone}) ở {centre} đến {until:full}",
    "duty.check.clear": (
        "Lịch trực từ {first:full} đến {last:full}: {shifts} ca, không trống, không trùng."
    ),
    "duty.check.found": (
        "Lịch trực từ {first:full} đến {last:full}: {shifts} ca, {gaps} khoảng chưa ghi người "
        "trực, {overlaps} chỗ trùng."
    ),
    "duty.check.incomplete": (
        "Lịch trực từ {first:full} đến {last:full}: {shifts} ca, {overlaps} chỗ trùng. Lịch chưa "
        "được đánh dấu đầy đủ nên không xét khoảng trống (xem: lai-report duty complete)."
    ),
    "duty.added.new": (
        "Đã ghi ca trực số {number}: {name}, {centre}, từ {first:full} đến {last:full}"
    ),
    "duty.added.repeat": (
        "Ca trực này đã có: {name}, {centre}, từ {first:full} đến {last:full}; không ghi "
        "thêm {number}"
    ),
    "duty.added.dry": (
        "Sẽ ghi ca trực: {name}, {centre}, từ {first:full} đến {last:full}. Chưa ghi gì {number}"
    ),
    "duty.completed.new": (
        "Đã ghi: lịch đầy đủ từ {first:full} đến {last:full} của {centres} (mục số {numbers})"
    ),
    "duty.completed.dry": (
        "Sẽ ghi: lịch đầy đủ từ {first:full} đến {last:full} của {centres}. Chưa ghi gì {numbers}"
    ),
    "duty.import.done": "Đã nhận {new} ca trực mới; {repeats} ca đã có; {bad} dòng lỗi bỏ qua.",
    "duty.import.dry": (
        "Sẽ nhận {new} ca trực mới; {repeats} ca đã có; {bad} dòng lỗi. Chưa ghi gì."
    ),
    "duty.import.stopped": (
        "Có {bad} dòng lỗi nên chưa nhận dòng nào ({new} ca mới, {repeats} ca đã có). Sửa tệp, "
        "hoặc thêm --skip-bad để nhận các dòng còn lại."
    ),
    "duty.bad_row": "Dòng {line}: {why}",
    "duty.no_columns": "Bảng thiếu cột: {missing}. Đặt tên cột ở dòng đầu. Chưa ghi gì.",
    "duty.no_instant": "thiếu giờ bắt đầu hoặc giờ kết thúc",
    "duty.empty_file": "Tệp không có dòng nào. Kiểm tra xem có nhầm tệp không. Chưa ghi gì.",
    "duty.needs_file": "Nêu một tệp, ví dụ: lai-report duty import lich-truc.csv. Chưa ghi gì.",
    "duty.needs_all": (
        'Nêu nơi trực, giờ và người trực, ví dụ: lai-report duty add "Trung tâm Chỉ huy tỉnh" '
        '--from "19:00 29/01/2021" --to 07:00 --name "…" --phone "…". Chưa ghi gì.'
    ),
    "duty.needs_name": "Ca trực cần nơi trực và tên người trực. Chưa ghi gì.",
    "duty.needs_span": (
        "Nêu từ ngày và đến ngày, ví dụ: lai-report duty check 01/02/2021 28/02/2021."
    ),
    "duty.backwards": "Kết thúc {last:full} không sau lúc bắt đầu {first:full}. Chưa ghi gì.",
    "duty.too_long": "Một ca trực không dài quá {days} ngày. Kiểm tra lại giờ. Chưa ghi gì.",
    "duty.complete_nothing": (
        "Trong khoảng này chưa có ca trực nào, nên chưa đánh dấu đầy đủ được. Chưa ghi gì."
    ),
    "duty.complete_without_shifts": (
        "{centre} chưa có ca trực nào trong khoảng này, nên chưa đánh dấu đầy đủ được. Chưa ghi gì."
    ),
    # --help
    "duty.help.action": "add, import, now, check, complete (mặc định: now)",
    "duty.help.words": "add: nơi trực; import: tệp; check, complete: từ ngày, đến ngày",
    "duty.help.from": "Bắt đầu ca trực",
    "duty.help.to": "Kết thúc ca trực (chỉ ghi giờ thì là giờ ấy gần nhất sau lúc bắt đầu)",
    "duty.help.name": "Người trực",
    "duty.help.phone": "Điện thoại của người trực",
    "duty.help.centre": "Chỉ một nơi trực; nơi trực của cả tệp (cùng import)",
    "duty.help.at": "Ai trực vào lúc ấy (mặc định: bây giờ)",
    "duty.help.fail_on_gap": "Mã thoát 3 nếu còn khoảng chưa ghi người trực",
}

EN = {
    "duty.no_list": "No duty list has been entered.",
    "duty.section": "Duty list",
    "duty.column.centre": "Where",
    "duty.column.name": "On duty",
    "duty.column.phone": "Phone",
    "duty.column.from": "From",
    "duty.column.to": "To",
    "duty.column.note": "Note",
    "duty.nobody_now": (
        "No shift is written down for {at:full}; the list of that time is not marked complete."
    ),
    "duty.gap": "{centre}: nobody written down from {first:full} to {last:full}",
    "duty.overlap": "{centre}: two shifts run together from {first:full} to {last:full} ({names})",
    "duty.line.now": "On duty: {people}",
    "duty.line.many": "On duty: {count} people (see: lai-report duty now)",
    "duty.person": "{name} at {centre} until {until:full}",
    "duty.person_with_phone": "{name} ({phone}) at {centre} until {until:full}",
    "duty.check.clear": (
        "Duty from {first:full} to {last:full}: {shifts} shifts, no gap, no overlap."
    ),
    "duty.check.found": (
        "Duty from {first:full} to {last:full}: {shifts} shifts, {gaps} stretches with nobody "
        "written down, {overlaps} overlaps."
    ),
    "duty.check.incomplete": (
        "Duty from {first:full} to {last:full}: {shifts} shifts, {overlaps} overlaps. The list is "
        "not marked complete, so gaps are not counted (see: lai-report duty complete)."
    ),
    "duty.added.new": (
        "Recorded shift no. {number}: {name}, {centre}, from {first:full} to {last:full}"
    ),
    "duty.added.repeat": (
        "This shift is there already: {name}, {centre}, from {first:full} to {last:full}; nothing "
        "was added {number}"
    ),
    "duty.added.dry": (
        "Would record: {name}, {centre}, from {first:full} to {last:full}. Nothing was "
        "recorded {number}"
    ),
    "duty.completed.new": (
        "Recorded: list complete from {first:full} to {last:full} for {centres} (no. {numbers})"
    ),
    "duty.completed.dry": (
        "Would record: list complete from {first:full} to {last:full} for {centres}. Nothing was "
        "recorded {numbers}"
    ),
    "duty.import.done": "Took {new} new shifts; {repeats} there already; {bad} bad rows left out.",
    "duty.import.dry": (
        "Would take {new} new shifts; {repeats} there already; {bad} bad rows. Nothing "
        "was recorded."
    ),
    "duty.import.stopped": (
        "{bad} bad rows, so no row was taken ({new} new, {repeats} there already). Correct the "
        "file, or add --skip-bad to take the others."
    ),
    "duty.bad_row": "Line {line}: {why}",
    "duty.no_columns": (
        "The table lacks columns: {missing}. Name them in the first line. Nothing was recorded."
    ),
    "duty.no_instant": "the start or the end is missing",
    "duty.empty_file": (
        "The file has no rows. Check whether it is the right file. Nothing was recorded."
    ),
    "duty.needs_file": (
        "Name one file, for example: lai-report duty import duty.csv. Nothing was recorded."
    ),
    "duty.needs_all": (
        'Say where, when and who, for example: lai-report duty add "Command centre" --from '
        '"19:00 29/01/2021" --to 07:00 --name "…" --phone "…". Nothing was recorded.'
    ),
    "duty.needs_name": "A shift needs a place and a name. Nothing was recorded.",
    "duty.needs_span": "Say from and to, for example: lai-report duty check 01/02/2021 28/02/2021.",
    "duty.backwards": (
        "The end {last:full} is not after the start {first:full}. Nothing was recorded."
    ),
    "duty.too_long": "No shift is longer than {days} days. Check the times. Nothing was recorded.",
    "duty.complete_nothing": (
        "There is no shift in this span, so it cannot be marked complete. Nothing was recorded."
    ),
    "duty.complete_without_shifts": (
        "{centre} has no shift in this span, so it cannot be marked complete. Nothing was recorded."
    ),
    # --help
    "duty.help.action": "add, import, now, check, complete (default: now)",
    "duty.help.words": "add: where; import: the file; check, complete: from, to",
    "duty.help.from": "When the shift begins",
    "duty.help.to": "When it ends (a bare time: the first such time after the beginning)",
    "duty.help.name": "Who is on duty",
    "duty.help.phone": "Their phone",
    "duty.help.centre": "One place only; the place of a whole file (with import)",
    "duty.help.at": "Who is on duty then (default: now)",
    "duty.help.fail_on_gap": "Exit 3 where nobody is written down for some time",
}
