"""What comes in: configuration files and mail, read into the records of the core."""
