"""Libraries that only some importers need and that an installation may lack."""

from upr_track.errors import UsageError


def missing_library(extra: str, files: str) -> UsageError:
    """What to tell a user who wants to read ``files`` without the extra that does."""
    return UsageError(
        f"{files} need a library that is not installed",
        f"install it with: pip install 'upr-track[{extra}]'",
    )
