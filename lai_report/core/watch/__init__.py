"""The 24/24 watch: who is on duty, and where nobody is written down."""
