"""Ways to write findings: one file per format, see the registry."""
