"""The words of a screen that speaks of thousands of units."""

VI = {
    "crowd.heading": "{name}: {count}",
    "crowd.more": "và {count} lượt nữa",
    "crowd.more_units": "và {count} đơn vị nữa",
    "crowd.weakest": "Nhiều lượt thiếu hoặc chậm nhất ({count} đơn vị có lượt như vậy)",
    "crowd.group": "Nhóm đơn vị",
    "crowd.no_group": "Không thuộc nhóm nào",
    "crowd.see_all": "Danh sách dài nên chỉ nêu một phần. In đủ từng đơn vị: thêm --full.",
    # --help
    "crowd.help.full": "In đủ từng đơn vị, dù danh sách dài",
}

EN = {
    "crowd.heading": "{name}: {count}",
    "crowd.more": "and {count} more",
    "crowd.more_units": "and {count} more units",
    "crowd.weakest": "Most often missing or late ({count} units have such slots)",
    "crowd.group": "Group",
    "crowd.no_group": "In no group",
    "crowd.see_all": "A long list, told in part. For every unit, add --full.",
    # --help
    "crowd.help.full": "Print every unit, however many",
}
