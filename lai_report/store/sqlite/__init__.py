"""The ledger in one SQLite file of the office folder."""
