"""Records as tables for other programs: one file per format, see the registry."""
