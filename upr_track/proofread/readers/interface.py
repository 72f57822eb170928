"""What a reader of documents is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from upr_track.errors import FileAccessError
from upr_track.proofread.passage import ReadDocument


@dataclass(frozen=True, slots=True)
class DocumentReader:
    """A reader of one format. ``read`` gets the file and the path that findings show."""

    name: str
    endings: tuple[str, ...]
    read: Callable[[Path, str], ReadDocument]


_MOST_BYTES = 50_000_000
"""A text of this size is no submission."""


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, line ends as they are. Raises ``FileAccessError``."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise FileAccessError(
                f"{path} is larger than any document", "name the document that you wrote"
            )
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileAccessError(
            f"{path} is not text in UTF-8",
            "save it again as UTF-8, or hand in the Word file itself",
        ) from error
    except OSError as error:
        raise FileAccessError(
            f"cannot read {path}: {error.strerror or error}", "check the spelling of the path"
        ) from error
