"""Rules across records, one rule per file, and what to do with their findings."""
