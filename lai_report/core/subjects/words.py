"""The words a daily report's subject is made of, by what they do in it.

A subject is certain only when every word of it is known: an unknown word may change what the mail
is, and a question costs less than a wrong count. Folded, one phrase between bars.
"""

from __future__ import annotations

from typing import Literal

WordKind = Literal[
    "report",  # this is a report
    "topic",  # what the daily report is about
    "detail",  # more of what such a report is about; does not make a mail a report
    "filler",  # says nothing of unit, day or nature
    "until",  # needs a time or a day after it: đến, tính đến
    "every",  # needs a day after it: hàng ngày 29/01
    "hour",  # needs a time after it: lúc, trước
    "prefix",  # stands before a committee's name: Văn phòng, BTV
    "send",  # what follows is the addressee
    "toward",  # needs the addressee after it: qua
    "address",  # the committee and office the reports go to
    "paper",  # a paper that is cited, and whose day is not the report's
    "intro",  # what comes before a cited paper
    "issuer",  # who issued a cited paper
    "body",  # another body: never a Party unit, even of the same place
    "level",  # huyện, thành phố, xã
    "marker",  # the Party's kind word without a known name
]

_PHRASES: dict[WordKind, str] = {
    "report": "bao cao | bc | b c | baocao | bao cao nhanh | bc nhanh | bcn",
    "topic": """
        tinh hinh | dien bien tinh hinh | dien bien dich | tong hop tinh hinh | dich | dich benh
        | cac tinh huong phat sinh va dien bien tinh hinh | benh dich | so lieu | pcd | corona
        | viem duong ho hap cap | viem duong ho hap
        """,
    "detail": """
        phong chong | phong va chong | pc | p c | pcdb | cong tac | ket qua | benh | chung moi
        | do chung moi | do virus | do vi rut | do virut | vi rut | virut | virus | gay ra | truc
        | truc ban | che do truc | bien phap
        | mot so bien phap | cap bach | nhiem vu | tang cuong | tiep tuc | lanh dao chi dao
        | gui kem | kem theo | dinh kem | ban mem | ban scan | ban pdf | ban word | ban ky so
        | ban da ky | de tong hop | de theo doi | em | anh | anh chi | a c | dong chi | d c | xin
        | kinh | chi | a | chao | ky so | da ky | da ky so
        """,
    "filler": """
        ve | ve viec | v v | vv | viec | cua | tai | o | tren | trong | dia ban | ngay | trong ngay
        | cac | va | hang ngay | dinh ky hang ngay | theo ngay | nhanh | tinh | toan huyen
        | toan tinh | toan thanh pho | file | scan | pdf | word | cap nhat tinh hinh
        | cap nhat so lieu
        """,
    "until": "den | tinh den | tinh den het | den het | cap nhat den | cap nhat tinh den | den luc",
    "every": "hang | dinh ky hang",
    "hour": "luc | vao luc | hoi | vao hoi | truoc | cap nhat luc",
    "prefix": """
        van phong | vp | btv | ban thuong vu | thuong vu | thuong truc | tt | bch | ban chap hanh
        """,
    "send": "gui | kinh gui | xin gui | gui den | gui toi | trinh | kinh trinh | kinh chuyen",
    "toward": "qua | thong qua",
    "address": """
        tinh uy | thuong truc tinh uy | thuong truc tu | tt tinh uy | tt tu | tttu | ttr tinh uy
        | thuong vu tinh uy | ban thuong vu tinh uy | btv tinh uy | btv tu | btvtu
        | van phong tinh uy | vp tinh uy | vp tu | vptu | vptu tong hop
        | van phong tinh uy tong hop | bi thu tinh uy | pho bi thu tinh uy
        | lanh dao van phong tinh uy | phong tong hop | phong th | p tong hop | phong tong hop vptu
        | phong tong hop van phong tinh uy | phong tong hop vp tinh uy
        """,
    "paper": """
        cong van | cv | chi thi | ct | cong dien | cd | ket luan | kl | thong bao | tb
        | thong bao ket luan | tbkl | ke hoach | kh | quyet dinh | qd | nghi quyet | nq | huong dan
        | hd | to trinh | ttr | van ban | vb | thong tri | quy dinh | chuong trinh | de an
        | phuong an | nghi dinh | thong tu | y kien chi dao | chi dao | cuoc hop
        | phien hop | hoi nghi | giao ban | yeu cau | noi dung
        """,
    "intro": """
        thuc hien | theo | trien khai | trien khai thuc hien | can cu | theo tinh than | thi hanh
        | theo noi dung | chap hanh | quan triet | viec thuc hien
        """,
    "issuer": """
        thu tuong | thu tuong chinh phu | chinh phu | ttg | ttgcp | bo y te | bo chinh tri
        | ban bi thu | trung uong | tw | vptw | van phong trung uong | ban chi dao quoc gia
        | bcd quoc gia | chu tich ubnd tinh
        """,
    "body": """
        ubnd | uy ban nhan dan | uy ban | uy ban nd | hdnd | bcd | ban chi dao | ttyt | y te
        | trung tam | trung tam y te | trung tam chi huy | phong y te | so y te | syt | cdc
        | benh vien | bvdk | tram y te | cong an | ca huyen | ca tinh | quan su | chqs | ban chqs
        | bchqs | bo chi huy | ban chi huy | bien phong | bdbp | mat tran | mttq | ubmttq
        | huyen doan | thanh doan | tinh doan | doan | hoi | lien doan | ldld | phu nu | nong dan
        | cuu chien binh | tuyen giao | ban tuyen giao | btg | dan van | ban dan van | bdv | to chuc
        | ban to chuc | noi chinh | kiem tra | uy ban kiem tra | ubkt | thon | ban dang | dang bo
        | chi bo | dang doan | truong | to cong tac | doan cong tac | khoi | so ban nganh
        | phong ban | co quan | vien kiem sat | toa an | thuong truc bcd | thuong truc ban chi dao
        """,
    "level": "huyen | h | thanh pho | tp | thi xa | tx | quan | xa | phuong | thi tran | dac khu",
    "marker": """
        huyen uy | hu | h u | vphu | tthu | btvhu | thanh uy | thi uy | quan uy | dang uy
        | ban can su dang | ban can su | ban csd | ban cs dang | bcs dang | bcsd | bcs | tu
        """,
}

WORDS: dict[str, WordKind] = {
    " ".join(phrase.split()): kind
    for kind, phrases in _PHRASES.items()
    for phrase in phrases.split("|")
}
"""Every known phrase and what it does."""
