"""Proofreads files and writes what was found, as ``upr-track validate`` does."""

import difflib
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from upr_track.checks.check_options import CheckOptions
from upr_track.checks.policy import CheckResult, Found, apply_policy
from upr_track.checks.rule_levels import rule_levels
from upr_track.cli.clock import today
from upr_track.cli.colour import paint_for, plain
from upr_track.cli.finding_formats.interface import PIPE_WIDTH, FindingFormat, FindingsReport
from upr_track.cli.streams import put, tell
from upr_track.cli.viewing import View
from upr_track.diagnostics import Diagnostic
from upr_track.errors import FileAccessError
from upr_track.proofread.judging.judge import proofread
from upr_track.proofread.judging.ledger import Ledger, make_ledger
from upr_track.proofread.passage import ReadDocument
from upr_track.proofread.readers.registry import read_document
from upr_track.proofread.remark import FigureVerdict, Remark
from upr_track.proofread.rules import PROOFREADING_RULES, finding_of
from upr_track.proofread.update import Rewriting, rewritings, rewritten
from upr_track.storage.atomic_write import replace_file
from upr_track.workspace import all_rules, shown_path


@dataclass(frozen=True)
class Proofreading:
    """A file that was read, and what the data says of its figures."""

    file: Path
    document: ReadDocument
    remarks: tuple[Remark, ...]


def proofread_files(
    files: Sequence[Path], view: View, language: str | None
) -> tuple[Ledger, tuple[Proofreading, ...]]:
    """Read and judge files. Raises ``UsageError`` and ``FileAccessError``."""
    ledger = make_ledger(view.shown, language or view.shown.settings.language, today())
    shown_from = Path.cwd()
    read = [(file, read_document(file, shown_path(file, shown_from))) for file in files]
    return ledger, tuple(
        Proofreading(file, document, proofread(document, ledger)) for file, document in read
    )


def findings_of(
    done: Sequence[Proofreading], view: View, *, with_verified: bool
) -> tuple[Diagnostic, ...]:
    """The remarks as findings; verified figures only if they are asked for."""
    return tuple(
        finding_of(remark, view.shown)
        for one in done
        for remark in one.remarks
        if with_verified or remark.verdict is not FigureVerdict.VERIFIED
    )


def result_of(findings: Sequence[Diagnostic], view: View, options: CheckOptions) -> CheckResult:
    """What is reported of the findings, by the options and the settings."""
    settings = view.workspace.settings.checks
    levels = rule_levels((*all_rules(), *PROOFREADING_RULES), options, settings)
    return apply_policy(Found(findings), levels, options, settings)


def fails(findings: Sequence[Diagnostic], view: View) -> bool:
    """Whether the findings make a run fail by the settings."""
    return result_of(findings, view, CheckOptions()).fails


def write_findings(
    result: CheckResult, done: Sequence[Proofreading], how: FindingFormat, output: Path | None
) -> None:
    """Write the findings; figures stand where records stand in other reports."""
    for_people = output is None and sys.stdout.isatty()
    report = FindingsReport(
        result,
        PROOFREADING_RULES,
        records=sum(len(one.remarks) for one in done),
        paint=paint_for(sys.stdout) if for_people else plain,
        width=shutil.get_terminal_size((PIPE_WIDTH, 24)).columns if for_people else PIPE_WIDTH,
    )
    put("".join(how.write(report)), output)


def summary(done: Sequence[Proofreading]) -> str:
    """How many figures were found, and how many of them are what: one line."""
    verdicts = Counter(remark.verdict for one in done for remark in one.remarks)
    number = verdicts.total()
    files = f"{len(done)} file{'' if len(done) == 1 else 's'}"
    found = f"{number} figure{'' if number == 1 else 's'} found in {files}"
    parts = (f"{verdicts[one]} {one}" for one in FigureVerdict if verdicts[one])
    return " · ".join([found, *parts])


def update_files(done: Sequence[Proofreading], ledger: Ledger, *, dry_run: bool) -> None:
    """Rewrite tied figures in Markdown, or show what would be; list those of other files."""
    for one in done:
        changes = rewritings(one.remarks, one.document.source, ledger)
        if not changes:
            continue
        if one.document.source is None:
            for line in _by_hand(one, changes):
                tell(line)
        elif dry_run:
            put("".join(_difference(one, changes)))
        else:
            _rewrite(one, changes)
            figures = f"{len(changes)} figure{'' if len(changes) == 1 else 's'}"
            tell(f"{one.document.path}: {figures} rewritten")


def _by_hand(one: Proofreading, changes: Sequence[Rewriting]) -> Iterator[str]:
    """Word files are never changed: whoever has them open would lose work."""
    yield f"{one.document.path} is not changed by --update; change it by hand:"
    for change in changes:
        yield f'  "{change.before}" becomes "{change.after}" (claim {change.claim})'


def _rewrite(one: Proofreading, changes: Sequence[Rewriting]) -> None:
    content = one.file.read_bytes()
    text, mark = _decoded(content)
    if any(text[change.start : change.end] != change.before for change in changes):
        raise FileAccessError(
            f"{one.document.path} was changed meanwhile, so nothing was written", "run it again"
        )
    replace_file(one.file, mark + rewritten(text, changes).encode("utf-8"))


def _difference(one: Proofreading, changes: Sequence[Rewriting]) -> Iterator[str]:
    text, _ = _decoded(one.file.read_bytes())
    before, after = (
        text.splitlines(keepends=True),
        rewritten(text, changes).splitlines(keepends=True),
    )
    path = one.document.path
    for line in difflib.unified_diff(before, after, path, path):
        yield line if line.endswith("\n") else f"{line}\n"


def _decoded(content: bytes) -> tuple[str, bytes]:
    mark = b"\xef\xbb\xbf"
    bare = content.removeprefix(mark)
    return bare.decode("utf-8"), content[: len(content) - len(bare)]
