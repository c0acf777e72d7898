"""The words of `verify`."""

VI = {
    "verify.no_ledger": "Chưa có Nhật ký để kiểm tra: chưa ghi gì lần nào.",
    "verify.sound": "Nhật ký nguyên vẹn: {count} mục, chuỗi mã băm liền mạch.",
    "verify.broken": (
        "NHẬT KÝ CÓ CHỖ KHÔNG KHỚP, bắt đầu từ mục số {number}. Giữ nguyên tệp, dùng bản "
        "sao lưu để đối chiếu."
    ),
    "verify.broken_beside": (
        "NHẬT KÝ CÓ ĐIỂM KHÔNG KHỚP, nêu ở dưới, dù {count} mục đọc được vẫn nối liền nhau. Giữ "
        "nguyên tệp, dùng bản sao lưu để đối chiếu."
    ),
    "verify.problem": "Không khớp: {what}",
    "verify.checked": "Đã kiểm tra: {what}",
    "verify.unproven": "Chưa chứng minh được: {what}",
    "verify.head": "Đầu chuỗi: {head}",
    "verify.bad_anchor": (
        "“{anchor}” không phải đầu chuỗi. Chép nguyên dòng in ở chỗ khác, dạng MÃ:SỐ:MÃ BĂM."
    ),
    # --help
    "verify.help.anchor": "Đầu chuỗi in ở chỗ khác, để đối chiếu",
    "verify.help.deep": "Kiểm tra cả chỉ mục của tệp (mặc định), hay bỏ qua cho nhanh",
}

EN = {
    "verify.no_ledger": "There is no ledger to verify: nothing was ever recorded.",
    "verify.sound": "The ledger is whole: {count} entries, the chain holds.",
    "verify.broken": (
        "THE LEDGER DOES NOT HOLD, from entry {number} on. Leave the file as it is and "
        "compare with a backup."
    ),
    "verify.broken_beside": (
        "THE LEDGER DOES NOT HOLD, for the reasons below, though the {count} entries that can be "
        "read are chained to one another. Leave the file as it is and compare with a backup."
    ),
    "verify.problem": "Problem: {what}",
    "verify.checked": "Checked: {what}",
    "verify.unproven": "Not proven: {what}",
    "verify.head": "Head of the chain: {head}",
    "verify.bad_anchor": (
        "“{anchor}” is no head. Copy the whole line printed elsewhere, LEDGER:NUMBER:HASH."
    ),
    # --help
    "verify.help.anchor": "A head printed elsewhere, to compare with",
    "verify.help.deep": "Check the file's indexes too (default), or skip that",
}
