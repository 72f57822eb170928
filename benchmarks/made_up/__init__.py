"""Workspaces that are made up to be timed. Nothing in them says anything of any State."""
