"""The commands, in the order of the help page. A new command is one file and one line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CommandEntry:
    """A command that is loaded when it is called.

    ``module`` is the module below ``upr_track.cli`` that has a function ``command``.
    """

    name: str
    module: str
    summary: str


COMMANDS = (
    CommandEntry("status", "status", "Count what became of the recommendations."),
    CommandEntry("list", "list", "List recommendations and what became of them."),
    CommandEntry("show", "show", "Show one record in full, with its history and evidence."),
    CommandEntry("cases", "cases", "List persons, their situation and what was asked for them."),
    CommandEntry("report", "report", "Make a report, such as a submission, from the records."),
    CommandEntry("annex", "annex", "Make the annex: every recommendation with its assessment."),
    CommandEntry("templates", "templates", "List, show or copy the templates of reports."),
    CommandEntry("import", "import_", "Import lists, databases, UN reports and tables."),
    CommandEntry("export", "export", "Export the records: CSV, Excel, JSON, SQLite, Parquet."),
    CommandEntry("claims", "claims", "List quoted figures, and what the records say of them."),
    CommandEntry("reconcile", "reconcile", "Hold documents' own totals against the records."),
    CommandEntry("diff", "diff", "Show what changed since a commit, a tag or a date."),
    CommandEntry("history", "history", "Show who recorded what of a record, and when."),
    CommandEntry("trend", "trend", "Show how many were ignored, date by date."),
    CommandEntry("due", "due", "List what is to be assessed again, and dates to come."),
    CommandEntry("proofread", "proofread", "Hold the figures in a text against the data."),
    CommandEntry("submission", "submission", "Check a submission before it is sent."),
    CommandEntry("validate", "validate", "Check the data and say where it is wrong."),
    CommandEntry("rules", "rules", "List what is checked, and how strictly."),
    CommandEntry("explain", "explain", "Say what a rule asks and how to mend a mistake."),
    CommandEntry("schema", "schema", "Print the JSON Schema of a data file, for editors."),
    CommandEntry("vocabulary", "vocabulary", "Look up the words that data files may use."),
    CommandEntry("init", "init", "Make a new workspace, or a copy of a real example."),
    CommandEntry("doctor", "doctor", "Show versions, settings and files, and what is broken."),
)
