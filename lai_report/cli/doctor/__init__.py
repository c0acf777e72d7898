"""`doctor`: what is wrong with this set-up."""
