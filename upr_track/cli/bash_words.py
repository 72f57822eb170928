"""Completion in bash, which takes ``FIELD=VALUE`` for three words.

Bash splits what is typed at "=" and replaces only what stands behind it. So the words are
put together again before they are completed, and the part before the "=" is taken off
what is offered.
"""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout

_INSTRUCTION = "_UPR_TRACK_COMPLETE"


def whole_words(words: list[str], current: int) -> tuple[list[str], int, str]:
    """The words with those around an "=" put together, and the number of the current one.

    The third value is the part of the current word that bash keeps; of ``--where=FIELD=``
    only ``FIELD=``, for an option's name is no part of what is offered.
    """
    glued: list[str] = []
    kept = ""
    for number, word in enumerate(words[: current + 1]):
        if number > 1 and "=" in (word, words[number - 1]):
            kept = glued[-1] + word if word == "=" else glued[-1]
            glued[-1] += word
        else:
            kept = ""
            glued.append(word)
    option_taken_off = kept.partition("=")[2] if kept.startswith("-") else kept
    return [*glued, *words[current + 1 :]], len(glued) - 1, option_taken_off


@contextmanager
def words_of_bash() -> Iterator[None]:
    """Completion inside sees whole words; what it prints is shortened to what bash replaces.

    Does nothing unless bash asks for words.
    """
    if os.environ.get(_INSTRUCTION) != "complete_bash":
        yield
        return
    words = os.environ.get("COMP_WORDS", "").replace("\n", " ").split(" ")
    current = int(os.environ.get("COMP_CWORD", "0"))
    words += [""] * (current + 1 - len(words))
    glued, at, kept = whole_words(words, current)
    os.environ.update(COMP_WORDS=" ".join(glued).rstrip(" "), COMP_CWORD=str(at))
    printed = io.StringIO()
    try:
        with redirect_stdout(printed):
            yield
    finally:
        lines = printed.getvalue().splitlines()
        sys.stdout.write("".join(f"{line.removeprefix(kept)}\n" for line in lines))
