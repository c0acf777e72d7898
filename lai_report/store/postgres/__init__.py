"""The ledger in PostgreSQL, for several desks."""
