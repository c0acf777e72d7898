"""`review`: the messages that wait for a person."""
