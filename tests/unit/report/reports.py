"""Reports for tests, made from made-up records."""

from typing import Any

from tests.records import day
from upr_track.analysis.current import take_stock
from upr_track.analysis.status_sets import counted_set
from upr_track.model import Dataset
from upr_track.report.asked import Asked
from upr_track.report.finder import find_templates
from upr_track.report.make_report import make_report
from upr_track.report.render import Renderer
from upr_track.report.report_context import Report

RENDERER = Renderer.in_language("en", find_templates(None))


def asked_of(data: Dataset, name: str = "annex", **more: Any) -> Asked:
    """What is asked for of ``data``, as of 2020."""
    standing = take_stock(data, day("2020"))
    return Asked(name, standing, counted_set(None, data.settings), **more)


def report_of(data: Dataset, **more: Any) -> Report:
    """What a template sees of ``data``."""
    return make_report(asked_of(data, **more), RENDERER.words)


def rendered(data: Dataset, form: str, name: str = "annex", **more: Any) -> bytes:
    """The report as a file holds it."""
    return RENDERER.render(asked_of(data, name, **more), form)
