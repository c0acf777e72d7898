"""What the ledger and its queue hold, as tables."""
