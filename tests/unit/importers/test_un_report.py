"""Reports of the Working Group."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from upr_track.errors import FileAccessError
from upr_track.importers import read_file
from upr_track.importers.lead_ins import LeadIn, read_lead_in
from upr_track.importers.report_conclusions import read_conclusions
from upr_track.importers.report_text import ReportLine
from upr_track.importers.report_title import ordinal

OPENING = [
    "Report of the Working Group on the Universal Periodic Review",
    "Norway",
    "II. Conclusions and/or recommendations 90–93 12",
    (
        "1. The Working Group held its thirty-third session from 6 to 17 May 2019. The review of "
        "Norway was held at the 5th meeting, on 8 May 2019."
    ),
    "II. Conclusions and/or recommendations",
]
CONCLUSIONS = [
    (
        "90. The following recommendations enjoy the support of Norway, which considers that they "
        "are in the process of implementation:"
    ),
    "90.1 Open the halls (Chile) (Peru);",
    "90.2\tClose the",
    "90.3 Paint the halls in line with paragraph",
    "12. above (Spain);",
    "91. The recommendations below did not enjoy the support of Norway and would thus be noted:",
    "91.1. Sell the halls (Kenya).",
    "92. The following recommendation will be examined by Norway:",
    "92.1",
    "Rent the halls (Iran (Islamic Republic of)).",
    (
        "93. All conclusions and/or recommendations contained in the present report reflect the "
        "position of the submitting State(s)."
    ),
    "Annex",
    "94. The delegation was headed by a minister.",
]


def report(word_file: Callable[..., Path], lines: Sequence[str]) -> Path:
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    return word_file(body=body, head="A/HRC/42/3", name="report.docx")


def test_every_number_below_a_lead_paragraph_is_a_record(word_file: Callable[..., Path]) -> None:
    result = read_file(report(word_file, [*OPENING, *CONCLUSIONS]))
    assert result.format == "un-report"
    assert result.problems == ()
    records = [found.record for found in result.records]
    assert [(record.paragraph, record.text) for record in records] == [
        ("90.1", "Open the halls"),
        ("90.2", "Close the"),
        ("90.3", "Paint the halls in line with paragraph 12. above"),
        ("91.1", "Sell the halls"),
        ("92.1", "Rent the halls"),
    ]
    assert [record.position for record in records] == [
        "supported",
        "supported",
        "supported",
        "noted",
        "pending",
    ]
    assert records[0].state_claim == "in_process"
    assert records[0].position_source == "A/HRC/42/3, para. 90"
    assert records[0].id == "nor-upr3-90.1"
    assert records[0].recommending_states == ("CHL", "PER")
    assert records[4].recommending_states == ("IRN",)
    assert result.records[0].origin.place == "paragraph 90.1"


def test_the_report_declares_how_many_stand_below_each(word_file: Callable[..., Path]) -> None:
    document = read_file(report(word_file, [*OPENING, *CONCLUSIONS])).documents[0].document
    assert (document.id, document.symbol) == ("a-hrc-42-3", "A/HRC/42/3")
    assert (document.state_under_review, document.session, document.cycle) == ("NOR", 33, 3)
    assert [(lead.lead, lead.count, lead.position) for lead in document.lead_paragraphs] == [
        ("90", 3, "supported"),
        ("91", 1, "noted"),
        ("92", 1, "pending"),
    ]


def test_heads_feet_and_footnotes_of_pages_are_no_text(
    pdf_file: Callable[[Sequence[Sequence[str]]], Path],
) -> None:
    pages = [
        [
            "United Nations A/HRC/42/3",
            "Distr.: General",
            "3 July 2019",
            *OPENING[:2],
            OPENING[3],
        ],
        [
            "A/HRC/42/3",
            "2",
            "II. Conclusions and/or recommendations**",
            "90. The following recommendations enjoy the support of Norway:",
            "90.1 Open the halls and let every",
            "body1 into them (Chile);",
            "90.2 Close the halls",
            "  ",
            "** The conclusions have not been edited.",
            "1 As read in the hall: let",
            "nobody into them.",
        ],
        ["A/HRC/42/3", "3", "at night (Peru) (Spain).", "91. All conclusions and recommendations"],
    ]
    result = read_file(pdf_file(pages))
    assert result.format == "un-report"
    assert [(one.record.paragraph, one.record.text) for one in result.records] == [
        ("90.1", "Open the halls and let every body into them"),
        ("90.2", "Close the halls at night"),
    ]
    assert [one.origin.place for one in result.records] == [
        "page 2, paragraph 90.1",
        "page 2, paragraph 90.2",
    ]
    assert [(one.origin.place, one.reason) for one in result.skipped] == [
        ("page 2", "a footnote: ** The conclusions have not been edited."),
        ("page 2", "a footnote: 1 As read in the hall: let nobody into them."),
    ]
    document = result.documents[0].document
    assert document.symbol == "A/HRC/42/3"
    assert str(document.published_on) == "2019-07-03"


def test_a_pdf_of_pictures_says_where_to_look(
    pdf_file: Callable[[Sequence[Sequence[str]]], Path],
) -> None:
    with pytest.raises(FileAccessError, match="holds pictures of pages and no text"):
        read_file(pdf_file([[""]]))


def test_a_number_without_text_is_told(word_file: Callable[..., Path]) -> None:
    lines = [line for line in CONCLUSIONS if not line.startswith("90.2")]
    problem = read_file(report(word_file, [*OPENING, *lines])).problems[0]
    assert problem.kind == "missing-number"
    assert problem.message == "no text was found for 90.2"


def test_a_lead_paragraph_that_says_nothing_known_is_told(word_file: Callable[..., Path]) -> None:
    lines = ["90. Norway has spoken:", *CONCLUSIONS[1:]]
    result = read_file(report(word_file, [*OPENING, *lines]))
    assert result.problems[0].kind == "unread-lead-in"
    assert result.records[0].record.position is None


def test_a_report_whose_numbers_word_makes_is_refused(word_file: Callable[..., Path]) -> None:
    result = read_file(report(word_file, [*OPENING, "Open the halls (Chile);"]))
    assert [problem.kind for problem in result.problems] == ["no-numbered-recommendations"]
    assert result.has_errors


def test_reports_of_the_first_cycle_count_anew_below_each_lead_paragraph() -> None:
    lines = [
        "Conclusions and/or recommendations",
        "95. The recommendations below enjoy the support of Norway:",
        "1. Open the halls (Chile);",
        "2. Close them (Peru);",
        "96. The following will be examined by Norway:",
        "1. Sell them (Spain);",
    ]
    leads = read_conclusions([ReportLine(line) for line in lines])
    assert [item.paragraph for lead in leads for item in lead.items] == ["95.1", "95.2", "96.1"]


def test_a_word_at_the_end_of_a_line_keeps_its_hyphen() -> None:
    lines = ["Conclusions and recommendations", "6. They enjoy support:", "6.1 Use anti-", "rust"]
    leads = read_conclusions([ReportLine(line) for line in lines])
    assert leads[0].items[0].text == "Use anti-rust"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("enjoy the support of Norway:", LeadIn("supported")),
        (
            (
                "have been examined and enjoy the support of Norway, which considers that "
                "they have already been implemented:"
            ),
            LeadIn("supported", "already_implemented"),
        ),
        (
            (
                "enjoy the support of Norway, which considers they are already implemented or in "
                "the process of implementation:"
            ),
            LeadIn("supported", "in_process"),
        ),
        ("did not enjoy the support of Norway and would thus be noted:", LeadIn("noted")),
        ("have been examined by Norway and have been noted by Norway:", LeadIn("noted")),
        (
            (
                "will be examined by Norway, which will respond in due time, but no later "
                "than the forty-second session of the Council:"
            ),
            LeadIn("pending"),
        ),
        ("were discussed:", LeadIn(None)),
    ],
)
def test_lead_ins_are_read(words: str, expected: LeadIn) -> None:
    assert read_lead_in(f"The following recommendations {words}") == expected


@pytest.mark.parametrize(
    ("word", "number"), [("ninth", 9), ("Twentieth", 20), ("forty-eighth", 48), ("special", None)]
)
def test_sessions_are_counted_in_words(word: str, number: int | None) -> None:
    assert ordinal(word) == number
