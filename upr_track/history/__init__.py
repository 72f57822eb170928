"""What git says: who recorded what when, and what the data was. Nothing here writes."""
