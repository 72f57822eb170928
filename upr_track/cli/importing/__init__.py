"""What ``upr-track import`` reads, shows and changes."""
