"""The PostgreSQL ledger does what every ledger must."""

from __future__ import annotations

import pytest

from tests.services import postgres
from tests.store.contract import LedgerContract, NewOffice

pytestmark = postgres.needed


class TestPostgresLedger(LedgerContract):
    """The contract, each office in a schema and a folder of its own."""

    @pytest.fixture
    def new_office(self, new_server_office: NewOffice) -> NewOffice:
        return new_server_office
