"""A mail's subject read: which unit, which day, and why."""
