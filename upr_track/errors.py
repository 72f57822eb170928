"""The exceptions for runs that cannot go on.

Each carries a message, a hint and the exit code that the command line ends with.
Problems inside data files are not exceptions but ``Diagnostic`` values.
"""


class UprTrackError(Exception):
    """A run cannot go on. ``hint`` says what to do next, in one sentence."""

    exit_code = 4

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(UprTrackError):
    """The user asked for something that cannot be: a wrong option, field or name."""

    exit_code = 2


class SettingsError(UprTrackError):
    """``upr-track.toml`` cannot be used. The message names the file and the key."""

    exit_code = 2


class FileAccessError(UprTrackError):
    """A file or folder could not be read or written."""

    exit_code = 3
