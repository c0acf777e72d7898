"""Mail, from bytes to messages, and where it is read from."""
