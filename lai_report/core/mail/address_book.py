"""Whose addresses are whose: the units' registered ones, and the office's own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from lai_report.core.model import Configuration, Unit


class AddressBook(NamedTuple):
    """Whose addresses are whose."""

    units: Mapping[str, tuple[Unit, ...]]
    own: frozenset[str]
    """The office's own: mail from them is never a report."""

    def units_of(self, address: str, day: date) -> tuple[Unit, ...]:
        """The units that registered the address and exist on the day."""
        return tuple(unit for unit in self.units.get(address, ()) if unit.exists_on(day))


def address_book(configuration: Configuration) -> AddressBook:
    """The registered addresses of a roster."""
    office = configuration.roster.office
    units: dict[str, tuple[Unit, ...]] = {}
    own = set(office.senders)
    for unit in configuration.roster.units:
        if unit.id == office.unit:
            own |= set(unit.senders)
            continue
        for address in unit.senders:
            units[address.casefold()] = (*units.get(address.casefold(), ()), unit)
    return AddressBook(units, frozenset(address.casefold() for address in own))
