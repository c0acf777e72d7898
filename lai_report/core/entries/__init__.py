"""The entries of the ledger: one record a kind, and the only place that names a payload's key."""
