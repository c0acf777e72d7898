"""Servers of the tests: the real ones, and bad ones."""
