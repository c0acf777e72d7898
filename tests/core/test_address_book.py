"""Whose addresses are whose; the office's own are nobody's."""

from __future__ import annotations

from datetime import date, timedelta

from lai_report.core.mail.address_book import address_book
from lai_report.core.model import Span
from tests.core.samples import FIRST, configuration, unit


def test_an_address_belongs_to_the_units_that_registered_it_and_exist() -> None:
    own = unit("vp")._replace(senders=("VP@x.example",))
    first = unit("a")._replace(senders=("A@x.example", "chung@x.example"))
    gone = unit("b")._replace(
        senders=("chung@x.example",), spans=(Span(date(2020, 1, 1), FIRST - timedelta(days=1)),)
    )
    made = configuration(own, first, gone)
    roster = made.roster
    office = roster.office._replace(unit="vp", senders=("Tong.Hop@x.example",))
    book = address_book(made._replace(roster=roster._replace(office=office)))
    assert book.own == {"vp@x.example", "tong.hop@x.example"}
    assert book.units == {"a@x.example": (first,), "chung@x.example": (first, gone)}
    assert book.units_of("chung@x.example", FIRST) == (first,)
    assert book.units_of("la@x.example", FIRST) == ()
