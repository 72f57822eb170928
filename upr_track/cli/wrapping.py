"""Text in lines of a width, as a person reads it."""

from collections.abc import Iterator

from upr_track.cli.tables.display_width import display_width, printable


def wrap(text: str, width: int) -> list[str]:
    """``text`` in lines of at most ``width`` cells, broken at spaces.

    A word that is wider stays whole, so that an address can be copied; only scripts
    that write without spaces are broken anywhere.
    """
    lines: list[str] = []
    line = ""
    for word in _words(text, width):
        longer = f"{line} {word}" if line else word
        if line and display_width(longer) > width:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line] if line else lines


def indented(text: str, width: int, first: str, rest: str | None = None) -> list[str]:
    """The same with ``first`` before the first line and ``rest``, or spaces, before the others."""
    after = " " * display_width(first) if rest is None else rest
    lines = wrap(text, width - max(display_width(first), display_width(after)))
    return [f"{after if at else first}{line}" for at, line in enumerate(lines)]


def _words(text: str, width: int) -> Iterator[str]:
    for word in printable(text).split():
        yield from _pieces(word, width) if _is_wide(word) else (word,)


def _is_wide(word: str) -> bool:
    """Whether most of it is in characters of double width, which need no spaces."""
    return not word.isascii() and display_width(word) > 1.5 * len(word)


def _pieces(word: str, width: int) -> Iterator[str]:
    """``word`` in pieces of at most ``width`` cells; a wide character takes two."""
    per_line = max(width // 2, 1)
    for start in range(0, len(word), per_line):
        yield word[start : start + per_line]
