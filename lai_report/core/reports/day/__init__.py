"""Reports of one day."""
