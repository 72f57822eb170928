"""The sandbox that all templates run in: built-in ones, the user's, and those in Word files."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from upr_track.report.context import Judgement, Label, Record, Source
from upr_track.report.context_tables import Column, Count, Group, Row, Table
from upr_track.report.report_context import Report
from upr_track.report.undefined import undefined_among

_MOST_STEPS = 100_000
"""How far all ``range`` loops of one report may go together."""

_LONGEST = 1_000_000
"""The largest number or length that a multiplication or power may give."""

_WIDE = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs"})
"""Methods of text that make it as long as a template likes."""

_REMOVED_FILTERS = frozenset({"format", "center", "attr", "pprint", "safe", "urlize"})
"""Filters that pad text, reach into things, or would print data as markup."""


_FIELDS: Mapping[type, frozenset[str]] = {
    kind: frozenset(one.name for one in fields(kind))
    for kind in (Report, Record, Judgement, Label, Source, Table, Row, Count, Column, Group)
}
"""Of frozen objects that reports read most: half of a large report's time goes there."""


class ReportEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with a bound on what loops and multiplications may take."""

    intercepted_binops = frozenset({"*", "**", "%", "<<"})

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The fields that templates are made for at once, all else as Jinja's sandbox does."""
        if attribute in _FIELDS.get(type(obj), ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse to make something huge."""
        if operator == "%" and isinstance(left, str):
            raise SecurityError("text is not formatted with %; write {{ }} instead")
        if operator == "**" and isinstance(right, int | float) and abs(right) > 64:  # noqa: PLR2004
            raise SecurityError(f"a power of {right} is too large")
        if operator == "*" and _product(left, right) > _LONGEST:
            raise SecurityError("a multiplication would give something too long")
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Refuse to turn escaping off."""
        tree = super()._parse(source, name, filename)
        for found in tree.find_all(nodes.ScopedEvalContextModifier):
            message = "autoescape cannot be changed: data is always data"
            raise TemplateSyntaxError(message, found.lineno, name, filename)
        return tree

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Refuse ``format``, which pads as far as a template likes."""
        if super().wrap_str_format(value) is not None:
            raise SecurityError("text is not formatted with format(); write {{ }} instead")
        return None

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Neither private names nor methods that pad text."""
        if isinstance(obj, str) and attr in _WIDE:
            return False
        return super().is_safe_attribute(obj, attr, value)


def make_environment(
    roots: Collection[Path],
    names: Mapping[str, Any],
    filters: Mapping[str, Callable[..., Any]],
    finalize: Callable[[Any], Any] | None = None,
) -> ReportEnvironment:
    """A sandbox over template folders. ``names`` are what templates may call and read.

    Everything that a template prints is escaped: by ``finalize`` for formats of its own,
    then as HTML and XML, which leaves alone what ``finalize`` has made safe.
    """
    environment = ReportEnvironment(
        loader=FencedLoader(tuple(roots)),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=undefined_among(names),
        finalize=finalize,
        cache_size=64,
    )
    for name in ("lipsum", "cycler", "joiner", "dict"):
        environment.globals.pop(name, None)
    for name in _REMOVED_FILTERS:
        environment.filters.pop(name, None)
    environment.globals["range"] = _bounded_range()
    environment.globals.update(names)
    environment.filters.update(filters)
    return environment


class FencedLoader(FileSystemLoader):
    """Loads from the template folders and, whatever links say, from nowhere else."""

    def __init__(self, roots: tuple[Path, ...]) -> None:
        super().__init__([str(root) for root in roots], encoding="utf-8")
        self._fences = [root.resolve() for root in roots]

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The template's text. Raises ``TemplateNotFound`` for a file outside."""
        source, filename, up_to_date = super().get_source(environment, template)
        real = Path(filename).resolve()
        if not any(real.is_relative_to(fence) for fence in self._fences):
            raise TemplateNotFound(template, f'"{template}" is outside the template folders')
        return source, filename, up_to_date


def _product(left: Any, right: Any) -> float:
    sizes = [
        len(one) if isinstance(one, str | list | tuple) else abs(one)
        for one in (left, right)
        if isinstance(one, str | list | tuple | int | float)
    ]
    return sizes[0] * sizes[1] if len(sizes) == 2 else 0  # noqa: PLR2004


def _bounded_range() -> Callable[..., range]:
    """``range`` whose loops together stay below a bound."""
    left = _MOST_STEPS

    def bounded(*arguments: int) -> range:
        nonlocal left
        steps = range(*arguments)
        left -= len(steps) if len(steps) < _MOST_STEPS else _MOST_STEPS + 1
        if left < 0:
            raise SecurityError(f"loops over range() may take {_MOST_STEPS:,} steps in all")
        return steps

    return bounded
