"""The README is true: what it says to type is typed here, and the picture shows what happens."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.functional.conftest import Outcome, Run

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_TYPED = re.compile(r"^\$ ([^\n]*)\n(.*?)(?=^\$ |\Z)", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)", re.DOTALL)
_SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def readme(repository: Path) -> str:
    return (repository / "README.md").read_text(encoding="utf-8")


def blocks(readme: str, section: str) -> list[tuple[str, str]]:
    """The blocks of code of a section: the word behind the fence, and what is in it."""
    _, rest = readme.split(f"\n## {section}\n")
    return _BLOCK.findall(rest.partition("\n## ")[0])


def printed(outcome: Outcome) -> str:
    return outcome.out + outcome.err


def test_the_first_five_minutes_go_as_told(upr_track: Run, readme: str, tmp_path: Path) -> None:
    folder, ran = tmp_path, []
    for kind, text in blocks(readme, "The first five minutes"):
        if kind in {"yaml", "toml"}:
            _append(folder, text)
            continue
        for typed, told in _TYPED.findall(text):
            program, *arguments = typed.split()
            if program == "cd":
                folder /= arguments[0]
                continue
            outcome = upr_track(*arguments, cwd=folder)
            assert outcome.code == 0, outcome.err
            assert not told or printed(outcome) == told
            ran.append(arguments[0])
    assert ran == ["init", "validate", "status", "show"]


def _append(folder: Path, text: str) -> None:
    """Add a block to the file that its first line names."""
    name, entry = text.split("\n", 1)
    file = folder / name.removeprefix("# ")
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{entry}", encoding="utf-8")


def test_the_finding_is_what_validate_prints(
    upr_track: Run,
    readme: str,
    bundled_workspace: Path,
    copy_of: Callable[[Path], Path],
) -> None:
    copied = copy_of(bundled_workspace)
    file = copied / "data" / "statuses.yaml"
    text = file.read_text(encoding="utf-8").replace("status: not_implemented", "status: ignord", 1)
    file.write_text(text, encoding="utf-8")
    [(_, told)] = blocks(readme, "What a finding looks like")
    assert told == f"$ upr-track validate\n{printed(upr_track('validate', cwd=copied))}"


def test_every_target_of_make_is_there(repository: Path, readme: str) -> None:
    makefile = (repository / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^make (\w+)", readme, re.MULTILINE)
    assert targets == ["status", "test"]
    for target in targets:
        assert f"\n{target}:" in makefile


def test_every_link_leads_somewhere(repository: Path, readme: str) -> None:
    links = _LINK.findall(readme)
    assert len(links) > 10
    assert [link for link in links if not (repository / link).exists()] == []


def test_the_example_can_be_copied_as_told(upr_track: Run, readme: str, tmp_path: Path) -> None:
    command = "upr-track init example --example kazakhstan"
    assert f"`{command}`" in readme
    assert upr_track(*command.split()[1:], cwd=tmp_path).code == 0


def test_the_files_are_those_of_a_workspace(upr_track: Run, readme: str, tmp_path: Path) -> None:
    [(_, tree)] = blocks(readme, "The files")
    upr_track("init", tmp_path, "--example", "kazakhstan")
    names = re.findall(r"[├└]── ([\w./-]+)", tree)
    assert len(names) == 8
    for name in names:
        assert (tmp_path / name).exists() or (tmp_path / "data" / name).is_file(), name


@pytest.mark.skipif(os.name == "nt", reason="the picture is made in a terminal of the Unix kind")
def test_the_picture_shows_what_the_command_prints() -> None:
    from scripts.make_screenshot import PICTURE, on_terminal  # noqa: PLC0415 - not on Windows

    without_colours = re.sub(r"\x1b\[[0-9;]*m", "", on_terminal("status"))
    # If this fails: make screenshot
    assert _shown(PICTURE) == _words(f"$ upr-track status\n{without_colours}")


def _shown(picture: Path) -> list[str]:
    """The words in an SVG, line by line from left to right."""
    lines: dict[float, list[tuple[float, str]]] = {}
    matrix = ET.parse(picture).getroot().iter(f"{_SVG}text")  # noqa: S314 - our own file
    for text in matrix:
        if "clip-path" in text.attrib:
            at = float(text.attrib["y"])
            lines.setdefault(at, []).append((float(text.attrib["x"]), text.text or ""))
    return _words("\n".join("".join(part for _, part in sorted(lines[y])) for y in sorted(lines)))


def _words(text: str) -> list[str]:
    """The text without what spaces it out: lines with something on them, words run together."""
    return [line for line in ("".join(line.split()) for line in text.splitlines()) if line]
