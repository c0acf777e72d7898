"""`record`: a report written down by hand."""
