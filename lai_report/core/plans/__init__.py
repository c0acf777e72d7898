"""What a person asks, with what is known: the entries to append and what they change."""
