"""The four kinds of entry a case is made of."""
