"""The list of reports: what can be made, and in which formats."""

from pathlib import Path

from upr_track.errors import UsageError
from upr_track.report.finder import TemplateFinder, find_templates
from upr_track.report.render import formats_of
from upr_track.report.words import load_words
from upr_track.storage.workspace_root import find_root


def report_list(folder: Path) -> str:
    """One line for each report: its name, formats and title."""
    finder = finder_at(folder)
    titles = load_words("en", finder).words
    reports = finder.reports()
    rows = [
        (name, " ".join(formats_of(forms)), titles.get(f"report_{name}", ""))
        for name, forms in reports.items()
    ]
    wide, wider = (max(len(row[at]) for row in rows) for at in (0, 1))
    return "".join(
        f"{name:{wide}}  {forms:{wider}}  {title}".rstrip() + "\n" for name, forms, title in rows
    )


def finder_at(folder: Path) -> TemplateFinder:
    """The templates of the workspace at or above ``folder``; built-in ones without one."""
    try:
        return find_templates(find_root(folder))
    except UsageError:
        return find_templates(None)
