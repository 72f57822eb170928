"""``upr-track annex``: the matrix of all recommendations that goes with a submission."""

from upr_track.cli.options import (
    FOR_EVERYBODY,
    HERE,
    AsOf,
    AssessedBy,
    Audience,
    Scale,
    Where,
    WorkspaceFolder,
)
from upr_track.cli.report_options import Check, Draft, InLanguage, Layout, ReportFile, SetName, To
from upr_track.cli.report_request import ReportRequest, run_report


def command(
    *,
    workspace: WorkspaceFolder = HERE,
    form: To = None,
    output: ReportFile = None,
    layout: Layout = None,
    where: Where = None,
    as_of: AsOf = None,
    assessed_by: AssessedBy = None,
    scale: Scale = None,
    set_name: SetName = None,
    language: InLanguage = "en",
    draft: Draft = False,
    check: Check = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """Make the annex: each recommendation with its position and its assessment.

    The same as upr-track report annex: the OHCHR's list of recommendations with the last
    column filled in, the sources numbered and listed at the end.
    """
    return run_report(
        ReportRequest(
            name="annex",
            workspace=workspace,
            form=form,
            output=output,
            where=tuple(where or ()),
            as_of=as_of,
            assessed_by=assessed_by,
            scale=scale,
            set_name=set_name,
            audience=audience,
            language=language,
            layout=layout,
            draft=draft,
            check=check,
        )
    )
