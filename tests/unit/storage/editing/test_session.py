from collections.abc import Callable
from pathlib import Path

import pytest

from tests.records import asked, day
from upr_track.errors import FileAccessError, UsageError
from upr_track.model import Assessment, Case, Recommendation
from upr_track.storage.editing.session import EditSession
from upr_track.storage.layout import (
    CASES,
    CLAIMS,
    DOCUMENTS,
    RECOMMENDATIONS,
    RECORD_KINDS,
    STATUSES,
)

FILES = {
    "upr-track.toml": '# Settings\n[status]\nheadline = ["lists", "other"]\n',
    "data/recommendations.yaml": """\
- id: abc-1
  mechanism: upr
  document_symbol: A/HRC/0/1
  paragraph: "1.9"
  summary: One.
  cases: [somebody]   # him

- id: abc-2
  mechanism: upr
  document_symbol: A/HRC/0/1
  paragraph: "1.11"
  summary: Two.
  repeats: [abc-1]
""",
    "data/recommendations/later.yaml": """\
- id: abc-3
  mechanism: upr
  document: report
  summary: Three.
  repeats:
    - abc-2
    - abc-1
""",
    "data/statuses.yaml": """\
- recommendation: abc-1
  assessed_on: 2019-10
  assessed_by: coalition
  status: not_implemented
  evidence: [{document: report, quote: So it is.}]
""",
    "data/claims.yaml": """\
- id: lists
  kind: count
  statement: One of one.
  as_of: 2019
  expect: {count: 1, total: 1}
  where:
    - case=somebody
    - document=report
""",
    "data/cases.yaml": "- id: somebody\n  name: Somebody\n",
    "data/documents.yaml": "- id: report\n  title: Report\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, content in FILES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / path).write_text(content, encoding="utf-8", newline="")
    return tmp_path


def files(root: Path) -> dict[str, str]:
    there = [*root.glob("*.toml"), *root.rglob("*.yaml")]
    return {file.relative_to(root).as_posix(): file.read_bytes().decode() for file in there}


def renamed(*changes: tuple[str, str, str]) -> dict[str, str]:
    """The files with a text replaced in each of some."""
    content = dict(FILES)
    for path, old, new in changes:
        assert old in content[path]
        content[path] = content[path].replace(old, new)
    return content


def test_nothing_is_written_until_it_is_asked_for(root: Path) -> None:
    session = EditSession(root)
    found = session.find(RECOMMENDATIONS, "abc-2")
    found.editor.set(found.entry, ("summary",), "Second.")
    assert (
        session.diff()
        == """\
--- a/data/recommendations.yaml
+++ b/data/recommendations.yaml
@@ -9,5 +9,5 @@
   mechanism: upr
   document_symbol: A/HRC/0/1
   paragraph: "1.11"
-  summary: Two.
+  summary: Second.
   repeats: [abc-1]
"""
    )
    assert files(root) == FILES
    assert session.write() == ("data/recommendations.yaml",)
    assert files(root) == renamed(("data/recommendations.yaml", "Two.", "Second."))


def test_without_a_change_nothing_is_written(root: Path) -> None:
    session = EditSession(root)
    found = session.find(CASES, "somebody")
    found.editor.set(found.entry, ("name",), "Somebody Else")
    found.editor.set(found.entry, ("name",), "Somebody")
    before = {path: (root / path).stat().st_mtime_ns for path in FILES}
    assert (session.diff(), session.write()) == ("", ())
    assert {path: (root / path).stat().st_mtime_ns for path in FILES} == before


def test_no_records_can_be_added_too(root: Path) -> None:
    session = EditSession(root)
    assert session.add() == ()
    assert session.changes() == ()


def test_after_writing_the_files_are_read_anew(root: Path) -> None:
    session = EditSession(root)
    for name in ("Second", "Third"):
        found = session.find(CASES, "somebody")
        found.editor.set(found.entry, ("name",), name)
        session.write()
    assert files(root)["data/cases.yaml"] == "- id: somebody\n  name: Third\n"


def test_an_unknown_id_is_refused_with_the_nearest_one(root: Path) -> None:
    with pytest.raises(UsageError) as caught:
        EditSession(root).find(RECOMMENDATIONS, "abc1")
    assert caught.value.message == 'there is no recommendation "abc1"'
    assert caught.value.hint == 'did you mean "abc-1"?'
    with pytest.raises(UsageError) as caught:
        EditSession(root).find(CASES, "nobody at all, anywhere")
    assert caught.value.hint == "check how it is spelt in the data files"


def test_a_new_recommendation_goes_where_its_document_is(root: Path) -> None:
    session = EditSession(root)
    fields = {"document_symbol": "A/HRC/0/1", "summary": "New."}
    session.add(
        asked("abc-10", paragraph="1.10", **fields), asked("abc-8", paragraph="1.8", **fields)
    )
    session.add(Recommendation(id="abc-4", mechanism="upr", document="report", summary="New."))
    session.write()
    start = '- id: abc-8\n  mechanism: upr\n  document_symbol: A/HRC/0/1\n  paragraph: "1.8"\n'
    middle = '- id: abc-10\n  mechanism: upr\n  document_symbol: A/HRC/0/1\n  paragraph: "1.10"\n'
    old = FILES["data/recommendations.yaml"]
    assert files(root)["data/recommendations.yaml"] == (
        f"{start}  summary: New.\n\n" + old.replace("\n\n", f"\n\n{middle}  summary: New.\n\n")
    )
    assert files(root)["data/recommendations/later.yaml"] == (
        FILES["data/recommendations/later.yaml"]
        + "\n- id: abc-4\n  mechanism: upr\n  document: report\n  summary: New.\n"
    )


def test_new_assessments_stand_in_the_order_of_the_recommendations(root: Path) -> None:
    session = EditSession(root)
    for name, when in (("abc-3", "2019"), ("abc-2", "2019"), ("abc-1", "2020"), ("abc-1", "2018")):
        new = Assessment(
            recommendation=name, assessed_on=day(when), assessed_by="coalition", status="contrary"
        )
        session.add(new)
    session.write()
    content = files(root)["data/statuses.yaml"].splitlines()
    assert [
        line[-5:] for line in content if "recommendation:" in line or "assessed_on" in line
    ] == [
        *("abc-1", " 2018"),
        *("abc-1", "19-10"),
        *("abc-1", " 2020"),
        *("abc-2", " 2019"),
        *("abc-3", " 2019"),
    ]


def test_the_first_record_of_a_kind_makes_its_file(root: Path) -> None:
    (root / "data/cases.yaml").unlink()
    session = EditSession(root)
    session.add(Case(id="somebody", name="Somebody"))
    assert session.write() == ("data/cases.yaml",)
    assert files(root) == FILES


def test_a_new_file_says_where_its_schema_is(root: Path) -> None:
    (root / "schemas").mkdir()
    (root / "schemas/cases.schema.json").write_text("{}", encoding="utf-8")
    session = EditSession(root)
    session.add(Case(id="other", name="Other"), into="data/cases/others.yaml")
    session.file(CASES, "data/cases/empty.yaml")
    assert session.write() == ("data/cases/others.yaml",)
    assert files(root)["data/cases/others.yaml"] == (
        "# yaml-language-server: $schema=../../schemas/cases.schema.json\n\n"
        "- id: other\n  name: Other\n"
    )


def test_a_record_whose_id_is_taken_is_not_added(root: Path) -> None:
    session = EditSession(root)
    with pytest.raises(UsageError) as caught:
        session.add(asked("abc-3"))
    assert caught.value.message == 'there is a recommendation "abc-3" already'
    assert caught.value.hint == "choose another id, or change the one that is there"
    with pytest.raises(UsageError, match='there is a recommendation "new" already'):
        session.add(asked("new"), asked("new"))
    assert session.changes() == ()


def test_a_recommendation_is_renamed_everywhere(root: Path) -> None:
    session = EditSession(root)
    assert session.rename(RECOMMENDATIONS, "abc-1", "xyz-1") == 4
    session.write()
    assert files(root) == renamed(
        ("data/recommendations.yaml", "abc-1", "xyz-1"),
        ("data/recommendations/later.yaml", "abc-1", "xyz-1"),
        ("data/statuses.yaml", "abc-1", "xyz-1"),
    )


def test_a_case_a_document_and_a_claim_are_renamed_everywhere(root: Path) -> None:
    session = EditSession(root)
    assert session.rename(CASES, "somebody", "somebody-else") == 3
    assert session.rename(DOCUMENTS, "report", "first-report") == 4
    assert session.rename(CLAIMS, "lists", "all-lists") == 1
    session.write()
    assert files(root) == renamed(
        ("data/recommendations.yaml", "[somebody]", "[somebody-else]"),
        ("data/claims.yaml", "case=somebody", "case=somebody-else"),
        ("data/cases.yaml", "id: somebody", "id: somebody-else"),
        ("data/recommendations/later.yaml", "document: report", "document: first-report"),
        ("data/statuses.yaml", "document: report", "document: first-report"),
        ("data/claims.yaml", "document=report", "document=first-report"),
        ("data/documents.yaml", "id: report", "id: first-report"),
        ("data/claims.yaml", "id: lists", "id: all-lists"),
        ("upr-track.toml", '"lists"', '"all-lists"'),
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("abc-1", "abc-2", 'there is a recommendation "abc-2" already'),
        ("abc-9", "abc-8", 'there is no recommendation "abc-9"'),
        ("abc-1", "two words", '"two words" cannot be an id'),
    ],
)
def test_an_id_that_cannot_be_given_is_refused(
    root: Path, old: str, new: str, message: str
) -> None:
    session = EditSession(root)
    with pytest.raises(UsageError) as caught:
        session.rename(RECOMMENDATIONS, old, new)
    assert caught.value.message == message
    assert session.changes() == ()


def test_assessments_have_no_id_to_be_renamed(root: Path) -> None:
    with pytest.raises(UsageError) as caught:
        EditSession(root).rename(STATUSES, "abc-1", "xyz-1")
    assert caught.value.message == "an assessment has no id of its own"
    assert caught.value.hint == "rename the recommendation that it is about"


def test_what_a_change_makes_wrong_is_found_before_it_is_written(root: Path) -> None:
    (root / "data/cases.yaml").write_text("- id: somebody\n  nam: Somebody\n", encoding="utf-8")
    session = EditSession(root)
    found = session.find(CASES, "somebody")
    found.editor.set(found.entry, ("visibility",), "secret")
    assert [(str(one.location), one.rule) for one in session.findings()] == [
        ("data/cases.yaml:2:15", "unknown-value")
    ]


def test_a_file_that_changes_between_reading_and_writing_is_left_alone(root: Path) -> None:
    first, second = EditSession(root), EditSession(root)
    for session, name in ((first, "First"), (second, "Second")):
        found = session.find(CASES, "somebody")
        found.editor.set(found.entry, ("name",), name)
    first.write()
    with pytest.raises(FileAccessError, match="has been changed by another program"):
        second.write()
    assert files(root)["data/cases.yaml"] == "- id: somebody\n  name: First\n"


def test_a_folder_in_the_place_of_a_file_is_said(root: Path) -> None:
    (root / "data/more").mkdir()
    with pytest.raises(FileAccessError, match="cannot read data/more"):
        EditSession(root).file(CASES, "data/more")


def test_the_bundled_workspace_is_written_again_as_it_is(
    bundled_workspace: Path, copy_of: Callable[[Path], Path]
) -> None:
    root = copy_of(bundled_workspace)
    before = files(root)
    session = EditSession(root)
    for kind in RECORD_KINDS:
        for editor, entry in session.records(kind):
            editor.put(entry, {**entry.value, "notes": [{"text": "A remark."}]})
    session.changes()
    untouched = EditSession(root)
    for kind in RECORD_KINDS:
        for editor, entry in session.records(kind):
            same = untouched.file(kind, editor.shown_as).entries[entry.number or 0]
            editor.put(entry, same.value)
    assert session.write() == ()
    assert files(root) == before


def test_evidence_is_added_to_an_assessment_of_the_bundled_workspace(
    bundled_workspace: Path, copy_of: Callable[[Path], Path]
) -> None:
    root = copy_of(bundled_workspace)
    before = files(root)["data/statuses.yaml"]
    session = EditSession(root)
    editor, entry = session.find(STATUSES, "kaz-upr2-124.16")
    count = len(entry.value["evidence"])
    editor.set(entry, ("evidence", count), {"url": "https://example.org", "title": "A page"})
    session.write()
    after = files(root)["data/statuses.yaml"]
    added = "    - title: A page\n      url: https://example.org\n"
    assert after.replace(added, "", 1) == before
