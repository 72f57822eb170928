"""YAML files in and out: reader, positions, loader."""
