"""Whom to press about a report, what was done, what is sent."""
