"""Zip files from others: Word and Excel files are zips, and a zip can be a bomb."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from upr_track.errors import FileAccessError

MOST_MEMBERS = 5_000
MOST_BYTES = 400_000_000
"""What all members may hold together when they are unpacked."""

_MOST_RATIO = 300
_SMALL = 2_000_000
"""Below this size no ratio is suspicious: styles and empty rows pack very well."""

_CHUNK = 1 << 18
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1

SAVE_AGAIN = "open it in Word, Excel or LibreOffice and save it again, or ask for a new copy"


def open_archive(path: Path) -> ZipFile:
    """Open ``path`` if it is a sound zip of a sensible size. Raises ``FileAccessError``."""
    try:
        archive = ZipFile(path)
    except (BadZipFile, OSError, ValueError) as error:
        raise FileAccessError(
            f"{path.name} is broken: it is cut off or no longer a Word or Excel file", SAVE_AGAIN
        ) from error
    try:
        _refuse_bombs(path.name, archive.infolist())
    except FileAccessError:
        archive.close()
        raise
    return archive


def read_member(path: Path, name: str, most: int = MOST_BYTES) -> bytes:
    """One member of the zip at ``path``. Raises ``FileAccessError`` if it is not readable."""
    with open_archive(path) as archive:
        try:
            info = archive.getinfo(name)
        except KeyError:
            raise FileAccessError(f"{path.name} has no part {name}", SAVE_AGAIN) from None
        if info.file_size > most:
            raise _too_large(path.name)
        try:
            return archive.read(info)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise FileAccessError(
                f"{path.name} is broken: its part {name} cannot be unpacked", SAVE_AGAIN
            ) from error


def unpacked(path: Path, info: ZipInfo) -> Iterator[bytes]:
    """The bytes of a member in pieces, as many as there really are.

    The size that a zip declares for a member may be a lie; ``zipfile`` believes it, other
    readers do not. Raises ``FileAccessError`` where there is more than was declared.
    """
    found = 0
    for piece in _inflated(path, info):
        found += len(piece)
        if found > info.file_size:
            raise _too_large(path.name)
        yield piece


def _inflated(path: Path, info: ZipInfo) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(info.header_offset)
        header = file.read(_LOCAL_HEADER)
        file.seek(int.from_bytes(header[26:28], "little"), 1)
        file.seek(int.from_bytes(header[28:30], "little"), 1)
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        left = info.compress_size
        while left > 0 and (packed := file.read(min(_CHUNK, left))):
            left -= len(packed)
            if info.compress_type == ZIP_STORED:
                yield packed
            while packed and info.compress_type != ZIP_STORED:
                try:
                    yield inflater.decompress(packed, _CHUNK)
                except zlib.error as error:
                    raise FileAccessError(f"{path.name} is broken", SAVE_AGAIN) from error
                packed = inflater.unconsumed_tail


def _refuse_bombs(name: str, members: list[ZipInfo]) -> None:
    if any(info.flag_bits & _ENCRYPTED for info in members):
        raise FileAccessError(
            f"{name} is protected by a password", "save it without a password and try again"
        )
    if any(info.compress_type not in {ZIP_DEFLATED, ZIP_STORED} for info in members):
        raise FileAccessError(f"{name} is packed in an unusual way", SAVE_AGAIN)
    if len(members) > MOST_MEMBERS or sum(info.file_size for info in members) > MOST_BYTES:
        raise _too_large(name)
    for info in members:
        if info.file_size > max(_SMALL, info.compress_size * _MOST_RATIO):
            raise _too_large(name)


def _too_large(name: str) -> FileAccessError:
    return FileAccessError(
        f"{name} unpacks to far more than a document of this kind holds, and was not read",
        "such files are made to fill a computer's memory; ask for a new copy",
    )
