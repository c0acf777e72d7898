"""`status`: one day, as of an instant."""
