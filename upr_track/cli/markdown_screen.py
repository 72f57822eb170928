"""The program's own pages, which are Markdown, set for a terminal by rich.

Only for pages of our own: what stands in data files is never taken for markup.
"""

import os
import sys

from upr_track.cli.streams import screen_width


def page_for(page: str) -> str:
    """The page as stdout shows it best: set for a terminal, Markdown in a pipe."""
    width = screen_width(sys.stdout)
    return page if width is None else set_for_terminal(page, min(width, _WIDEST))


_WIDEST = 100
"""Running text wider than this is hard to read."""


_ON_LIGHT_AND_DARK = {
    "markdown.code": "cyan",
    "markdown.h1": "bold",
    "markdown.h2": "bold underline",
}
"""No background colours: rich's own are unreadable on light terminals."""


def set_for_terminal(page: str, width: int) -> str:
    """Headings, examples and emphasis as a terminal shows them, in lines of ``width``."""
    from rich.console import Console  # noqa: PLC0415 - costs a tenth of a second
    from rich.markdown import Markdown  # noqa: PLC0415
    from rich.theme import Theme  # noqa: PLC0415

    no_colour = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    console = Console(
        width=width,
        no_color=no_colour,
        force_terminal=True,
        legacy_windows=False,
        theme=Theme(_ON_LIGHT_AND_DARK),
    )
    with console.capture() as captured:
        console.print(Markdown(page, code_theme="ansi_light"))
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())
