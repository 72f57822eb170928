"""Figures in documents that people write, held against claims and records."""
