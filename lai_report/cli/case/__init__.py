"""`case`: events and requests for approval."""
