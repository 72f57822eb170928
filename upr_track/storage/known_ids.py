"""The ids in the data files, found by their look: for shell completion, which must be quick."""

from pathlib import Path
from re import MULTILINE
from re import compile as pattern

from upr_track.storage.workspace_root import DATA_FOLDER

_ID = pattern(
    rb"^[ ]*(?:-[ ]+)?(?:\{[^\n]*?\b)?id:[ ]*[\"']?([A-Za-z0-9][A-Za-z0-9._-]{0,79})", MULTILINE
)


def known_ids(root: Path, stem: str) -> list[str]:
    """The ids in ``data/<stem>.yaml`` and ``data/<stem>/``, in file order.

    Without reading them as YAML: an id that stands inside a text may be among them.
    """
    data = root / DATA_FOLDER
    files = [data / f"{stem}.yaml", *sorted((data / stem).rglob("*.yaml"))]
    found = [one for file in files if file.is_file() for one in _ID.findall(file.read_bytes())]
    return [one.decode("ascii") for one in dict.fromkeys(found)]
