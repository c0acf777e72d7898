"""The words of `move-store`."""

VI = {
    "move_store.nothing": (
        "Chưa có Nhật ký để chuyển: chưa ghi gì lần nào. Chưa tạo hay sửa gì. Nếu là văn phòng "
        "mới, chỉ cần ghi địa chỉ máy chủ vào khóa url trong mục [store] của lai-report.toml."
    ),
    "move_store.done": (
        "Đã chuyển {count} mục của Nhật ký sang {place}; đã tính lại chuỗi mã băm và đối chiếu: "
        "khớp."
    ),
    "move_store.head": "Đầu chuỗi: {head}",
    "move_store.write_url": (
        "Từ bây giờ dùng Nhật ký ở nơi mới: trên mọi máy, ghi vào tệp {file} hai dòng sau:"
    ),
    "move_store.password": (
        "Không ghi mật khẩu vào tệp đó: đặt trong biến môi trường PGPASSWORD hoặc tệp .pgpass."
    ),
    "move_store.remove_url": (
        "Từ bây giờ dùng Nhật ký trong thư mục Văn phòng: xóa dòng url trong mục [store] của "
        "{file}."
    ),
    "move_store.carry_file": (
        "Muốn dùng Nhật ký ở nơi mới: chép tệp {file} vào thư mục Văn phòng {folder} và xóa dòng "
        "url trong mục [store] của lai-report.toml, nếu có."
    ),
    "move_store.old_stays": (
        "Bản cũ còn nguyên để đối chiếu. Đề nghị không ghi thêm vào bản cũ và cất đi nơi khác."
    ),
    # --help
    "move_store.help.target": "Địa chỉ postgresql://… hoặc thư mục chưa có Nhật ký",
    "move_store.unsound": (
        "Nhật ký hiện tại có chỗ không khớp nên chưa chuyển. Các bản đều giữ nguyên. Đề nghị chạy "
        "`lai-report verify` để biết chỗ nào."
    ),
    "move_store.not_empty": (
        "{place} đã có Nhật ký hoặc dấu vết của một Nhật ký khác. Chưa chuyển, chưa sửa gì. Đề "
        "nghị chọn nơi còn trống, hoặc đổi tên Nhật ký cũ ở đó rồi làm lại."
    ),
    "move_store.differs": (
        "Bản chép sang nơi mới không khớp với Nhật ký hiện tại nên đã bỏ. Nhật ký hiện tại còn "
        "nguyên. Đề nghị làm lại; nếu vẫn vậy, kiểm tra ổ đĩa và máy chủ."
    ),
}

EN = {
    "move_store.nothing": (
        "There is no ledger to move: nothing was ever recorded. Nothing was created or changed. "
        "A new office only needs the server's address as `url` under [store] in lai-report.toml."
    ),
    "move_store.done": (
        "Moved {count} entries of the ledger to {place}; the chain was recomputed and compared: "
        "it holds."
    ),
    "move_store.head": "Head of the chain: {head}",
    "move_store.write_url": (
        "From now on use the ledger in its new place: on every machine, write these two lines "
        "into {file}:"
    ),
    "move_store.password": (
        "Do not write the password into that file: put it into PGPASSWORD or .pgpass."
    ),
    "move_store.remove_url": (
        "From now on use the ledger in the office folder: remove `url` under [store] in {file}."
    ),
    "move_store.carry_file": (
        "To use the ledger in its new place, copy {file} into the office folder {folder} and "
        "remove `url` under [store] in lai-report.toml, if it is there."
    ),
    "move_store.old_stays": (
        "The old copy was left as it is, for comparison. Write nothing more to it; put it away."
    ),
    # --help
    "move_store.help.target": "An address postgresql://…, or a folder without a ledger",
    "move_store.unsound": (
        "The present ledger does not verify, so it was not moved. Everything was left as it is. "
        "Run `lai-report verify` to see where."
    ),
    "move_store.not_empty": (
        "{place} already holds a ledger, or traces of another. Nothing was moved or changed. "
        "Choose an empty place, or rename the old ledger there, and try again."
    ),
    "move_store.differs": (
        "The copy in the new place does not match the present ledger and was discarded. The "
        "present ledger is intact. Try again; if it stays so, check the disk and the server."
    ),
}
