"""Makes the Word templates in ``templates/word`` anew, the same bytes each time.

They are ordinary Word files: a report writer may restyle a copy in Word, which
``upr-track templates eject`` makes. This script is where the built-in ones come from.
"""

from datetime import UTC, date, datetime
from pathlib import Path

from docx import Document

from scripts.word_annex import add_annex_tables
from scripts.word_parts import Page, add_head, add_sources, clean, prepare
from scripts.word_reports import implementation, submission
from upr_track.report.word_package import repacked

REPOSITORY = Path(__file__).resolve().parent.parent
FOLDER = REPOSITORY / "templates" / "word"
MADE_ON = date(2019, 10, 1)


def main() -> None:
    """Write every template."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in TEMPLATES:
        file = FOLDER / f"{name}.docx"
        file.write_bytes(template(name))
        print(f"wrote {file.relative_to(REPOSITORY)}")


def template(name: str) -> bytes:
    """One template, as its file holds it."""
    page = prepare(Document(), landscape=name == "annex")
    TEMPLATES[name](page)
    clean(page.document, datetime(MADE_ON.year, MADE_ON.month, MADE_ON.day, tzinfo=UTC))
    return repacked(page.document, MADE_ON)


def annex(page: Page) -> None:
    """The matrix of recommendations."""
    add_head(page, "words.report_annex")
    add_annex_tables(page)
    page.paragraph("{{ report.set_definition }}.", "Small")
    page.loop("note in report.notes", lambda: page.paragraph("{{ note }}", "Small"))
    add_sources(page, "words.sources")


TEMPLATES = {"annex": annex, "implementation": implementation, "submission": submission}


if __name__ == "__main__":
    main()
