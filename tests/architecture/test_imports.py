"""Which part of the package may import which library.

The floors among our own packages are the contracts of import-linter in ``pyproject.toml``.
"""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "upr_track"


@dataclass(frozen=True)
class Library:
    """A foreign library: the distribution that brings it, and the parts that may import it."""

    distribution: str
    parts: frozenset[str]


EVERYWHERE = frozenset({"*"})
LIBRARIES = {
    "defusedxml": Library("defusedxml", frozenset({"importers"})),
    "docxtpl": Library("docxtpl", frozenset({"report"})),
    "jinja2": Library("jinja2", frozenset({"report"})),
    "markupsafe": Library("markupsafe", frozenset({"report"})),
    "pyarrow": Library("pyarrow", frozenset({"exporters"})),
    "pydantic": Library("pydantic", EVERYWHERE),
    "pydantic_core": Library("pydantic", EVERYWHERE),
    "pypdf": Library("pypdf", frozenset({"importers"})),
    "python_calamine": Library("python-calamine", frozenset({"importers"})),
    "rich": Library("rich", frozenset({"cli"})),
    "ruamel": Library("ruamel.yaml", frozenset({"storage"})),
    "typer": Library("typer", frozenset({"cli"})),
    "xlsxwriter": Library("xlsxwriter", frozenset({"exporters", "report"})),
    "yaml": Library("pyyaml", frozenset({"storage", "vocabulary"})),
}
"""What is imported as which name. A library that is not here may be imported nowhere."""


def test_libraries_are_imported_only_where_they_belong() -> None:
    misplaced = [
        f"{part} imports {library} ({place})"
        for part, library, place in _library_imports()
        if library not in LIBRARIES or not {part, "*"} & LIBRARIES[library].parts
    ]
    assert misplaced == []


def test_every_library_is_declared() -> None:
    needed = {library.distribution for library in LIBRARIES.values()}
    assert needed <= _declared()


def _declared() -> set[str]:
    """The distributions that upr-track depends on, with or without its extras."""
    with (REPOSITORY / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    groups = [project["dependencies"], *project.get("optional-dependencies", {}).values()]
    return {re.split(r"[\s\[<>=!~;]", line)[0].lower() for group in groups for line in group}


def _library_imports() -> Iterator[tuple[str, str, str]]:
    """(part of the package, library, file and line) of each import of foreign code."""
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.relative_to(PACKAGE)
        for name, line in _imports(path):
            library = name.split(".")[0]
            if library not in sys.stdlib_module_names and library != "upr_track":
                yield Path(inside.parts[0]).stem, library, f"{inside.as_posix()}:{line}"


def _imports(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or "", node.lineno
