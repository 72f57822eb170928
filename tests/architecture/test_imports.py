"""Which part of the package may import which library.

The floors among our own packages are the contracts of import-linter in ``pyproject.toml``.
"""

import ast
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "upr_track"

EVERYWHERE = frozenset({"*"})
MAY_IMPORT = {
    "jinja2": frozenset({"report"}),
    "pydantic": EVERYWHERE,
    "pydantic_core": EVERYWHERE,
    "rich": frozenset({"cli"}),
    "ruamel": frozenset({"storage"}),
    "typer": frozenset({"cli"}),
    "yaml": frozenset({"storage", "vocabulary"}),
}
"""Library to the parts of ``upr_track`` that may import it; click is for nobody."""

COMES_WITH_ANOTHER = {"pydantic_core"}


def test_libraries_are_imported_only_where_they_belong() -> None:
    misplaced = [
        f"{part} imports {library} ({place})"
        for part, library, place in _library_imports()
        if not {part, "*"} & MAY_IMPORT.get(library, frozenset())
    ]
    assert misplaced == []


def test_every_library_is_declared() -> None:
    with (REPOSITORY / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    declared = {requirement.split(">")[0].split(".")[0] for requirement in project["dependencies"]}
    declared = {name.replace("pyyaml", "yaml") for name in declared}
    imported = {library for _, library, _ in _library_imports()}
    assert imported - COMES_WITH_ANOTHER <= declared


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
