"""Where the parts of a record end, which is not where the parser says so.

For the parser a record ends where the next thing begins, after blank lines and comments.
"""

from re import compile as pattern

from upr_track.storage.editing.nodes import Mapping, Node, Scalar, Sequence
from upr_track.storage.editing.text_lines import begins_line, next_line, previous_line
from upr_track.storage.editing.unsafe_layout import UnsafeLayoutError

_COLON = pattern("[ \t]*:")
_BLOCK_HEADER = pattern("[|>][-+0-9]*")


def after_colon(text: str, key: Node) -> int:
    """The index after the colon that follows a field's name."""
    found = _COLON.match(text, key.end)
    if found is None:
        raise UnsafeLayoutError(key.start, "the field is not written as name, colon, value")
    return found.end()


def dash_before(text: str, index: int) -> int:
    """The index of the dash whose entry begins at ``index``."""
    dash = index - 1
    while dash > 0 and text[dash] in " \r\n":
        dash -= 1
    if dash < 0 or text[dash] != "-" or not begins_line(text, dash):
        raise UnsafeLayoutError(index, "the entry does not stand behind a dash of its own")
    return dash


def block_header_end(text: str, block: Scalar) -> int:
    """The index after ``|-`` and the like."""
    found = _BLOCK_HEADER.match(text, block.start)
    if found is None:  # an anchor or a tag stands before it
        raise UnsafeLayoutError(block.start, "an anchor or a tag stands before the text")
    return found.end()


def content_end(text: str, node: Node) -> int:
    """The index after the last character that belongs to a node."""
    last = last_part(node)
    if isinstance(last, Scalar) and last.is_block:
        return _block_end(text, last)
    return last.end


def lines_end(text: str, node: Node) -> int:
    """Where the line begins that follows the last line of a node.

    Raises ``UnsafeLayoutError`` if that line holds something else too.
    """
    last = last_part(node)
    if isinstance(last, Scalar) and last.is_block:
        return _block_end(text, last)
    return next_line(text, last.end)


def last_part(node: Node) -> Node:
    """What ends a node: a scalar, or something in brackets."""
    while isinstance(node, Sequence | Mapping) and not node.in_brackets:
        node = node.entries[-1] if isinstance(node, Sequence) else node.fields[-1][1]
    return node


def block_indent(text: str, block: Scalar) -> int | None:
    """By how many spaces the lines of a block are indented, None if it has no text."""
    for line in text[next_line(text, block_header_end(text, block)) : block.end].splitlines():
        if line.strip():
            return len(line) - len(line.lstrip(" "))
    return None


def _block_end(text: str, block: Scalar) -> int:
    if text[block.end - 1] not in "\r\n":
        raise UnsafeLayoutError(block.start, "the text ends in a line break that nobody sees")
    header_end = block_header_end(text, block)
    if "+" in text[block.start : header_end]:  # blank lines below belong to the text
        return block.end
    indent, first, end = block_indent(text, block) or 0, next_line(text, header_end), block.end
    while end > first:
        above = previous_line(text, end)
        line = text[above:end].rstrip("\r\n")
        if line.strip(" ") or len(line) > indent:
            break
        end = above
    return end
