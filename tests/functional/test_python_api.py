"""The page on Python is true: its examples are run, and it names what the package offers."""

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

import upr_track

PAGE = Path("docs", "reference", "python-api.md")
_BLOCK = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)


def test_the_examples_are_true(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository)
    text = (repository / PAGE).read_text(encoding="utf-8")
    examples = doctest.DocTestParser().get_doctest(
        "\n".join(_BLOCK.findall(text)), {}, PAGE.name, str(PAGE), 0
    )
    said: list[str] = []
    outcome = doctest.DocTestRunner().run(examples, out=said.append)
    assert outcome.attempted > 20
    assert outcome.failed == 0, "".join(said)


def test_every_name_of_the_package_is_on_the_page(repository: Path) -> None:
    text = (repository / PAGE).read_text(encoding="utf-8")
    missing = [name for name in upr_track.__all__ if name not in text and name != "__version__"]
    assert missing == []


def test_every_name_can_be_imported() -> None:
    for name in upr_track.__all__:
        assert getattr(upr_track, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        upr_track.nothing  # noqa: B018 - that it raises is what is tested


def test_importing_the_package_loads_nothing() -> None:
    program = "import sys, upr_track; print('pydantic' in sys.modules, 'yaml' in sys.modules)"
    asked = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert asked.stdout.split() == [b"False", b"False"]
