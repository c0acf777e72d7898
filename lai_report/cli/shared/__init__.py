"""What several commands gather and say alike."""
