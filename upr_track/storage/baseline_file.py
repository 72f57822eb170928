"""The baseline: findings that are known and not reported, so that new ones stand out.

Kept by path, rule and message instead of by line, which changes with every edit above it.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from upr_track.errors import FileAccessError
from upr_track.model.fields import RECORD, Text
from upr_track.storage.atomic_write import replace_file

SCHEMA_VERSION: Literal[1] = 1

KnownFindings = Mapping[tuple[str, str, str], int]
"""How often each (path from the workspace's root, rule, message) occurs."""


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class _Entry:
    path: Text
    rule: Text
    message: Text
    count: Annotated[int, Field(ge=1)] = 1


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class _Baseline:
    schema_version: Literal[1]
    findings: tuple[_Entry, ...]


def read_baseline(file: Path) -> KnownFindings:
    """The findings that ``file`` lists. Raises ``FileAccessError`` if it cannot be used."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise FileAccessError(
            f"cannot read the baseline {file}: {error.strerror or error}",
            f"write one with upr-track validate --write-baseline {file}",
        ) from error
    try:
        baseline = TypeAdapter(_Baseline).validate_json(content)
    except ValidationError as error:
        raise FileAccessError(
            f"{file} is not a baseline: {error.errors(include_url=False)[0]['msg']}",
            f"write it anew with upr-track validate --write-baseline {file}",
        ) from error
    return {(one.path, one.rule, one.message): one.count for one in baseline.findings}


def write_baseline(file: Path, known: KnownFindings) -> None:
    """Write ``known`` to ``file``: all of it or, if that fails, nothing.

    The same findings give the same bytes. Raises ``FileAccessError``.
    """
    entries = [
        {"path": path, "rule": rule, "message": message, "count": count}
        for (path, rule, message), count in sorted(known.items())
    ]
    whole = {"schema_version": SCHEMA_VERSION, "findings": entries}
    text = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    try:
        replace_file(file, text.encode("utf-8", errors="backslashreplace"))
    except OSError as error:
        raise FileAccessError(
            f"cannot write the baseline {file}: {error.strerror or error}",
            "check that the folder exists and that you may write there",
        ) from error
