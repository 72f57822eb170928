"""What a command that shows data says of errors in the data, and how it ends."""

from typing import TYPE_CHECKING

from upr_track.checks.check_options import CheckOptions
from upr_track.cli.streams import tell
from upr_track.diagnostics import Severity

if TYPE_CHECKING:
    from datetime import date

    from upr_track.workspace import Workspace

FINE, FINDINGS = 0, 1
_WHAT_TO_DO = "run upr-track validate"


def tell_data_errors(workspace: "Workspace", today: "date") -> int:
    """Say on stderr what is wrong with the data, in one line. Returns the exit code.

    All rules run, as in ``upr-track validate``: what is shown must not look better than the
    data is. The exit code is the same as there.
    """
    result = workspace.check(CheckOptions(), today)
    unread = workspace.unread_records
    errors = result.count(Severity.ERROR)
    if unread:
        were = (
            "record could not be read and is"
            if unread == 1
            else "records could not be read and are"
        )
        tell(f"{unread} {were} not counted: {_WHAT_TO_DO}")
    elif errors or result.fails:
        number = errors or len(result.findings)
        noun = "error" if errors else "finding"
        tell(f"{number} {noun}{'' if number == 1 else 's'} in the data: {_WHAT_TO_DO}")
    return FINDINGS if result.fails else FINE
