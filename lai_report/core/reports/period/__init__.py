"""Reports of several days."""
