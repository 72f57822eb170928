"""What is wrong with a template, and where: its file and line."""

import os
import re
from collections.abc import Collection
from pathlib import Path
from types import TracebackType

from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from upr_track.analysis.did_you_mean import name_hint
from upr_track.errors import UsageError
from upr_track.report.sandbox import ReportEnvironment

_UNKNOWN_PART = re.compile(r"No (filter|test) named '(.*?)'")


def template_error(
    error: Exception, environment: ReportEnvironment, roots: Collection[Path], where: str
) -> UsageError:
    """The error as a report writer understands it: ``file:line: what is wrong``.

    ``where`` is named where no line is known.
    """
    message, hint = _explained(error, environment)
    place = _place(error, roots) or where
    return UsageError(f"{place}: {message}", hint)


def _explained(error: Exception, environment: ReportEnvironment) -> tuple[str, str]:
    if isinstance(error, TemplateNotFound):
        hint = name_hint(str(error.name), environment.list_templates())
        return f'there is no template "{error.name}"', hint
    message = str(getattr(error, "message", None) or error)
    if isinstance(error, SecurityError):
        return f"not allowed in a template: {message}", "see docs/reference/template-context.md"
    unknown = _UNKNOWN_PART.search(message)
    if unknown:
        kind, name = unknown.groups()
        known = list(environment.filters if kind == "filter" else environment.tests)
        return f'there is no {kind} "{name}"', name_hint(name, known)
    sentence, _, hint = message.partition("; ")
    return sentence, hint or "see docs/reference/template-context.md"


def _place(error: Exception, roots: Collection[Path]) -> str | None:
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return f"{_shown(Path(error.filename))}:{error.lineno}"
    return _last_line(error.__traceback__, roots)


def _last_line(trace: TracebackType | None, roots: Collection[Path]) -> str | None:
    """The innermost line of a template on the way to the error."""
    found = None
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if any(file.is_relative_to(root) for root in roots):
            found = f"{_shown(file)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found


def _shown(file: Path) -> str:
    try:
        return Path(os.path.relpath(file)).as_posix()
    except ValueError:  # another drive on Windows
        return file.as_posix()
