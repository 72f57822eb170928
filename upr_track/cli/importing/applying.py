"""Puts what an import does into the data files, in memory."""

from typing import Any

from upr_track.analysis.merging import MergePlan
from upr_track.errors import FileAccessError
from upr_track.storage.editing.plain_values import PlainRecord, plain_record
from upr_track.storage.editing.session import EditSession, Found
from upr_track.storage.layout import DOCUMENTS, RECOMMENDATIONS, RecordKind


def apply_plan(plan: MergePlan, session: EditSession, into: str | None) -> None:
    """Make the changes of ``plan`` in ``session``; new recommendations go to the file ``into``.

    Raises ``FileAccessError`` or ``UsageError`` if that cannot be done.
    """
    _apply(session, RECOMMENDATIONS, [(one.before, one.after) for one in plan.records], into)
    _apply(session, DOCUMENTS, [(one.before, one.after) for one in plan.documents], None)
    if plan.assessments:
        session.add(*plan.assessments)


def _apply(
    session: EditSession, kind: RecordKind, pairs: list[tuple[Any, Any]], into: str | None
) -> None:
    changed = [(before, after) for before, after in pairs if before not in (None, after)]
    if changed:
        places = _by_id(session, kind)
        for before, after in changed:
            found = places.get(before.id)
            if found is None:
                raise _changed_meanwhile(before.id)
            value = _changed(found.entry.value, plain_record(before), plain_record(after))
            found.editor.put(found.entry, value)
    new = [after for before, after in pairs if before is None]
    if new:
        session.add(*new, into=into)


def _by_id(session: EditSession, kind: RecordKind) -> dict[str, Found]:
    """Where records stand; of several with one id the first, as everywhere."""
    places: dict[str, Found] = {}
    for found in session.records(kind):
        places.setdefault(str(found.entry.value.get("id")), found)
    return places


def _changed_meanwhile(name: str) -> FileAccessError:
    return FileAccessError(
        f"nothing was written: {name} has been moved or removed while the files were read",
        "give the command again",
    )


def _changed(written: PlainRecord, before: PlainRecord, after: PlainRecord) -> PlainRecord:
    """What stands in the file, with only those fields changed that the import changes."""
    gone = before.keys() - after.keys()
    new = {name: value for name, value in after.items() if before.get(name) != value}
    return {name: value for name, value in written.items() if name not in gone} | new
