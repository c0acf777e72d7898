"""What every ledger must do, for every backend; a store's tests subclass `LedgerContract`.

A subclass supplies the fixture `new_office`, a function that gives an empty office at each call.
"""

from tests.store.contract.office import NewOffice
from tests.store.contract.reading import ReadingContract
from tests.store.contract.writing import WritingContract

__all__ = ["LedgerContract", "NewOffice"]


class LedgerContract(WritingContract, ReadingContract):
    """The tests; each opens an office of its own."""
