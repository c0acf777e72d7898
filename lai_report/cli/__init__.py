"""How it is driven: one command a file; each gathers, decides, applies, and returns a result."""
