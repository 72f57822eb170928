"""Readers of documents: one file per format, see the registry."""
