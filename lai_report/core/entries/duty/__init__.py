"""The two kinds of entry about the 24/24 watch."""
