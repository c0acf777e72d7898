"""The words of `void`."""

VI = {
    "void.needs_reason": 'Hủy một mục cần lý do: thêm --reason "…". Chưa hủy gì.',
    "void.no_entry": (
        "Nhật ký không có mục số {number}. Xem số bằng lệnh: lai-report log. Chưa hủy gì."
    ),
    "void.not_voidable": (
        "Mục số {number} do chương trình tự ghi, không hủy được; chỉ hủy được điều người "
        "ghi. Chưa hủy gì."
    ),
    "void.done.new": "Đã hủy mục số {target} (bằng mục số {number}); mục cũ vẫn còn trong Nhật ký.",
    "void.done.repeat": "Mục số {target} đã được hủy từ trước, không ghi thêm.",
    # --help
    "void.help.numbers": "Số của mục trong Nhật ký",
    "void.help.reason": "Lý do",
}

EN = {
    "void.needs_reason": 'Voiding needs a reason: add --reason "…". Nothing was voided.',
    "void.no_entry": (
        "The ledger has no entry {number}. See the numbers with: lai-report log. Nothing "
        "was voided."
    ),
    "void.not_voidable": (
        "Entry {number} was written by the program itself and stands; only what people "
        "wrote can be voided. Nothing was voided."
    ),
    "void.done.new": (
        "Voided entry {target} (by entry {number}); the old entry stays in the ledger."
    ),
    "void.done.repeat": "Entry {target} was voided before; nothing was added.",
    # --help
    "void.help.numbers": "Numbers of entries in the ledger",
    "void.help.reason": "The reason",
}
