"""The built wheel holds all that the program needs, and works where there is no checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]

COPIED_FOLDERS = {
    "upr_track": "upr_track",
    "templates": "upr_track/_templates",
    "docs/rules": "upr_track/_rule_pages",
    "schemas": "upr_track/_schemas",
    "data": "upr_track/_example/data",
}
COPIED_FILES = {"upr-track.toml": "upr_track/_example/upr-track.toml"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel alone has been installed; libraries come from here."""
    folder = tmp_path_factory.mktemp("installed")
    options = ["--quiet", "--no-deps", "--no-index", "--no-compile", "--target", str(folder)]
    subprocess.run([sys.executable, "-m", "pip", "install", *options, str(wheel)], check=True)
    return folder


def test_the_wheel_holds_every_file_of_the_checkout_that_it_needs(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    expected = _expected_files()
    assert {name: held.get(name) for name in expected} == expected
    assert {name for name in held if ".dist-info/" not in name} == set(expected)


def test_the_wheel_holds_the_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith("/licenses/LICENSE")]
        assert archive.read(name) == (REPOSITORY / "LICENSE").read_bytes()


def test_an_installed_program_counts_its_example(installed: Path, tmp_path: Path) -> None:
    example = tmp_path / "example"
    _run(installed, "init", "--example", "kazakhstan", str(example), cwd=tmp_path)
    assert (example / "upr-track.toml").read_bytes() == _bytes("upr-track.toml")
    from_example = _run(installed, "status", cwd=example)
    assert from_example == _run(installed, "status", cwd=REPOSITORY)
    assert from_example.startswith("Kazakhstan")


def test_an_installed_program_makes_reports(installed: Path, tmp_path: Path) -> None:
    example = tmp_path / "example"
    _run(installed, "init", "--example", "kazakhstan", str(example), cwd=tmp_path)
    for form in ("md", "html"):
        made = _run(installed, "annex", "--to", form, cwd=example)
        assert made == _run(installed, "annex", "--to", form, cwd=REPOSITORY)
    _run(installed, "annex", "-o", "annex.docx", cwd=example)
    assert (example / "annex.docx").is_file()


def _expected_files() -> dict[str, bytes]:
    files = {inside: _bytes(outside) for outside, inside in COPIED_FILES.items()}
    for outside, inside in COPIED_FOLDERS.items():
        for path in (REPOSITORY / outside).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                name = path.relative_to(REPOSITORY / outside).as_posix()
                files[f"{inside}/{name}"] = path.read_bytes()
    return files


def _bytes(name: str) -> bytes:
    return (REPOSITORY / name).read_bytes()


def _run(installed: Path, *arguments: str, cwd: Path) -> str:
    """What the installed program prints; it must end well."""
    command = [sys.executable, "-P", "-m", "upr_track", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    ended = subprocess.run(
        command, cwd=cwd, env=environment, check=True, capture_output=True, encoding="utf-8"
    )
    return ended.stdout
