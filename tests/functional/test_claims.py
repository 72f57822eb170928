import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

from tests.functional.conftest import Run

LATER = """
- recommendation: kaz-wgad-2018-67-release
  status: implemented
  assessed_on: 2020-10
  assessed_by: coalition
  evidence:
    - title: A source
      quote: Released.
      direction: supports
"""


def test_claims_are_listed_with_their_verdicts(upr_track: Run, small_workspace: Path) -> None:
    listed = upr_track("claims", cwd=small_workspace)
    assert listed.code == 0
    assert listed.out == (
        "id          figure      of                                         verdict     because\n"
        "one-of-two  1 of 2      recommendations on the keeper are ignored"
        "  reproduced  all 2 itemised here (1 ignored, 1 not ignored)\n"
        "lamps       at least 3  lamps                                      sourced   "
        "  one source\n"
    )
    assert listed.err == (
        "2 claims · 1 reproduced · 1 sourced · left out for a public audience: 1 recommendation\n"
    )


def test_a_claim_in_full_shows_how_it_comes_about(upr_track: Run, small_workspace: Path) -> None:
    shown = upr_track("claims", "one-of-two", cwd=small_workspace)
    assert shown.out == (
        "one-of-two · claim\n"
        "  1 of 2 recommendations on the keeper is ignored.\n"
        "\n"
        "  figure              1 of 2 recommendations on the keeper are ignored\n"
        "  share               50.0% (1 of 2, exactly)\n"
        "  verdict             reproduced: all 2 itemised here (1 ignored, 1 not ignored)\n"
        "  as of               2021\n"
        "  selection           case=keeper\n"
        "  assessed by         the coalition\n"
        "  set                 ignored = not implemented, contrary or no reply\n"
        "  ignored (1)         x-views-release\n"
        "  not ignored (1)     x-126.9\n"
        "  in the file         data/claims.yaml:1:3\n"
        "\n"
        "  Sources\n"
        "      > “One of two.”\n"
        "        Annual of the Lantern (lantern)\n"
    )


def test_a_later_judgement_is_told(
    upr_track: Run, copy_of: Callable[[Path], Path], bundled_workspace: Path
) -> None:
    folder = copy_of(bundled_workspace)
    statuses = folder / "data" / "statuses.yaml"
    statuses.write_text(statuses.read_text(encoding="utf-8") + LATER, encoding="utf-8")
    shown = upr_track("claims", "un-decisions", cwd=folder).out
    assert "verdict             stale: on its date 8 of 32 itemised here (3 ignored" in shown
    assert "  changed since       kaz-wgad-2018-67-release\n" in shown
    told = upr_track("claims", cwd=folder).err
    assert told == "8 claims · 1 stale · 7 sourced\n"


def test_a_changed_status_makes_a_count_wrong(
    upr_track: Run, copy_of: Callable[[Path], Path], small_workspace: Path
) -> None:
    folder = copy_of(small_workspace)
    statuses = folder / "data" / "statuses.yaml"
    text = statuses.read_text(encoding="utf-8")
    statuses.write_text(text.replace("no_reply", "implemented"), encoding="utf-8")
    listed = upr_track("claims", cwd=folder)
    assert "contradicted  2 are not ignored here, 1 of 2 leaves 1\n" in listed.out
    assert listed.code == 1
    found = upr_track("validate", "--format", "concise", cwd=folder)
    assert "[contradicted-claim]" in found.out


def test_programs_get_codes_and_ids(upr_track: Run, small_workspace: Path) -> None:
    listed = upr_track("claims", "--format", "csv", cwd=small_workspace).out
    first, second = csv.DictReader(io.StringIO(listed))
    assert first == {
        "id": "one-of-two",
        "kind": "declared",
        "figure": "1 of 2",
        "share": "50.0% (1 of 2, exactly)",
        "as_of": "2021",
        "verdict": "reproduced",
        "because": "all 2 itemised here (1 ignored, 1 not ignored)",
        "in_set": "x-views-release",
        "others": "x-126.9",
    }
    assert second["share"] == ""


def test_json_has_whole_claims(upr_track: Run, small_workspace: Path) -> None:
    report = json.loads(upr_track("claims", "--format", "json", cwd=small_workspace).out)
    first, second = report["claims"]
    assert first["declared"] == {"count": 1, "total": 2}
    assert (first["verdict"], first["in_set"]) == ("reproduced", ["x-views-release"])
    assert (second["verdict"], second["share"]) == ("sourced", None)
    alone = upr_track("claims", "lamps", "--format", "json", cwd=small_workspace)
    assert json.loads(alone.out)["claims"] == [second]


def test_what_cannot_be_is_refused_with_a_hint(upr_track: Run, small_workspace: Path) -> None:
    unknown = upr_track("claims", "lamp", cwd=small_workspace)
    assert unknown.code == 2
    assert unknown.err == (
        'error: there is no claim "lamp"\n  hint: did you mean "lamps"? one of: one-of-two, lamps\n'
    )
    refused = upr_track("claims", "lamps", "--format", "csv", cwd=small_workspace)
    assert refused.err.startswith("error: a claim in full cannot be written as csv\n")
