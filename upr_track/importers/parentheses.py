"""Parentheses in a line of text, the outermost ones, also where one was forgotten."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """What stands in parentheses: ``line[start:end]`` has them, ``content`` has not."""

    start: int
    end: int
    content: str


def groups_in(line: str) -> list[Group]:
    """The outermost parentheses of ``line`` in order.

    Square brackets are none. A forgotten closing parenthesis is thought to stand before
    the next semicolon or at the end: ``(Iran (Islamic Republic of);``.
    """
    groups: list[Group] = []
    depth, start, closed = 0, 0, False
    for at, character in enumerate(line):
        if character == "(":
            start, closed = (at, False) if depth == 0 else (start, closed)
            depth += 1
        elif character == ")" and depth:
            depth -= 1
            if depth == 0:
                groups.append(Group(start, at + 1, line[start + 1 : at].strip()))
        elif character == ";" and depth and not closed:
            closed = not _forgotten(line, at)
            if not closed:
                groups.append(_open_group(line, start, at))
                depth = 0
    if depth:
        groups.append(_open_group(line, start, len(line)))
    return groups


def _forgotten(line: str, at: int) -> bool:
    """Whether an open parenthesis is not closed behind the semicolon."""
    depth = 1
    for character in line[at:]:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth == 0:
            return False
    return True


def _open_group(line: str, start: int, end: int) -> Group:
    content = line[start + 1 : end].rstrip(" ;.")
    if content.count("(") > content.count(")"):
        content += ")"
    return Group(start, end, content.strip())
