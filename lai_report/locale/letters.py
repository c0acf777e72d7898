"""The words of templates for letters: what is wrong with one, and what to do."""

VI = {
    "letters.sheet": "Báo cáo",
    "letters.needs_extra": (
        "Chưa cài phần tạo văn bản, bảng tính, trang web. Chạy: pip install "
        "'lai-report[documents]'. Nhật ký còn nguyên."
    ),
    "letters.unknown_field": (
        "Mẫu {file} dùng trường không có: {field}. Sửa mẫu, hoặc dùng các trường: {known}. "
        "Chưa tạo văn bản nào."
    ),
    "letters.unreadable": "Không đọc được mẫu {file} ({why}). Kiểm tra tên tệp và quyền đọc.",
    "letters.no_word_file": (
        "Mẫu {file} không phải tệp Word (.docx). Mở bằng Word, lưu lại dạng .docx rồi chạy lại."
    ),
    "letters.bad_syntax": (
        "Mẫu {file} có ký hiệu điền chưa đúng: {why}. Xem lại các chỗ {{{{ … }}}} và {{% … %}}."
    ),
    "letters.no_template": (
        "Không có mẫu “{name}”. Dùng: 36 (Hướng dẫn 36-HD/VPTW), 05 (Hướng dẫn 05-HD/VPTW), "
        "hoặc đường dẫn tới tệp .docx của Văn phòng."
    ),
}

EN = {
    "letters.sheet": "Report",
    "letters.needs_extra": (
        "The part that makes documents is not installed. Run: pip install "
        "'lai-report[documents]'. The ledger is untouched."
    ),
    "letters.unknown_field": (
        "The template {file} asks for a field there is none of: {field}. Mend it, or use: "
        "{known}. Nothing was written."
    ),
    "letters.unreadable": "Cannot read the template {file} ({why}). Check its name and rights.",
    "letters.no_word_file": (
        "The template {file} is no Word file (.docx). Save it from Word as .docx and run again."
    ),
    "letters.bad_syntax": (
        "The template {file} is not well formed: {why}. See its {{{{ … }}}} and {{% … %}}."
    ),
    "letters.no_template": (
        "There is no template “{name}”. Use 36 (36-HD/VPTW), 05 (05-HD/VPTW), or the path of "
        "a .docx file of the office."
    ),
}
