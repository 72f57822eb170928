"""The YAML files of the lists, and the codes in them."""

import re
from functools import cache
from pkgutil import get_data

_CODE = re.compile(r'^"?([^\s#"]+?)"?:(?=\s)', re.MULTILINE)
"""In these files, and only in these, each code begins a line and nothing else does."""


def read_bytes(name: str) -> bytes:
    """The content of ``<name>.yaml``. Raises ``FileNotFoundError`` if there is none."""
    # Not importlib.resources, which also reads from a zip but takes longer to import than
    # all lists take to read.
    content = get_data("upr_track.vocabulary", f"{name}.yaml")
    if content is None:
        raise FileNotFoundError(f"{name}.yaml is missing from the package")
    return content


@cache
def read_codes(name: str) -> tuple[str, ...]:
    """The codes of a list in order, without a YAML parser.

    Fields that hold a word of a list need no more than this, and every command that reads
    records needs the codes of twenty lists before it can start.
    """
    return tuple(_CODE.findall(read_bytes(name).decode("utf-8")))
