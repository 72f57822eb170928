"""Times whole commands on made-up workspaces, beside other programs: ``make bench``."""
