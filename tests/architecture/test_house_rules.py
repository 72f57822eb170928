"""What CONTRIBUTING.md asks of code and files, as far as a program can tell."""

import ast
import re
import statistics
import subprocess
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGE = REPOSITORY / "upr_track"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((REPOSITORY / "tests").rglob("test_*.py"))

LONGEST_FILE = 300
LONGEST_BODY = 40
MEDIAN_BODY = 10

DRAWERS = {"base", "common", "data", "helper", "helpers", "manager", "misc", "process"}
DRAWERS |= {"tools", "util", "utils"}
TEST_CATEGORIES = {"architecture", "browser", "functional", "performance", "property", "unit"}

# Built from parts, so that this file does not name what it looks for.
PACKAGE_SERVERS = re.compile(
    "|".join(
        rf"\b{re.escape('.'.join(parts))}\b"
        for parts in (
            ("pypi", "org"),
            ("pythonhosted", "org"),
            ("npmjs", "org"),
            ("npmjs", "com"),
            ("yarnpkg", "com"),
            ("anaconda", "org"),
            ("crates", "io"),
            ("rubygems", "org"),
            ("deb", "debian", "org"),
            ("archive", "ubuntu", "com"),
            ("proxy", "golang", "org"),
        )
    )
)
PERSONAL_FOLDER = re.compile(r"(?<![\w./-])(/home/|/Users/|[A-Z]:\\Users\\)(?!you\b|\.)[\w.-]+")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_no_module_is_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    long = {
        path.relative_to(PACKAGE).as_posix(): lines
        for path, lines in lengths.items()
        if lines > LONGEST_FILE
    }
    assert long == {}


def test_no_function_is_long() -> None:
    long = {name: lines for name, lines in _bodies() if lines > LONGEST_BODY}
    assert long == {}


def test_most_functions_are_a_few_lines() -> None:
    assert statistics.median(lines for _, lines in _bodies()) < MEDIAN_BODY


def test_no_module_is_a_drawer() -> None:
    names = {part for path in MODULES for part in path.relative_to(PACKAGE).with_suffix("").parts}
    assert names & DRAWERS == set()


def test_every_test_stands_in_a_category() -> None:
    strays = [path for path in TESTS if _within_tests(path).parts[0] not in TEST_CATEGORIES]
    assert strays == []


def test_unit_tests_mirror_the_package() -> None:
    homeless = [path for path in TESTS if _is_unit(path) and not _mirrored(path).exists()]
    assert homeless == []


def test_nothing_of_ours_is_mocked() -> None:
    mocking = [path for path in TESTS if "mock" in _imported_words(path)]
    assert mocking == []


def test_no_file_names_a_package_server() -> None:
    assert list(_lines_with(PACKAGE_SERVERS)) == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    here = re.compile(rf"(?<![\w./-]){re.escape(str(REPOSITORY))}(?![\w-])")
    assert list(_lines_with(PERSONAL_FOLDER)) == []
    assert list(_lines_with(here)) == []


def _bodies() -> Iterator[tuple[str, int]]:
    """Each function of the package with the number of lines below its docstring."""
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, Function):
                name = f"{path.relative_to(PACKAGE).as_posix()}:{node.name}"
                yield name, _body_lines(node)


def _body_lines(function: Function) -> int:
    statements = function.body
    if ast.get_docstring(function, clean=False) is not None:
        statements = statements[1:]
    if not statements:
        return 0
    return (statements[-1].end_lineno or 0) - statements[0].lineno + 1


def _within_tests(path: Path) -> Path:
    return path.relative_to(REPOSITORY / "tests")


def _is_unit(path: Path) -> bool:
    return _within_tests(path).parts[0] == "unit"


def _mirrored(path: Path) -> Path:
    """The package that a unit test is about, or the module where it stands at the top."""
    folders = _within_tests(path).parts[1:-1]
    if folders:
        return PACKAGE.joinpath(*folders)
    return PACKAGE / f"{path.stem.removeprefix('test_')}.py"


def _imported_words(path: Path) -> set[str]:
    words: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            words.update(part for alias in node.names for part in alias.name.split("."))
            words.update((getattr(node, "module", None) or "").split("."))
    return words


def _lines_with(pattern: re.Pattern[str]) -> Iterator[str]:
    for path in _our_files():
        lines = path.read_bytes().decode("utf-8", errors="replace").splitlines()
        for number, line in enumerate(lines, 1):
            if pattern.search(line):
                yield f"{path.relative_to(REPOSITORY).as_posix()}:{number}: {line.strip()}"


def _our_files() -> Iterator[Path]:
    """Files that are in the repository or would be with the next commit."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=True)
    for name in listed.stdout.decode("utf-8").split("\0"):
        path = REPOSITORY / name
        if name and path.is_file():
            yield path
