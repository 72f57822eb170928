"""How many figures are found in sentences written for the purpose, and how many are not there.

``python -m tests.unit.proofread.test_sentences`` prints precision and recall, and what fails.
"""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from upr_track.proofread.judging.judge import proofread
from upr_track.proofread.judging.ledger import make_ledger
from upr_track.proofread.passage import Passage, ReadDocument, TextPlaces
from upr_track.workspace import open_workspace

FOLDER = Path(__file__).resolve().parents[2] / "data" / "proofreading"
LANGUAGES = ("en", "fr", "ru")
LEAST_SENTENCES = 60
LEAST = 0.97
"""What precision and recall must not fall below; see docs/commands/proofread.md."""


class Measured(NamedTuple):
    """The figures of all sentences: found rightly, found wrongly, not found."""

    right: int
    wrong: list[str]
    missed: list[str]

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        return self.right / (self.right + len(self.missed))


def measure(code: str) -> Measured:
    workspace = open_workspace(FOLDER / "workspace")
    ledger = make_ledger(workspace.dataset, code, date(2026, 1, 1))
    right, wrong, missed = 0, [], []
    for text, expected in sentences(code):
        passage = Passage(text, TextPlaces("text", text))
        remarks = proofread(ReadDocument("text", (passage,)), ledger)
        found = Counter((one.figure.words, one.verdict.value) for one in remarks)
        wanted = Counter(expected.items())
        right += (found & wanted).total()
        wrong += [f"{text} → {one}" for one in (found - wanted).elements()]
        missed += [f"{text} → {one}" for one in (wanted - found).elements()]
    return Measured(right, wrong, missed)


def sentences(code: str) -> list[tuple[str, dict[str, str]]]:
    text = (FOLDER / f"{code}.yaml").read_text(encoding="utf-8")
    return [(sentence, figures) for sentence, figures in yaml.safe_load(text)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_figures_are_found_and_nothing_else_is(code: str) -> None:
    measured = measure(code)
    assert measured.precision >= LEAST, measured.wrong
    assert measured.recall >= LEAST, measured.missed


@pytest.mark.parametrize("code", LANGUAGES)
def test_there_are_enough_sentences(code: str) -> None:
    texts = [text for text, _ in sentences(code)]
    assert len(set(texts)) == len(texts) >= LEAST_SENTENCES


if __name__ == "__main__":
    for language in LANGUAGES:
        result = measure(language)
        number = len(sentences(language))
        print(  # noqa: T201 - what this program is for
            f"{language}: {number} sentences, {result.right + len(result.missed)} figures, "
            f"precision {result.precision:.1%}, recall {result.recall:.1%}",
            *result.wrong,
            *result.missed,
            sep="\n  ",
        )
