"""The duties and the units the office has written down."""
