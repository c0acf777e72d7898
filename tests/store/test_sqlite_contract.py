"""The SQLite ledger does what every ledger must."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from tests.store.contract import LedgerContract, NewOffice
from tests.store.samples import office_in


class TestSqliteLedger(LedgerContract):
    """The contract, each office in a folder of its own."""

    @pytest.fixture
    def new_office(self, tmp_path: Path) -> NewOffice:
        folders = count()
        return lambda: office_in(tmp_path / str(next(folders)))
