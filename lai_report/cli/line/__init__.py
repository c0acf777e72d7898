"""The reading of a line: what a command declares, and the two readers it is read by."""
