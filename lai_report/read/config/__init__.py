"""The files a person edits, read into records or findings."""
