"""The words of the monitoring line; OK, WARNING, CRITICAL, UNKNOWN are the protocol's own."""

VI = {
    "check.start": "{level} - {words}",
    "check.joined": "{words} {perfdata}",
    "check.perfdata": "| {perfdata}",
    "check.missing": "{count} đơn vị quá hạn chưa báo cáo",
    "check.late": "{count} đơn vị báo cáo chậm",
    "check.waits": "{count} mục chờ xác nhận",
    "check.soon": "{count} đơn vị sắp đến hạn",
    # --help
    "check.help.soon": "Cảnh báo khi còn chừng ấy phút là đến hạn",
    "check.help.quiet": "Không in gì khi mọi việc ổn",
}

EN = {
    "check.start": "{level} - {words}",
    "check.joined": "{words} {perfdata}",
    "check.perfdata": "| {perfdata}",
    "check.missing": "{count} units overdue",
    "check.late": "{count} units late",
    "check.waits": "{count} waiting for review",
    "check.soon": "{count} units due soon",
    # --help
    "check.help.soon": "Warn when that many minutes are left",
    "check.help.quiet": "Print nothing when all is well",
}
