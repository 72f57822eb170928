"""A report of changes as text, Markdown and HTML."""

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from upr_track.cli.colour import Ink, Paint
from upr_track.cli.tables.display_width import printable
from upr_track.cli.tables.html_table import html_page
from upr_track.cli.tables.markdown_table import markdown_text
from upr_track.cli.wrapping import indented, wrap

if TYPE_CHECKING:
    from upr_track.cli.changes.change_report import ChangeLine, ChangeReport, ChangeSection


def changes_text(report: "ChangeReport", width: int, paint: Paint) -> str:
    """For a terminal: headings, and each change on a line of its own."""
    lines = [paint(line, Ink.STRONG) for line in wrap(report.title, width)]
    lines += wrap(report.summary, width)
    for section in report.sections:
        lines += ["", paint(section.heading, Ink.STRONG)]
        for one in section.lines:
            lines += _text_lines(one, width)
    return "".join(f"{line}\n" for line in lines)


def changes_markdown(report: "ChangeReport") -> str:
    """For a comment on a pull request; long sections are folded."""
    lines = [f"## {markdown_text(report.title)}", *_paragraph(report.summary)]
    for section in report.sections:
        lines += ["", *_markdown_section(section)]
    return "".join(f"{line}\n" for line in lines)


def changes_html(report: "ChangeReport") -> str:
    """One page that needs nothing else."""
    parts = [f"<h1>{_html(report.title)}</h1>\n<p>{_html(report.summary)}</p>\n"]
    for section in report.sections:
        items = "".join(f"<li>{_html_line(one)}</li>\n" for one in section.lines)
        parts.append(f"<h2>{_html(section.heading)}</h2>\n<ul>\n{items}</ul>\n")
    return html_page(report.title, "".join(parts))


_LONG = 10
"""A section of more changes is folded in Markdown, so that a comment stays readable."""


def _paragraph(text: str) -> tuple[str, ...]:
    return ("", markdown_text(text)) if text else ()


def _text_lines(one: "ChangeLine", width: int) -> Iterator[str]:
    yield from indented(f"{one.name} {one.words}", width, "  ", "      ")
    for detail in one.details:
        yield from indented(detail, width, "      ", "        ")


def _markdown_section(section: "ChangeSection") -> Iterator[str]:
    heading = markdown_text(section.heading)
    folded = len(section.lines) > _LONG
    if folded:
        yield from ("<details>", f"<summary>{_html(section.heading)}</summary>", "")
    else:
        yield from (f"### {heading}", "")
    for one in section.lines:
        name = f"**{markdown_text(one.name)}** " if one.name else ""
        yield f"- {name}{markdown_text(one.words)}"
        yield from (f"  - {markdown_text(detail)}" for detail in one.details)
    if folded:
        yield from ("", "</details>")


def _html_line(one: "ChangeLine") -> str:
    details = "".join(f"<br>{_html(detail)}" for detail in one.details)
    name = f"<strong>{_html(one.name)}</strong> " if one.name else ""
    return f"{name}{_html(one.words)}{details}"


def _html(text: str) -> str:
    return escape(printable(text))
