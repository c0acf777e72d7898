"""The records of the ledger: what they keep, and where a clerk reads it."""
