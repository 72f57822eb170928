"""Takes a data file apart into the texts of its records without parsing it.

For whoever reads many versions of one file, in which nearly all records are alike.
"""

import re

_FIRST_ITEM = re.compile(r"^( *)- ", re.MULTILINE)


def record_texts(text: str) -> list[str]:
    """``text`` cut before each entry of its top-level list.

    Together the parts are all of it, but for line ends of Windows. What comes before the first
    entry stands with it. A cut may be wrong where a quoted text over several lines has a line
    that looks like an entry: a part then lacks a closing quote and cannot be read to its end,
    which is how the reader of the parts knows.
    """
    lines = text.replace("\r\n", "\n")
    first = _FIRST_ITEM.search(lines)
    if first is None:
        return [lines]
    entry = f"{first[1]}- "
    head, body = lines[: first.start()], lines[first.start() :]
    start, *others = body.split(f"\n{entry}")
    texts = [head + start, *(entry + one for one in others)]
    return [f"{one}\n" for one in texts[:-1]] + texts[-1:]
