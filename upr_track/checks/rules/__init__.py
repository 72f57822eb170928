"""One file per rule. To add one, copy a file and list it in ``checks/registry.py``."""
