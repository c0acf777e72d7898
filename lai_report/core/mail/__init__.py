"""What a message is, and what becomes of it."""
