"""Makes a new workspace: a small explained one, or a copy of the bundled example."""

from collections.abc import Mapping
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

from upr_track.errors import FileAccessError, UprTrackError, UsageError
from upr_track.storage.workspace_root import SETTINGS_FILE

EXAMPLES = ("kazakhstan",)
"""The names of the bundled examples."""

NewFiles = Mapping[str, bytes]
"""What is to be written: the content by path below the workspace, with slashes."""

_STARTER = {
    SETTINGS_FILE: SETTINGS_FILE,
    "data/recommendations.yaml": "data/recommendations.yaml",
    "data/statuses.yaml": "data/statuses.yaml",
}
_SURROUNDINGS = {
    ".gitattributes": "gitattributes",
    ".vscode/settings.json": "vscode-settings.json",
    ".vscode/extensions.json": "vscode-extensions.json",
}
"""Written beside every workspace, so that git and an editor treat its files well."""


def starter_files(state_under_review: str | None = None) -> NewFiles:
    """A workspace without records, whose files explain themselves.

    ``state_under_review`` is an ISO 3166-1 alpha-3 code; without it the setting is left open.
    """
    setting = f'state_under_review = "{state_under_review or "KAZ"}"'
    line = setting if state_under_review else f"# {setting}"
    new = {path: _shipped(name) for path, name in {**_STARTER, **_SURROUNDINGS}.items()}
    new[SETTINGS_FILE] = new[SETTINGS_FILE].replace(b"@STATE_UNDER_REVIEW@", line.encode())
    return new


def example_files(name: str) -> NewFiles:
    """A copy of a bundled example. Raises ``UsageError`` for an unknown name."""
    if name not in EXAMPLES:
        raise UsageError(f'there is no example "{name}"', f"one of: {', '.join(EXAMPLES)}")
    root = _example_root()
    data = [file for file in sorted((root / "data").rglob("*")) if file.is_file()]
    copied = {file.relative_to(root).as_posix(): file.read_bytes() for file in data}
    copied[SETTINGS_FILE] = (root / SETTINGS_FILE).read_bytes()
    return {**copied, **{path: _shipped(name) for path, name in _SURROUNDINGS.items()}}


def create_files(folder: Path, new: NewFiles) -> None:
    """Write all files below ``folder``, or none: what is there already is never touched.

    Raises ``UsageError`` if one of them exists, ``FileAccessError`` if one cannot be written;
    in both cases the folder is as it was.
    """
    _refuse_existing(folder, new)
    made: list[Path] = []
    try:
        for path, content in new.items():
            _make_parents(folder / path, made)
            _write_new(folder / path, content, made)
    except BaseException as error:
        _take_back(made)
        if isinstance(error, OSError):
            raise _cannot_write(error) from error
        raise


def _shipped(name: str) -> bytes:
    """A file of the starter, with the line ends of its author on every system."""
    content = files("upr_track.storage").joinpath("starter", *name.split("/")).read_bytes()
    return content.replace(b"\r\n", b"\n")


def _example_root() -> Path:
    """The example in the installed package, or the checkout that the package stands in."""
    package = Path(__file__).resolve().parents[1]
    for root in (package / "_example", package.parent):
        if (root / SETTINGS_FILE).is_file() and (root / "data").is_dir():
            return root
    raise UprTrackError(
        f"the example is missing from this installation: {package / '_example'}",
        "install upr-track again; please report it if that does not help",
    )


def _refuse_existing(folder: Path, new: NewFiles) -> None:
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file, not a folder", "name another folder")
    taken = [path for path in new if (folder / path).exists()]
    if taken:
        raise UsageError(
            f"nothing was written: {folder} already has {', '.join(taken)}",
            "name an empty or a new folder: upr-track init DIR",
        )


def _make_parents(file: Path, made: list[Path]) -> None:
    missing = [parent for parent in file.parents if not parent.exists()]
    for parent in reversed(missing):
        parent.mkdir()
        made.append(parent)


def _write_new(file: Path, content: bytes, made: list[Path]) -> None:
    with file.open("xb") as stream:  # never over a file that has come meanwhile
        made.append(file)
        stream.write(content)


def _take_back(made: list[Path]) -> None:
    for path in reversed(made):
        with suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()


def _cannot_write(error: OSError) -> FileAccessError:
    return FileAccessError(
        f"nothing was written: cannot write {error.filename}: {error.strerror or error}",
        "check that you may write there and that the disk is not full",
    )
