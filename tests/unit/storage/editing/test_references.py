from typing import Any

import pytest

from upr_track.errors import FileAccessError
from upr_track.storage.editing.references import Renaming
from upr_track.storage.layout import (
    CASES,
    CLAIMS,
    DOCUMENTS,
    RECOMMENDATIONS,
    STATUSES,
    RecordKind,
)


@pytest.mark.parametrize(
    ("renamed", "kind", "record", "expected"),
    [
        (RECOMMENDATIONS, RECOMMENDATIONS, {"id": "old"}, {"id": "new"}),
        (RECOMMENDATIONS, RECOMMENDATIONS, {"repeats": ["a", "old"]}, {"repeats": ["a", "new"]}),
        (RECOMMENDATIONS, STATUSES, {"recommendation": "old"}, {"recommendation": "new"}),
        (RECOMMENDATIONS, CASES, {"id": "old"}, {"id": "old"}),
        (RECOMMENDATIONS, CASES, {"name": "old", "focus": ["old"]}, None),
        (RECOMMENDATIONS, CLAIMS, {"where": ["id=a, old"]}, {"where": ["id=a, new"]}),
        (CASES, CLAIMS, {"cases": ["old"], "id": "old"}, {"cases": ["new"], "id": "old"}),
        (CASES, CLAIMS, {"where": ["Case != OLD"]}, {"where": ["Case != new"]}),
        (CASES, CLAIMS, {"where": ['cases="old",x']}, {"where": ['cases="new",x']}),
        (CASES, CLAIMS, {"where": ["case~old", "focus=old", "odd", None, "case="]}, None),
        (
            DOCUMENTS,
            CASES,
            {"situations": [{"sources": [{"document": "old", "title": "old"}]}]},
            {"situations": [{"sources": [{"document": "new", "title": "old"}]}]},
        ),
        (CLAIMS, CLAIMS, {"id": "old", "statement": "old"}, {"id": "new", "statement": "old"}),
    ],
)
def test_an_id_is_changed_where_it_names_the_record_and_nowhere_else(
    renamed: RecordKind, kind: RecordKind, record: dict[str, Any], expected: dict[str, Any] | None
) -> None:
    assert Renaming(renamed, "old", "new").in_record(kind, record) == (expected or record)


def test_the_headlines_in_the_settings_follow() -> None:
    settings = (
        b'# old\r\ntitle = "old"\r\n[status]\r\nheadline = [\'old\',\r\n  "older", "old"]\r\n'
    )
    assert Renaming(CLAIMS, "old", "new").in_settings(settings, "upr-track.toml") == (
        b'# old\r\ntitle = "old"\r\n[status]\r\nheadline = [\'new\',\r\n  "older", "new"]\r\n'
    )


def test_settings_in_an_unusual_layout_are_left_to_their_author() -> None:
    settings = b'status = {headline = ["old"]}\n'
    with pytest.raises(FileAccessError) as caught:
        Renaming(CLAIMS, "old", "new").in_settings(settings, "upr-track.toml")
    assert caught.value.message == (
        'nothing was written: the headline "old" in upr-track.toml cannot be changed safely'
    )
    assert caught.value.hint == 'write "new" there by hand, then give the command again'
