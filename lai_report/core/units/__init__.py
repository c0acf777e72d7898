"""The unit a person means."""
