"""`remind`: whom to call, what to write, what was done."""
