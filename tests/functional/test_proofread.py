import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.functional.conftest import Run
from tests.word_files import note, paragraph, run, table, word_file
from upr_track.diagnostics import RuleInfo
from upr_track.proofread.rules import PROOFREADING_RULES

TEXT = """\
# Submission

**24** of 32<!-- claim: un-decisions --> recommendations are ignored.
More than 6,000<!-- claim: detained-protesters --> people were arbitrarily detained.
"""


@pytest.fixture
def made_up(repository: Path) -> Path:
    """A workspace for proofreading in which everything is made up."""
    return repository / "tests" / "data" / "proofreading" / "workspace"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "text.md"
    file.write_bytes(TEXT.encode())
    return file


def test_a_wrong_figure_is_reported_at_its_place(upr_track: Run, made_up: Path, text: Path) -> None:
    found = upr_track("proofread", text.name, "-w", made_up, "-o", "out.txt", cwd=text.parent)
    assert (found.code, found.out) == (1, "")
    told = (text.parent / "out.txt").read_text(encoding="utf-8")
    assert told.splitlines()[:4] == [
        'text.md:3:3: error: "24 of 32": claim "un-decisions" says 25 of 32 [wrong-figure]',
        "    3 | **24** of 32<!-- claim: un-decisions --> recommendations are ignored.",
        "      |   ^^^^^^^^^^",
        (
            "  hint: correct the text; if it is right, correct the claim: "
            "upr-track claims un-decisions"
        ),
    ]
    assert told.splitlines()[4].endswith("data/claims.yaml:1:7: the claim")
    assert found.err == "2 figures found in 1 file · 1 verified · 1 wrong\n"


def test_right_figures_are_listed_if_asked_for(upr_track: Run, made_up: Path, text: Path) -> None:
    arguments = ("proofread", text.name, "-w", made_up, "--format", "concise", "--verified")
    assert upr_track(*arguments, cwd=text.parent).out.splitlines()[1] == (
        'text.md:4:1: note: "More than 6,000": claim "detained-protesters" [verified-figure]'
    )


@pytest.mark.parametrize("form", ["json", "github", "gitlab", "sarif", "junit"])
def test_every_format_of_validate_can_be_written(
    upr_track: Run, made_up: Path, text: Path, form: str
) -> None:
    found = upr_track("proofread", text.name, "-w", made_up, "--format", form, cwd=text.parent)
    assert found.code == 1
    assert "wrong-figure" in found.out


def test_what_fails_is_a_matter_of_options(upr_track: Run, made_up: Path, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("At least 40 lawyers left.", encoding="utf-8")
    arguments = ("proofread", "text.txt", "-w", made_up)
    assert upr_track(*arguments, cwd=tmp_path).code == 0
    assert upr_track(*arguments, "--strict", cwd=tmp_path).code == 1
    assert upr_track(*arguments, "--fail-on", "warning", cwd=tmp_path).code == 1


def test_update_changes_the_figures_and_nothing_else(
    upr_track: Run, made_up: Path, text: Path
) -> None:
    shown = upr_track("proofread", text, "-w", made_up, "--update", "--dry-run", cwd=text.parent)
    assert text.read_bytes() == TEXT.encode()
    assert shown.out.splitlines()[2:] == [
        "@@ -1,4 +1,4 @@",
        " # Submission",
        " ",
        "-**24** of 32<!-- claim: un-decisions --> recommendations are ignored.",
        "+**25** of 32<!-- claim: un-decisions --> recommendations are ignored.",
        " More than 6,000<!-- claim: detained-protesters --> people were arbitrarily detained.",
    ]
    done = upr_track("proofread", text, "-w", made_up, "--update", cwd=text.parent)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("text.md: 1 figure rewritten\n")
    assert text.read_bytes() == TEXT.replace("**24**", "**25**").encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("24/32<!-- claim: un-decisions -->", "25/32<!-- claim: un-decisions -->"),
        (
            "24 out of the 32<!--claim: un-decisions-->",
            "25 out of the 32<!--claim: un-decisions-->",
        ),
        ("79.5%<!-- claim: un-decisions -->", "78.1%<!-- claim: un-decisions -->"),
        ("Over 7,000<!-- claim: detained-protesters -->", None),
        ("20<!-- claim: political-prisoners -->", "at least 21<!-- claim: political-prisoners -->"),
        ("three of 4<!-- claim: un-decisions -->", "25 of 32<!-- claim: un-decisions -->"),
    ],
)
def test_figures_keep_the_form_that_they_have(
    upr_track: Run, made_up: Path, tmp_path: Path, before: str, after: str | None
) -> None:
    file = tmp_path / "text.md"
    file.write_bytes(b"\xef\xbb\xbf" + before.encode() + b"\r\n")
    upr_track("proofread", file, "-w", made_up, "--update", cwd=tmp_path)
    wanted = after or "More than 6,000<!-- claim: detained-protesters -->"
    assert file.read_bytes() == b"\xef\xbb\xbf" + wanted.encode() + b"\r\n"


def test_a_word_file_is_proofread_to_the_cell_and_never_changed(
    upr_track: Run, made_up: Path, tmp_path: Path
) -> None:
    tied = '<w:bookmarkStart w:id="1" w:name="claim_un_decisions"/>' + run("24 of 32")
    file = word_file(
        tmp_path / "text.docx",
        paragraph(run("Ignored: "), tied, '<w:bookmarkEnd w:id="1"/>'),
        table(("Prisoners", "There are at least 23 political prisoners in Kazakhstan")),
        paragraph(run("See the note."), '<w:r><w:footnoteReference w:id="4"/></w:r>'),
        footnotes=note("footnote", "4", paragraph(run("A/HRC/28/10, para. 126.99"))),
    )
    before = file.read_bytes()
    arguments = ("proofread", file.name, "-w", made_up, "--format", "concise", "--update")
    found = upr_track(*arguments, cwd=tmp_path)
    assert found.code == 1
    assert found.out.splitlines() == [
        (
            'text.docx:1:10: error: "24 of 32": claim "un-decisions" says 25 of 32 (paragraph 1) '
            "[wrong-figure]"
        ),
        (
            'text.docx:3:11: error: "at least 23": claim "political-prisoners" says at least 21 '
            "political prisoners (table 1, row 1, column 2) [wrong-figure]"
        ),
        (
            'text.docx:5:1: error: "A/HRC/28/10, para. 126.99": paragraph 126 of A/HRC/28/10 has '
            "51 recommendations (footnote 1) [wrong-figure]"
        ),
    ]
    assert found.err.splitlines()[:2] == [
        "text.docx is not changed by --update; change it by hand:",
        '  "24 of 32" becomes "25 of 32" (claim un-decisions)',
    ]
    assert file.read_bytes() == before


def test_a_changed_status_is_seen_in_the_text(
    upr_track: Run, copy_of: Callable[[Path], Path], made_up: Path
) -> None:
    folder = copy_of(made_up)
    (folder / "text.md").write_text("2 of 3 UPR recommendations are ignored.", encoding="utf-8")
    assert upr_track("proofread", "text.md", cwd=folder).code == 0
    statuses = folder / "data" / "statuses.yaml"
    changed = statuses.read_text(encoding="utf-8").replace("contrary", "implemented")
    statuses.write_text(changed, encoding="utf-8")
    found = upr_track("proofread", "text.md", "--format", "concise", cwd=folder)
    assert found.code == 1
    assert found.out == (
        'text.md:1:1: error: "2 of 3": it is that of claim "upr-ignored", but the records give '
        "1 of 3, not 2 of 3 [wrong-figure]\n"
    )


def test_a_contradicted_claim_rewrites_no_text(
    upr_track: Run, copy_of: Callable[[Path], Path], made_up: Path
) -> None:
    folder = copy_of(made_up)
    statuses = folder / "data" / "statuses.yaml"
    changed = statuses.read_text(encoding="utf-8").replace("contrary", "implemented")
    statuses.write_text(changed, encoding="utf-8")
    text = folder / "text.md"
    text.write_text("1 of 3<!-- claim: upr-ignored --> is ignored.", encoding="utf-8")
    upr_track("proofread", "text.md", "--update", cwd=folder)
    assert text.read_text(encoding="utf-8") == "1 of 3<!-- claim: upr-ignored --> is ignored."


def test_an_unknown_figure_comes_with_the_claim_that_would_cover_it(
    upr_track: Run, made_up: Path, tmp_path: Path
) -> None:
    (tmp_path / "text.md").write_text("So 1 of 3 promises was kept.", encoding="utf-8")
    found = upr_track("proofread", "text.md", "-w", made_up, cwd=tmp_path)
    assert found.out.splitlines()[-1] == (
        "  hint: the records give it: add {kind: count, set: acted_on, "
        "expect: {count: 1, total: 3}} to claims.yaml"
    )


@pytest.mark.parametrize("rule", PROOFREADING_RULES, ids=lambda rule: rule.id)
def test_every_rule_is_explained(upr_track: Run, rule: RuleInfo, repository: Path) -> None:
    explained = upr_track("explain", rule.id)
    assert (explained.code, explained.out.splitlines()[0]) == (0, f"# {rule.id}")
    assert len(explained.out.splitlines()) > 4
    page = repository / "docs" / "commands" / "proofread.md"
    assert f"| `{rule.id}` | {rule.severity} |" in page.read_text(encoding="utf-8")


def test_what_cannot_be_is_refused(upr_track: Run, made_up: Path, text: Path) -> None:
    dry = upr_track("proofread", text, "-w", made_up, "--dry-run")
    assert (dry.code, dry.err.splitlines()[1]) == (2, "  hint: write --update --dry-run")
    language = upr_track("proofread", text, "-w", made_up, "--lang", "kk")
    assert (language.code, language.err.splitlines()[1]) == (2, "  hint: choose one of: en, fr, ru")
    missing = upr_track("proofread", "none.md", "-w", made_up)
    assert missing.code == 3


def test_texts_in_other_languages(upr_track: Run, made_up: Path, tmp_path: Path) -> None:
    (tmp_path / "text.md").write_text("Игнорируются 24 из 32.", encoding="utf-8")
    arguments = ("proofread", "text.md", "-w", made_up, "--lang", "ru", "--format", "concise")
    assert upr_track(*arguments, cwd=tmp_path).out.startswith('text.md:1:14: warning: "24 из 32"')


def test_the_presentation_is_verified_in_full(
    upr_track: Run, bundled_workspace: Path, repository: Path
) -> None:
    seed = repository.parent / "shared" / "seed.txt"
    if not seed.is_file():
        pytest.skip("the presentation in ../shared is not here")
    arguments = ("proofread", seed, "--verified", "--format", "json")
    report = json.loads(upr_track(*arguments, cwd=bundled_workspace).out)
    found = {one["message"]: one["rule"] for one in report["findings"]}
    assert found == dict.fromkeys(
        [
            '"more >6000": claim "detained-protesters"',
            '">20": claim "under-investigation"',
            '"25 of 32": claim "un-decisions"',
            '"At least 21": claim "political-prisoners"',
            '"54": claim "politically-prosecuted"',
            '"7": claim "ban-bilash"',
            '"5": claim "ban-kharkova"',
            '">1400": claim "torture-cases"',
        ],
        "verified-figure",
    )
