"""What is said of mail and mailboxes."""

VI = {
    # why a message cannot be read
    "mail.too_large": "thư lớn hơn {limit} MB, chỉ đọc phần đầu",
    "mail.head_too_large": "phần đầu thư lớn hơn {limit} KB",
    "mail.subject_too_long": "tiêu đề thư dài hơn {limit} ký tự",
    "mail.parts": "thư có hơn {limit} phần",
    "mail.nesting": "thư lồng nhau quá {limit} lớp",
    "mail.unreadable": "không đọc được thư này ({kind})",
    "mail.outlook": "tệp .msg của Outlook; mở bằng Outlook và lưu lại thành .eml",
    "mail.utf16": "tệp lưu theo mã UTF-16, không phải thư nguyên gốc; tải lại thư gốc (.eml)",
    "mail.empty": "tệp rỗng",
    "mail.no_head": "không phải thư: không có người gửi, ngày gửi hay tiêu đề",
    "mail.cannot_read": "không mở được tệp (mã lỗi {code})",
    "mail.not_given": "máy chủ không giao thư này",
    # who
    "mail.from_missing": "thư không ghi người gửi",
    "mail.from_fields": "thư ghi người gửi nhiều lần",
    "mail.from_addresses": "dòng người gửi có nhiều địa chỉ, hoặc có dấu phẩy ngoài dấu nháy",
    "mail.from_group": "dòng người gửi là một nhóm địa chỉ",
    "mail.from_comment": "dòng người gửi có ngoặc, đọc được theo nhiều cách",
    "mail.from_control": "dòng người gửi có ký tự ẩn",
    "mail.from_display": "tên hiển thị của người gửi lại là một địa chỉ khác",
    "mail.from_unreadable": "không đọc được địa chỉ người gửi",
    "mail.head_broken": "phần đầu thư bị hỏng, đọc được theo nhiều cách",
    # when
    "mail.no_received": "thư không mang giờ nhận của máy chủ nào",
    "mail.received_undated": "không đọc được giờ nhận do máy chủ {host} ghi",
    "mail.received_unclear": "dòng giờ nhận trên cùng không cho biết máy chủ nào ghi",
    "mail.received_elsewhere": "giờ nhận do máy chủ {host} ghi, không phải máy chủ của hòm thư",
    "mail.times_differ": "hòm thư ghi nhận lúc {mailbox}, máy chủ nhận thư ghi {host}",
    # what else is odd
    "mail.subject_fields": "thư có nhiều tiêu đề",
    "mail.subject_guessed": "tiêu đề có chữ không rõ bảng mã",
    "mail.not_closed": "thư có thể bị cắt mất phần cuối",
    # a reading
    "mail.held_back": "thư cuối của tệp chưa được ghi xong, để lại lần đọc sau",
    "mail.gone": "{count} thư đã bị chuyển hoặc xóa trong lúc đọc",
    "mail.uidvalidity": "máy chủ đã đánh số lại {folder}: đọc lại từ đầu, thư đã ghi nhận"
    " không bị tính hai lần",
    "mail.no_all_folder": "máy chủ không cho thấy thư mục Tất cả thư, chỉ đọc Hộp thư đến; thư đã"
    " lưu trữ không được đọc",
    "mail.folder_all": "Tất cả thư",
    "mail.folder_inbox": "Hộp thư đến",
    "mail.folder_junk": "Thư rác",
    # a source that cannot be opened
    "mail.not_configured": "Chưa khai báo hòm thư. Ghi mục [mailbox] trong lai-report.toml, hoặc"
    " chỉ ra tệp thư: lai-report ingest TỆP",
    "mail.not_found": "Không thấy {path}. Chưa có gì thay đổi. Kiểm tra lại đường dẫn.",
    "mail.cannot_open": (
        "Không mở được {path} (mã lỗi {code}). Chưa có gì thay đổi. Đề nghị kiểm tra quyền đọc."
    ),
    "mail.no_mail_here": "{path} không có thư nào đọc được. Cần tệp .mbox (của Google Takeout, đã"
    " giải nén), thư mục Maildir, tệp .eml hoặc thư mục chứa tệp .eml.",
    "mail.packed": "{path} là tệp nén. Chưa có gì thay đổi. Đề nghị giải nén rồi nêu tệp .mbox hoặc"
    " thư mục thư ở trong.",
    "mail.outlook_store": "{path} là kho thư của Outlook, không đọc được. Chưa có gì thay đổi."
    " Đề nghị mở bằng Outlook và lưu các thư cần đọc thành .eml.",
    "mail.beneath": "chỉ đọc Hộp thư đến; {count} thư mục con không được đọc: {names}. Cần đọc thư"
    " mục con nào thì nêu thư mục đó",
    "mail.not_mbox": "{path} không phải tệp mbox. Chưa có gì thay đổi. Đề nghị tải lại tệp.",
    # the mailbox on a server
    "mail.broken_off": "Mất liên lạc với máy chủ thư {host}: {why}. Đã đọc {done}/{total} thư; thư"
    " đã đọc vẫn giữ nguyên, chạy lại để đọc tiếp.",
    "mail.unreachable": (
        "Không kết nối được máy chủ thư {host}:{port}: {why}. Nhật ký còn nguyên. Đề nghị làm "
        "lại sau ít phút."
    ),
    "mail.insecure": (
        "Không kết nối với {host}:{port} vì không an toàn: {why}. Mật khẩu chưa được gửi đi. Đề "
        "nghị báo người quản trị mạng."
    ),
    "mail.refused": (
        "Máy chủ {host} không chấp nhận đăng nhập của {user}: “{answer}”. Đề nghị kiểm tra mật "
        "khẩu ứng dụng trước khi chạy lại; thử nhiều lần thì hòm thư có thể bị khóa."
    ),
    "mail.login_later": (
        "Máy chủ {host} tạm chưa cho {user} đăng nhập: “{answer}”. Đề nghị làm lại sau ít phút."
    ),
    "mail.ca_file": "Không đọc được tệp chứng thư {path} (ca_file). Kiểm tra lại đường dẫn.",
    "mail.cert_expired": "chứng thư số của máy chủ đã hết hạn",
    "mail.cert_other_host": "chứng thư số là của máy chủ khác",
    "mail.cert_unknown": "chứng thư số của máy chủ không do nơi tin cậy cấp",
    "mail.no_tls": "máy chủ không trả lời bằng kết nối mã hóa (TLS)",
    "mail.why_timeout": "máy chủ không trả lời trong thời gian cho phép",
    "mail.why_total_time": "đã hết thời gian cho một lần đọc",
    "mail.why_closed": "máy chủ ngắt kết nối",
    "mail.why_flood": "máy chủ gửi quá nhiều dữ liệu",
    "mail.why_command": "lệnh không được phép gửi tới hòm thư",
    "mail.why_no_such_host": "không tìm thấy máy chủ có tên này",
    "mail.why_no_server": "máy chủ không nhận kết nối ở cổng này",
    "mail.why_network": "lỗi mạng (mã {code})",
    "mail.why_server": "máy chủ trả lời “{answer}”",
    "mail.why_folder": "không mở được {folder}",
    "mail.why_renumbered": "máy chủ vừa đánh số lại {folder}",
    "mail.why_fetch": "máy chủ tạm thời không giao thư",
    # its secret
    "mail.no_secret": "Chưa có mật khẩu hòm thư. Đặt mật khẩu vào biến môi trường {name}, hoặc ghi"
    " secret_command hay secret_keyring trong mục [mailbox]; không ghi mật khẩu vào tệp.",
    "mail.secret_command": (
        "Lệnh {name} không đưa ra được mật khẩu hòm thư. Đề nghị chạy thử riêng lệnh đó."
    ),
    "mail.secret_keyring": (
        "Kho mật khẩu của máy không có mật khẩu {service} của {user}. Đề nghị ghi mật khẩu vào "
        "kho, hoặc dùng secret_env hay secret_command."
    ),
    "mail.keyring_missing": (
        "Máy chưa cài thư viện keyring nên không mở được kho mật khẩu. Đề nghị cài thêm, hoặc "
        "dùng secret_env hay secret_command."
    ),
    "mail.keyring_failed": (
        "Không mở được kho mật khẩu của máy ({kind}). Đề nghị mở khóa kho rồi làm lại, hoặc dùng "
        "secret_env hay secret_command."
    ),
}

EN = {
    "mail.too_large": "the message is larger than {limit} MB; only its beginning was read",
    "mail.head_too_large": "the head of the message is larger than {limit} KB",
    "mail.subject_too_long": "the subject is longer than {limit} characters",
    "mail.parts": "the message has more than {limit} parts",
    "mail.nesting": "the message is nested more than {limit} deep",
    "mail.unreadable": "the message cannot be read ({kind})",
    "mail.outlook": "an Outlook .msg file; open it in Outlook and save it as .eml",
    "mail.utf16": "a file in UTF-16, not the original message; download the original (.eml)",
    "mail.empty": "an empty file",
    "mail.no_head": "not mail: neither sender, date nor subject",
    "mail.cannot_read": "the file cannot be opened (error {code})",
    "mail.not_given": "the server does not hand this message over",
    "mail.from_missing": "the message names no sender",
    "mail.from_fields": "the message names its sender more than once",
    "mail.from_addresses": "the sender line has several addresses, or a comma outside quotes",
    "mail.from_group": "the sender line is a group of addresses",
    "mail.from_comment": "the sender line has brackets and can be read in more than one way",
    "mail.from_control": "the sender line has hidden characters",
    "mail.from_display": "the sender's display name is another address",
    "mail.from_unreadable": "the sender's address cannot be read",
    "mail.head_broken": "the head of the message is broken and can be read in more than one way",
    "mail.no_received": "no server put a time of receipt on the message",
    "mail.received_undated": "the time of receipt written by {host} cannot be read",
    "mail.received_unclear": "the topmost line of receipt does not say which server wrote it",
    "mail.received_elsewhere": "the time of receipt is by {host}, not by the mailbox's own server",
    "mail.times_differ": "the mailbox says {mailbox}, the receiving server says {host}",
    "mail.subject_fields": "the message has several subjects",
    "mail.subject_guessed": "the subject has letters of an unknown encoding",
    "mail.not_closed": "the end of the message may be missing",
    "mail.held_back": "the last message of the file is still being written; left for the next time",
    "mail.gone": "{count} messages were moved or deleted meanwhile",
    "mail.uidvalidity": "the server has renumbered {folder}: read from the start, nothing is"
    " counted twice",
    "mail.no_all_folder": "the server shows no All Mail folder; only the inbox was read, archived"
    " mail was not",
    "mail.folder_all": "All Mail",
    "mail.folder_inbox": "the inbox",
    "mail.folder_junk": "Junk",
    "mail.not_configured": "No mailbox is configured. Write [mailbox] in lai-report.toml, or name a"
    " file of mail: lai-report ingest FILE",
    "mail.not_found": "{path} is not there. Nothing was changed. Check the path.",
    "mail.cannot_open": "{path} cannot be opened (error {code}). Nothing was changed. Check that"
    " you may read it.",
    "mail.no_mail_here": "{path} holds no mail that can be read. Needed: an .mbox file (Google"
    " Takeout, unpacked), a Maildir, an .eml file or a folder of them.",
    "mail.packed": "{path} is packed. Nothing was changed. Unpack it and name the .mbox file or the"
    " folder of mail in it.",
    "mail.outlook_store": "{path} is a store of Outlook's and cannot be read. Nothing was changed."
    " Open it in Outlook and save the messages as .eml.",
    "mail.beneath": "only the inbox was read; {count} folders beneath were not: {names}. Name one"
    " to have it read",
    "mail.not_mbox": "{path} is not an mbox file. Nothing was changed. Download it again.",
    "mail.broken_off": "The connection to {host} broke off: {why}. {done}/{total} messages were"
    " read and are kept; run again to go on.",
    "mail.unreachable": "The mail server {host}:{port} cannot be reached: {why}. The ledger is"
    " untouched; try again later.",
    "mail.insecure": "No connection to {host}:{port}, it is not safe: {why}. The password was not"
    " sent. Tell the network's administrator.",
    "mail.refused": "{host} refuses the login of {user}: “{answer}”. Check the app password; trying"
    " again and again may lock the mailbox.",
    "mail.login_later": "{host} does not let {user} in at the moment: “{answer}”. Try again in a"
    " few minutes.",
    "mail.ca_file": "The file of certificates {path} (ca_file) cannot be read. Check the path.",
    "mail.cert_expired": "the server's certificate has expired",
    "mail.cert_other_host": "the certificate belongs to another server",
    "mail.cert_unknown": "the server's certificate was issued by nobody who is trusted",
    "mail.no_tls": "the server does not answer with TLS",
    "mail.why_timeout": "the server did not answer in time",
    "mail.why_total_time": "the time for one reading is over",
    "mail.why_closed": "the server closed the connection",
    "mail.why_flood": "the server sends too much data",
    "mail.why_command": "the command may not be sent to the mailbox",
    "mail.why_no_such_host": "no server of that name was found",
    "mail.why_no_server": "no server answers at this port",
    "mail.why_network": "network error {code}",
    "mail.why_server": "the server answered “{answer}”",
    "mail.why_folder": "{folder} cannot be opened",
    "mail.why_renumbered": "the server has just renumbered {folder}",
    "mail.why_fetch": "the server does not hand messages over at the moment",
    "mail.no_secret": "No password for the mailbox. Put it into the environment variable {name}, or"
    " write secret_command or secret_keyring under [mailbox]; never the password itself.",
    "mail.secret_command": "The command {name} gave no password. Try it by hand.",
    "mail.secret_keyring": (
        "The keyring holds no password {service} of {user}. Put it there, or use secret_env or "
        "secret_command."
    ),
    "mail.keyring_missing": "The keyring library is not installed. Install it, or use secret_env or"
    " secret_command.",
    "mail.keyring_failed": (
        "The keyring cannot be opened ({kind}). Unlock it and try again, or use secret_env or "
        "secret_command."
    ),
}
