"""The words of checking the ledger: what was found broken, what was checked, what was not."""

VI = {
    "store_checks.broken_edited": (
        "Mục số {sequence} đã bị sửa sau khi ghi. {sound} mục trước đó còn nguyên vẹn."
    ),
    "store_checks.broken_missing": (
        "Thiếu mục số {sequence}. {sound} mục trước đó còn nguyên vẹn."
    ),
    "store_checks.broken_link": (
        "Mục số {sequence} không nối với mục đứng trước. {sound} mục trước đó còn nguyên vẹn."
    ),
    "store_checks.broken_unreadable": (
        "Không đọc được mục số {sequence}. {sound} mục trước đó còn nguyên vẹn."
    ),
    "store_checks.structure": "Cấu trúc tệp Nhật ký bị hỏng: {details}.",
    "store_checks.schema_changed": (
        "Bảng, chỉ mục hoặc khóa chống sửa của Nhật ký không còn như khi tạo: {names}."
    ),
    "store_checks.anchor_of_another": "Đầu chuỗi {anchor} là của một Nhật ký khác.",
    "store_checks.anchor_differs": (
        "Nhật ký không chứa đầu chuỗi đã in ở mục số {sequence}: Nhật ký đã bị sửa, bị cắt "
        "hoặc là bản sao cũ."
    ),
    "store_checks.checked_chain": "tính lại chuỗi mã băm của {count} mục",
    "store_checks.checked_structure": "cấu trúc tệp, bảng và chỉ mục",
    "store_checks.checked_table": "cấu trúc tệp và bảng",
    "store_checks.checked_head": "đối chiếu với {file}",
    "store_checks.checked_anchor": "đối chiếu với đầu chuỗi đã in ở mục số {sequence}",
    "store_checks.unproven_indexes": "chưa đối chiếu chỉ mục với bảng",
    "store_checks.unproven_inside": (
        "chỉ kiểm tra nội bộ: người làm chủ máy này có thể tính lại cả chuỗi; "
        "đối chiếu với đầu chuỗi đã in trên giấy bằng --anchor thì mới thấy"
    ),
    "store_checks.unproven_tail": (
        "không có đầu chuỗi lưu ngoài tệp Nhật ký: nếu phần cuối bị cắt thì không nhận ra được"
    ),
    "store_checks.unproven_after_anchor": (
        "{count} mục ghi sau đầu chuỗi đã in chỉ được kiểm tra nội bộ"
    ),
}

EN = {
    "store_checks.broken_edited": (
        "Entry {sequence} was edited after it was written. "
        "The {sound} entries before it are intact."
    ),
    "store_checks.broken_missing": "Entry {sequence} is missing. The {sound} before it are intact.",
    "store_checks.broken_link": (
        "Entry {sequence} does not follow from the one before it. "
        "The {sound} entries before it are intact."
    ),
    "store_checks.broken_unreadable": (
        "Entry {sequence} cannot be read. The {sound} entries before it are intact."
    ),
    "store_checks.structure": "The ledger's file structure is damaged: {details}.",
    "store_checks.schema_changed": (
        "Tables, indexes or guards of the ledger are not as they were made: {names}."
    ),
    "store_checks.anchor_of_another": "The head {anchor} belongs to another ledger.",
    "store_checks.anchor_differs": (
        "The ledger does not contain the head printed at entry {sequence}: it was edited, cut, "
        "or is an older copy."
    ),
    "store_checks.checked_chain": "recomputed the chain of {count} entries",
    "store_checks.checked_structure": "checked the file's structure, table and indexes",
    "store_checks.checked_table": "checked the file's structure and table",
    "store_checks.checked_head": "compared with {file}",
    "store_checks.checked_anchor": "compared with the head printed at entry {sequence}",
    "store_checks.unproven_indexes": "the indexes were not compared with the table",
    "store_checks.unproven_inside": (
        "checked from inside only: whoever owns this machine can recompute the whole chain; "
        "only a head printed on paper, given with --anchor, would show that"
    ),
    "store_checks.unproven_tail": (
        "no head is recorded outside the ledger: a cut end would not be seen"
    ),
    "store_checks.unproven_after_anchor": (
        "the {count} entries after the printed head were checked from inside only"
    ),
}
