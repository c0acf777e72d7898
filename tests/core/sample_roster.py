"""A roster like the office's own of 2021, with the units of 2025 that bear old names again."""

from __future__ import annotations

from datetime import date

from lai_report.core.model import Group, Membership, Office, Roster, Span, Unit

LAST_OF_DISTRICTS = date(2025, 6, 30)
FIRST_OF_COMMUNES = date(2025, 7, 1)


def _unit(  # noqa: PLR0917 - a row of the table below
    unit_id: str,
    name: str,
    group: str,
    sender: str = "",
    aliases: tuple[str, ...] = (),
    span: Span | None = None,
) -> Unit:
    return Unit(
        id=unit_id,
        name=name,
        memberships=(Membership(group),),
        spans=(span or Span(),),
        aliases=aliases,
        senders=(f"{sender}@laichau.example",) if sender else (),
    )


_OLD = Span(None, LAST_OF_DISTRICTS)
_NEW = Span(FIRST_OF_COMMUNES, None)

_HUYEN_UY = (
    ("tam-duong", "Tam Đường", "vphu.tamduong", ()),
    ("phong-tho", "Phong Thổ", "vphu.phongtho", ()),
    ("sin-ho", "Sìn Hồ", "vphu.sinho", ()),
    ("than-uyen", "Than Uyên", "vphu.thanuyen", ()),
    ("tan-uyen", "Tân Uyên", "vphu.tanuyen", ()),
    ("muong-te", "Mường Tè", "vphu.muongte", ("HU Mường Tè", "HUMT")),
    ("nam-nhun", "Nậm Nhùn", "vphu.namnhun", ()),
)
_XA = (
    ("muong-te", "Mường Tè", "dux.muongte"),
    ("sin-ho", "Sìn Hồ", ""),
    ("sin-suoi-ho", "Sin Suối Hồ", ""),
    ("tan-uyen", "Tân Uyên", ""),
    ("than-uyen", "Than Uyên", ""),
)
_OTHERS = (
    ("dang-uy-bien-phong-tinh", "Đảng ủy Bộ đội Biên phòng tỉnh", ""),
    ("dang-uy-cong-an-tinh", "Đảng ủy Công an tỉnh", "dangdu.cat"),
    ("dang-uy-quan-su-tinh", "Đảng ủy Quân sự tỉnh", ""),
    ("ban-thuong-vu-tinh-doan", "Ban Thường vụ Tỉnh đoàn", "btv.tinhdoan"),
    ("ban-tuyen-giao-tinh-uy", "Ban Tuyên giáo Tỉnh ủy", ""),
    ("van-phong-tinh-uy", "Văn phòng Tỉnh ủy", ""),
    ("dang-doan-mttq-tinh", "Đảng đoàn Ủy ban MTTQ Việt Nam tỉnh", ""),
)

ROSTER = Roster(
    office=Office(
        name="Văn phòng Tỉnh ủy Lai Châu",
        authority="Tỉnh ủy Lai Châu",
        place="Lai Châu",
        unit="van-phong-tinh-uy",
        senders=("vanthu.vptu@laichau.example",),
    ),
    groups=(Group("huyen-uy", "Các huyện ủy"),),
    units=(
        _unit(
            "ban-can-su-dang-ubnd-tinh",
            "Ban cán sự đảng UBND tỉnh Lai Châu",
            "ban-can-su-dang",
            "bcsd.ubndtinh",
            span=Span(None, date(2025, 2, 28)),
        ),
        *(
            _unit(f"huyen-uy-{slug}", f"Huyện ủy {place}", "huyen-uy", sender, aliases, _OLD)
            for slug, place, sender, aliases in _HUYEN_UY
        ),
        _unit("thanh-uy-lai-chau", "Thành ủy Lai Châu", "thanh-uy", "vp.thanhuy", span=_OLD),
        *(_unit(unit_id, name, "khac", sender) for unit_id, name, sender in _OTHERS),
        *(
            _unit(f"dang-uy-xa-{slug}", f"Đảng ủy xã {place}", "dang-uy-xa", sender, span=_NEW)
            for slug, place, sender in _XA
        ),
    ),
)


def senders_of(address: str, day: date) -> tuple[Unit, ...]:
    """The units of that day that registered the address."""
    return tuple(unit for unit in ROSTER.on(day) if address in unit.senders)


def is_office(address: str) -> bool:
    """Whether the address is the office's own."""
    return address in ROSTER.office.senders
