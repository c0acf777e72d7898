"""`duty`: the 24/24 watch."""
