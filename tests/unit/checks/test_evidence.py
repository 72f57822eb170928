import pytest

from tests.records import asked, counted, dataset, declared, figure, graded, judged, source
from tests.rule_runs import found
from upr_track.model import Case, SourceDocument

FAVOURABLE = ("implemented", "partially_implemented", "in_progress")
UNFAVOURABLE = ("not_implemented", "contrary", "no_reply")
SILENT = ("no_information", "not_assessed", "not_applicable")


@pytest.mark.parametrize("status", [*FAVOURABLE, *UNFAVOURABLE, *SILENT])
def test_findings_need_evidence(status: str) -> None:
    data = dataset(judged("a", status))
    wanted = [f'1: "{status}" has no evidence that supports it']
    assert found("missing-evidence", data) == (wanted if status in FAVOURABLE else [])
    assert found("thin-evidence", data) == (wanted if status in UNFAVOURABLE else [])


@pytest.mark.parametrize(
    ("directions", "supported"),
    [
        (["supports"], True),
        ([None], True),
        (["context", "supports"], True),
        (["context"], False),
        (["contradicts"], False),
        (["contradicts", "context"], False),
    ],
)
def test_only_sources_for_a_finding_support_it(
    directions: list[str | None],
    supported: bool,  # noqa: FBT001
) -> None:
    evidence = tuple(source(direction=direction) for direction in directions)
    assert (
        found("missing-evidence", dataset(judged("a", "implemented", evidence=evidence))) == []
    ) is supported
    assert (
        found("thin-evidence", dataset(judged("a", "contrary", evidence=evidence))) == []
    ) is supported


@pytest.mark.parametrize(
    ("grade", "rule"),
    [
        ("A", "missing-evidence"),
        ("B", "missing-evidence"),
        ("C", "thin-evidence"),
        ("E", "thin-evidence"),
    ],
)
def test_a_grade_needs_what_its_status_needs(grade: str, rule: str) -> None:
    assert found(rule, dataset(graded("a", grade))) == [
        f'1: "{grade}" has no evidence that supports it'
    ]


def test_a_grade_that_its_scale_does_not_have_is_not_judged() -> None:
    data = dataset(graded("a", "Z"))
    assert found("missing-evidence", data) == found("thin-evidence", data) == []


@pytest.mark.parametrize(
    ("own", "sources", "message"),
    [
        ("public", ["public", "confidential"], None),
        ("public", ["confidential", "public"], None),
        ("public", [], None),
        ("internal", ["internal"], None),
        ("confidential", ["internal"], None),
        ("public", ["confidential"], "this public record rests on confidential sources alone"),
        (
            "public",
            ["confidential", "internal"],
            "this public record rests on internal sources alone",
        ),
        ("internal", ["confidential"], "this internal record rests on confidential sources alone"),
    ],
)
def test_readers_see_at_least_one_source(own: str, sources: list[str], message: str | None) -> None:
    given = tuple(source(visibility=one) for one in sources)
    data = dataset(
        judged("a", evidence=given, visibility=own),
        figure(1, "prison", sources=given, visibility=own),
        Case(id="c", name="A person", sources=given, visibility=own),
    )
    expected = [f"1: {message}"] * 3 if message else []
    assert found("confidential-support", data) == expected


@pytest.mark.parametrize(
    ("asked_for", "judgement", "findings"),
    [
        ("public", "public", []),
        ("public", "confidential", []),
        ("internal", "internal", []),
        ("internal", "public", ["1: this judgement is public, but a is internal"]),
        ("confidential", "internal", ["1: this judgement is internal, but a is confidential"]),
    ],
)
def test_a_judgement_is_not_more_public_than_its_recommendation(
    asked_for: str, judgement: str, findings: list[str]
) -> None:
    data = dataset(asked("a", visibility=asked_for), judged("a", visibility=judgement))
    assert found("visibility-mismatch", data) == findings


@pytest.mark.parametrize(
    "url",
    [
        "https://www.example.org/report.pdf",
        "http://example.org",
        "https://example.org:8443/a?b=c&d=%20#e",
        "https://пример.рф/доклад",
        "https://192.168.0.1/x",
        "https://localhost/x",
        "mailto:office@example.org",
    ],
)
def test_addresses_that_a_report_links_to(url: str) -> None:
    data = dataset(judged("a", evidence=(source(url=url, archive_url=url),)))
    assert found("inactive-url", data) == []
    assert found("inactive-url", dataset(SourceDocument(id="d", title="D", url=url))) == []


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("javascript:alert(1)", 'is a "javascript:" address, which no report makes a link of'),
        ("JavaScript:alert(1)", 'is a "javascript:" address, which no report makes a link of'),
        ("data:text/html,x", 'is a "data:" address, which no report makes a link of'),
        ("ftp://example.org/x", 'is a "ftp:" address, which no report makes a link of'),
        ("java\nscript:alert(1)", "has a space or line break in it"),
        (" https://example.org", "has a space or line break in it"),
        ("https://exa mple.org", "has a space or line break in it"),
        ("C:\\report.pdf", "is a path on a computer"),
        ("www.example.org", 'does not begin with "https://"'),
        ("example.org:8080/x", 'does not begin with "https://"'),
        ("//example.org/x", 'does not begin with "https://"'),
        ("report.pdf", 'does not begin with "https://"'),
        ("https://", "names no web site"),
        ("https:///x", "names no web site"),
        ("http://[::1", "is not a web address"),
        ("mailto:", "has no mail address"),
    ],
)
def test_addresses_that_lead_nowhere(url: str, reason: str) -> None:
    data = dataset(judged("a", evidence=(source(url=url),)))
    assert found("inactive-url", data) == [f'1: "{url}" {reason}']


def test_figures_need_sources_and_counts_do_not() -> None:
    data = dataset(
        figure(1, "prison"),
        declared(1, 2),
        counted(1, 2),
        figure(1, "x", id="y", sources=(source(),)),
    )
    assert found("unsourced-claim", data) == [
        '1: "figure" has no source',
        '2: "declared" has no source',
    ]
