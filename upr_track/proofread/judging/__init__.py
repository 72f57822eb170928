"""What claims and records say of the figures in a text."""
