"""Five units of a made-up afternoon, named as the office names them; what they sent is made up."""

from __future__ import annotations

from typing import Any

from lai_report.core.model import Channel, Configuration, Directive, Group, Obligation
from tests.core.sample_roster import ROSTER
from tests.core.samples import configuration, daily

PARTY_CELL = "ban-can-su-dang-ubnd-tinh"
TAM_DUONG, PHONG_THO, NAM_NHUN = "huyen-uy-tam-duong", "huyen-uy-phong-tho", "huyen-uy-nam-nhun"
CITY = "thanh-uy-lai-chau"
NAMED = (PARTY_CELL, TAM_DUONG, PHONG_THO, NAM_NHUN, CITY)
MAILBOX = Channel("Văn phòng Tỉnh ủy", "hop-thu@tinh.example")
GROUPS = (
    Group("ban-can-su-dang", "Ban cán sự đảng"),
    Group("huyen-uy", "Các huyện ủy"),
    Group("thanh-uy", "Các thành ủy"),
)

A42 = daily()._replace(
    bound=("huyen-uy", "thanh-uy"), addressee="Thường trực Tỉnh ủy", channel=MAILBOX
)
A25 = A42._replace(id="A2.5", clause="2", bound=("ban-can-su-dang",))


def province(
    *obligations: Obligation, later: tuple[Directive, ...] = (), **office: Any
) -> Configuration:
    """The office with these duties in the letter of 28/01/2021; the two daily ones if none."""
    made = configuration(obligations=obligations or (A25, A42))
    units = tuple(unit for unit in ROSTER.units if unit.id in NAMED)
    roster = ROSTER._replace(office=ROSTER.office._replace(**office), groups=GROUPS, units=units)
    return Configuration(roster, (*made.directives, *later))


def described(configured: Configuration, unit_id: str, **said: Any) -> Configuration:
    """The same office with more known of one unit."""
    units = tuple(
        unit._replace(**said) if unit.id == unit_id else unit for unit in configured.roster.units
    )
    return configured._replace(roster=configured.roster._replace(units=units))
