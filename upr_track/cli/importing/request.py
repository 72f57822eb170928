"""One import, from what the options say to the exit code."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from upr_track.analysis.merging import MergePlan, Prefer, plan_merge
from upr_track.analysis.selection import Selection
from upr_track.cli.importing.result import WorkedOut, show_and_write
from upr_track.cli.importing.sources import Sources, Wanted, read_sources
from upr_track.cli.init import state_code
from upr_track.cli.progress import told_if_slow
from upr_track.errors import UsageError
from upr_track.importers import ImportContext
from upr_track.storage.editing.session import EditSession
from upr_track.storage.layout import DOCUMENTS, RECOMMENDATIONS, STATUSES, kind_of
from upr_track.storage.workspace_root import find_root
from upr_track.workspace import Workspace, open_workspace

_TABLE = "table"
"""The format whose columns can be named."""


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What the options of ``upr-track import`` say, as they were typed."""

    files: tuple[Path, ...]
    form: str | None = None
    into: str | None = None
    columns: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    prefer: str | None = None
    allow_unknown: bool = False
    state_under_review: str | None = None
    language: str = "en"
    dry_run: bool = False


def import_files(folder: Path, request: ImportRequest) -> int:
    """Read, show what changes, and write it unless it is a dry run. Returns the exit code.

    Raises ``UsageError``, ``SettingsError`` or ``FileAccessError``.
    """
    into = _data_file(request.into)
    with told_if_slow("reading…"):
        found = work_out(folder, request)
    return show_and_write(found, into, dry_run=request.dry_run)


def work_out(folder: Path, request: ImportRequest) -> WorkedOut:
    """Read the workspace and the files, and work out what changes. Raises like the above."""
    session = _session(folder)
    workspace = open_workspace(folder)
    if not workspace.is_complete:
        raise UsageError(
            "some records of this workspace cannot be read, so nothing can be put to them",
            "mend them first: run upr-track validate",
        )
    sources = _read(workspace, request)
    return WorkedOut(workspace, session, sources, _plan(workspace, sources, request))


def _session(folder: Path) -> EditSession:
    """A session that has read its files before anything is worked out.

    So it notices if somebody changes one of them while a long file is imported.
    """
    session = EditSession(find_root(folder))
    for kind in (RECOMMENDATIONS, DOCUMENTS, STATUSES):
        session.files(kind)
    return session


def _read(workspace: Workspace, request: ImportRequest) -> Sources:
    wanted = Wanted(Selection.parse(request.where, workspace.dataset), workspace.dataset)
    named = request.state_under_review
    context = ImportContext(
        state_under_review=state_code(named) if named else workspace.settings.state_under_review,
        language=request.language,
        columns=_mapping(request.columns),
        only_states=wanted.only_states,
    )
    form = request.form or (_TABLE if request.columns else None)
    results = read_sources(request.files, form, context, wanted)
    return Sources(results, request.allow_unknown)


def _plan(workspace: Workspace, sources: Sources, request: ImportRequest) -> MergePlan:
    prefer = Prefer(request.prefer) if request.prefer else None
    return plan_merge(workspace.dataset, sources.incoming, sources.documents, prefer)


def _mapping(columns: Iterable[str]) -> dict[str, str]:
    mapping = {}
    for text in columns:
        header, sign, field = text.rpartition("=")
        if not (sign and header.strip() and field.strip()):
            raise UsageError(
                f'"{text}" does not say which column is which field',
                'write HEADER=FIELD, for example --map "Wording=text"',
            )
        mapping[header.strip()] = field.strip()
    return mapping


def _data_file(into: str | None) -> str | None:
    """The path below the workspace, if it is one that recommendations are read from."""
    if into is None:
        return None
    path = PurePosixPath(into.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or kind_of(path) is not RECOMMENDATIONS:
        raise UsageError(
            f'recommendations cannot be kept in "{into}"',
            "name a file in the workspace: --into data/recommendations/NAME.yaml",
        )
    return path.as_posix()
