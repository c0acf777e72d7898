"""What we keep: the append-only ledger every answer is derived from."""
