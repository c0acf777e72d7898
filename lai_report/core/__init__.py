"""What we know: pure, with no file, socket, database, environment, clock or printing."""
