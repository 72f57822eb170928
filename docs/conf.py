"""How Sphinx builds these pages; ``make docs`` runs it with every warning an error."""

from upr_track import __version__

project = "upr-track"
author = "The upr-track contributors"
copyright = author
release = __version__

extensions = ["myst_parser"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = f"upr-track {release}"
# Nothing on a page comes from the network.
html_theme_options: dict[str, list[str]] = {"footer_icons": []}
