"""Writing a file so that nobody ever sees half of it."""

import os
import shutil
from pathlib import Path


def replace_file(file: Path, content: bytes) -> None:
    """Put ``content`` in place of ``file``: all of it or, if that fails, nothing.

    A link stays a link; an existing file keeps its permissions. Raises ``OSError``.
    """
    target = file.resolve()
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(content)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
