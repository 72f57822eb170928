"""Other ways to check the same records, and what they need to be given."""
