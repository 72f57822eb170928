"""Writing several files: all or none, whatever the disk does."""

import errno
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from upr_track.errors import FileAccessError
from upr_track.storage.editing.commit import FileChange, recover, write_changes
from upr_track.storage.editing.disk import Disk
from upr_track.storage.editing.journal import JOURNAL_FILE, NEW_JOURNAL, Step, digest, write_journal
from upr_track.storage.editing.write_lock import LOCK_FILE, write_lock

ONE, TWO, THREE = "data/cases.yaml", "data/claims.yaml", "data/more/new.yaml"
CHANGES = [
    FileChange(ONE, b"one", b"ONE"),
    FileChange(THREE, None, b"THREE"),
    FileChange(TWO, b"two", b"TWO"),
]
OLD = {ONE: b"one", TWO: b"two"}
NEW = {ONE: b"ONE", TWO: b"TWO", THREE: b"THREE"}
STAGED = "data/.upr-track-01234567-0.tmp"


class FailingDisk(Disk):
    """A disk on which a certain operation, counted from 1, does not work."""

    def __init__(self, fails_at: int, code: int, lasts: int = 1) -> None:
        self._failing = range(fails_at, fails_at + lasts)
        self._code = code
        self.count = 0

    def create(self, file: Path, content: bytes) -> None:
        """Half of the file is there before the disk is full."""
        if self._fails():
            file.write_bytes(content[:1])
            self._fail(file)
        super().create(file, content)

    def replace(self, source: Path, target: Path) -> None:
        if self._fails():
            self._fail(target)
        super().replace(source, target)

    def _fails(self) -> bool:
        self.count += 1
        return self.count in self._failing

    def _fail(self, file: Path) -> None:
        raise OSError(self._code, os.strerror(self._code), str(file))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    for path, content in OLD.items():
        (tmp_path / path).write_bytes(content)
    return tmp_path


def files(root: Path) -> dict[str, bytes]:
    """All that stands in the workspace, hidden files included."""
    there = (file for file in root.rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in there}


def refused(root: Path, changes: list[FileChange], disk: Disk | None = None) -> tuple[str, str]:
    with pytest.raises(FileAccessError) as caught:
        write_changes(root, changes, disk or Disk())
    assert caught.value.exit_code == 3
    return caught.value.message, caught.value.hint


def test_all_files_are_written_and_nothing_else_is_left(root: Path) -> None:
    write_changes(root, CHANGES, Disk())
    assert files(root) == NEW


@pytest.mark.skipif(os.name == "nt", reason="permissions of another kind")
def test_a_file_keeps_its_permissions(root: Path) -> None:
    (root / ONE).chmod(0o640)
    write_changes(root, CHANGES[:1], Disk())
    assert stat.S_IMODE((root / ONE).stat().st_mode) == 0o640


def test_a_link_stays_a_link(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "cases.yaml"
    elsewhere.write_bytes(b"one")
    (root / ONE).unlink()
    (root / ONE).symlink_to(elsewhere)
    write_changes(root, CHANGES, Disk())
    assert (root / ONE).is_symlink()
    assert elsewhere.read_bytes() == b"ONE"
    assert [file.name for file in elsewhere.parent.iterdir()] == ["cases.yaml"]


def test_a_file_that_changed_since_it_was_read_is_not_written_over(root: Path) -> None:
    (root / TWO).write_bytes(b"changed")
    assert refused(root, CHANGES) == (
        "nothing was written: data/claims.yaml has been changed by another program",
        "give the command again",
    )
    assert files(root) == {ONE: b"one", TWO: b"changed"}


def test_a_file_that_has_come_or_gone_meanwhile_is_not_written_over(root: Path) -> None:
    (root / "data/more").mkdir()
    (root / THREE).write_bytes(b"here")
    assert refused(root, CHANGES)[0].startswith("nothing was written: data/more/new.yaml has been")
    (root / THREE).unlink()
    (root / ONE).unlink()
    assert refused(root, CHANGES)[0].startswith("nothing was written: data/cases.yaml has been")
    assert files(root) == {TWO: b"two"}


def test_a_read_only_file_is_not_replaced(root: Path) -> None:
    (root / TWO).chmod(0o444)
    assert refused(root, CHANGES) == (
        "nothing was written: data/claims.yaml is read-only",
        "allow writing in the properties of the file, or ask whoever protected it",
    )
    assert files(root) == OLD


OPERATIONS = 8
"""Three files are staged, the journal is written and put in place, three files are replaced."""


@pytest.mark.parametrize("fails_at", range(1, OPERATIONS + 1))
def test_wherever_the_disk_is_full_the_files_are_as_they_were(root: Path, fails_at: int) -> None:
    message, hint = refused(root, CHANGES, FailingDisk(fails_at, errno.ENOSPC))
    assert message.startswith("nothing was written: cannot write ")
    assert message.endswith(": the disk is full")
    assert hint == "make room, then give the command again"
    assert files(root) == OLD


def test_there_are_no_other_operations(root: Path) -> None:
    disk = FailingDisk(OPERATIONS + 1, errno.ENOSPC)
    write_changes(root, CHANGES, disk)
    assert disk.count == OPERATIONS


def test_a_single_file_needs_no_journal(root: Path) -> None:
    disk = FailingDisk(2, errno.EACCES)
    assert refused(root, CHANGES[:1], disk) == (
        "nothing was written: cannot write data/cases.yaml: the system does not allow it",
        "check that you may write there, and that no other program has the file open",
    )
    assert files(root) == OLD


def test_what_cannot_even_be_taken_back_is_finished_by_the_next_write(root: Path) -> None:
    disk = FailingDisk(7, errno.EIO, lasts=100)
    message, hint = refused(root, CHANGES, disk)
    assert message == (
        f"cannot write data/more/new.yaml: {os.strerror(errno.EIO)};"
        " what has been written already cannot be taken back: data/cases.yaml"
    )
    assert hint == "mend the cause; the next command that writes will do the rest first"
    recover(root, Disk())
    assert {path: files(root)[path] for path in NEW} == NEW
    write_changes(root, [FileChange(ONE, b"ONE", b"one")], Disk())
    assert files(root) == {**NEW, ONE: b"one"}


def test_one_process_writes_at_a_time(root: Path) -> None:
    with write_lock(root):
        message, hint = refused(root, CHANGES)
    assert message == (
        f"nothing was written: another upr-track (process {os.getpid()}) is writing into {root}"
    )
    assert hint == "wait until it has finished, then give the command again"
    assert files(root) == OLD
    write_changes(root, CHANGES, Disk())
    assert files(root) == NEW


def test_the_lock_of_a_process_that_died_keeps_nobody_out(root: Path) -> None:
    held = (
        "import sys, os; from pathlib import Path;"
        "from upr_track.storage.editing.write_lock import write_lock\n"
        "with write_lock(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", held, str(root)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        assert f"(process {other.pid})" in refused(root, CHANGES)[0]
        other.kill()
        other.wait()
    assert LOCK_FILE in files(root)
    write_changes(root, CHANGES, Disk())
    assert files(root) == NEW


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_lock_file_that_is_a_link_is_not_followed(root: Path) -> None:
    (root / LOCK_FILE).symlink_to(root / ONE)
    assert refused(root, CHANGES)[0].startswith("nothing was written: cannot write into")
    assert (root / ONE).read_bytes() == b"one"


def test_a_write_that_was_cut_short_is_finished(root: Path) -> None:
    (root / STAGED).write_bytes(b"TWO")
    (root / ONE).write_bytes(b"changed later")
    done = Step(ONE, ".upr-track-01234567-9.tmp", digest(b"one"))
    left = Step(TWO, Path(STAGED).name, digest(b"two"))
    gone = Step("data/gone.yaml", None, digest(b"gone"))
    write_journal(root, [done, left, gone], Disk())
    recover(root, Disk())
    assert files(root) == {ONE: b"changed later", TWO: b"TWO"}


def test_a_write_that_was_cut_short_does_not_overwrite_what_came_after(root: Path) -> None:
    (root / STAGED).write_bytes(b"TWO")
    (root / TWO).write_bytes(b"changed later")
    write_journal(root, [Step(TWO, Path(STAGED).name, digest(b"two"))], Disk())
    with pytest.raises(FileAccessError) as caught:
        recover(root, Disk())
    assert caught.value.message == (
        "nothing was written: an earlier command was cut short before it changed"
        " data/claims.yaml, and the file has been changed since"
    )
    assert caught.value.hint == (
        f"compare it with {root / STAGED}, keep what is right, then delete {root / JOURNAL_FILE}"
    )
    assert files(root)[TWO] == b"changed later"


@pytest.mark.parametrize(
    "journal",
    [
        b"no JSON",
        b"{}",
        b'{"steps": [{"target": "../other/x.yaml", "staged": null, "before": null}]}',
        b'{"steps": [{"target": "/etc/x.yaml", "staged": null, "before": null}]}',
        b'{"steps": [{"target": "data/notes.txt", "staged": null, "before": null}]}',
        b'{"steps": [{"target": "data/cases.yaml", "staged": "../x", "before": null}]}',
        b'{"steps": [{"target": "data/cases.yaml", "what": 1}]}',
    ],
)
def test_a_journal_that_this_program_did_not_write_is_not_followed(
    root: Path, journal: bytes
) -> None:
    (root / JOURNAL_FILE).write_bytes(journal)
    with pytest.raises(FileAccessError, match="is not a journal of upr-track") as caught:
        recover(root, Disk())
    assert caught.value.hint.startswith("delete it, then compare the data files")
    assert files(root) == {**OLD, JOURNAL_FILE: journal}


def test_what_killed_writes_left_is_cleared_away_and_nothing_else(root: Path) -> None:
    (root / STAGED).write_bytes(b"left")
    (root / NEW_JOURNAL).write_bytes(b"left")
    (root / "data/.upr-track-notes.tmp").write_bytes(b"kept")
    write_changes(root, CHANGES, Disk())
    assert files(root) == {**NEW, "data/.upr-track-notes.tmp": b"kept"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills copies of itself")
@pytest.mark.slow
def test_a_program_that_is_killed_leaves_the_old_files_or_the_new_ones() -> None:
    program = Path(__file__).with_name("killed_writer.py")
    memory = Path("/dev/shm")  # noqa: S108 - where no disk needs to be waited for
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        command = [sys.executable, str(program), folder]
        done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    assert '"recovered: old"' in done.stdout
    assert '"recovered: new"' in done.stdout
    assert '"one of two"' in done.stdout
    assert "neither" not in done.stdout


def test_programs_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    program = Path(__file__).with_name("busy_writer.py")
    writers = [
        subprocess.Popen([sys.executable, str(program), str(tmp_path), name, "15"])
        for name in ("a", "b")
    ]
    assert [writer.wait() for writer in writers] == [0, 0]
    lines = (tmp_path / "data/cases.yaml").read_text(encoding="utf-8").splitlines()
    expected = {f"- id: {name}-{number}" for name in ("a", "b") for number in range(15)}
    assert {line for line in lines if line.startswith("- id")} == expected
    assert set(files(tmp_path)) == {"data/cases.yaml"}
