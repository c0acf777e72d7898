"""A period judged and counted."""
