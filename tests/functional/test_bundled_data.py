"""The data of the first case: what it has to hold."""

from collections import Counter
from pathlib import Path

import pytest

from upr_track.model import (
    DeclaredClaim,
    DeclaredTotals,
    FigureClaim,
    LeadParagraph,
    Recommendation,
)
from upr_track.workspace import Workspace, open_workspace

PRESENTATION = "coalition-2019"


@pytest.fixture(scope="module")
def workspace(bundled_workspace: Path) -> Workspace:
    return open_workspace(bundled_workspace)


def test_every_file_is_read_without_a_finding(workspace: Workspace) -> None:
    assert workspace.reading == ()


def test_nothing_that_was_asked_is_missing(workspace: Workspace) -> None:
    counts = Counter(record.mechanism for record in workspace.dataset.recommendations)
    assert counts == {"upr": 50, "special_procedure": 5, "treaty_body": 3, "stakeholder": 13}


def test_remedies_of_the_three_decisions(workspace: Workspace) -> None:
    remedies = {
        (record.document_symbol, record.remedy, record.cases)
        for record in workspace.dataset.recommendations
        if record.remedy
    }
    opinion_16, opinion_67 = "A/HRC/WGAD/2017/16", "A/HRC/WGAD/2018/67"
    views = "CCPR/C/115/D/2304/2013"
    assert remedies == {
        (opinion_16, "release", ("bokayev", "ayan")),
        (opinion_16, "compensation", ("bokayev", "ayan")),
        (opinion_67, "release", ("yerimbetov",)),
        (opinion_67, "compensation", ("yerimbetov",)),
        (opinion_67, "investigation", ("yerimbetov",)),
        (views, "quash_conviction", ("dzhakishev",)),
        (views, "release", ("dzhakishev",)),
        (views, "effective_remedy", ("dzhakishev",)),
    }


def test_answers_of_the_state_in_the_second_review(workspace: Workspace) -> None:
    answers = Counter(
        (one.position_source, one.position, one.state_claim) for one in _second_review(workspace)
    )
    assert answers == {
        ("A/HRC/28/10, para. 124", "supported", "already_implemented"): 23,
        ("A/HRC/28/10, para. 125", "supported", "in_process"): 11,
        ("A/HRC/28/10, para. 126", "noted", "none"): 16,
    }


def test_totals_that_the_report_declares(workspace: Workspace) -> None:
    report = workspace.dataset.document_by_symbol["A/HRC/28/10"]
    assert report.declared_totals == DeclaredTotals(total=194, supported=143, noted=51)
    assert report.lead_paragraphs == (
        LeadParagraph(
            lead="124", count=47, position="supported", state_claim="already_implemented"
        ),
        LeadParagraph(lead="125", count=96, position="supported", state_claim="in_process"),
        LeadParagraph(lead="126", count=51, position="noted", state_claim="none"),
    )


def test_subjects_of_the_proposals(workspace: Workspace) -> None:
    subjects = [record.focus for record in _proposals(workspace)]
    assert subjects == [
        *[("criminal_legislation",)] * 3,
        *[("political_prisoners",)] * 3,
        *[("torture",)] * 3,
        *[("lawyers_and_defenders",)] * 4,
    ]


def test_what_the_proposals_repeat(workspace: Workspace) -> None:
    repeated = {
        record.id.removeprefix("kaz-2019-"): " ".join(
            one.removeprefix("kaz-").removeprefix("upr2-") for one in record.repeats
        )
        for record in _proposals(workspace)
        if record.repeats
    }
    assert repeated == {
        "01": "124.4 124.5 124.47 126.35 126.39 126.40 126.41",
        "03": "124.40",
        "06": "wgad-2017-16-release wgad-2018-67-release ccpr-2304-2013-release",
        "08": "125.11",
        "09": "124.16 124.41 124.45 125.72 125.73",
        "13": "126.46",
    }


def test_articles_of_law_that_the_coalition_names(workspace: Workspace) -> None:
    provisions = [record.provisions for record in _proposals(workspace) if record.provisions]
    assert provisions == [
        ("Criminal Code, art. 130", "Criminal Code, art. 174", "Criminal Code, art. 274"),
        ("Criminal Code, art. 405",),
        ("Law on Advocates' Activities",),
        ("Law on Advocates' Activities, art. 39.2.2-3",),
    ]


def test_all_assessments_are_the_coalitions_of_october_2019(workspace: Workspace) -> None:
    assessments = workspace.dataset.assessments
    assert {(one.assessed_by, one.assessed_on.text) for one in assessments} == {
        ("coalition", "2019-10")
    }
    assert Counter(one.status for one in assessments) == {"not_implemented": 29, "contrary": 1}


def test_no_assessment_without_a_passage_and_a_reason(workspace: Workspace) -> None:
    for one in workspace.dataset.assessments:
        supporting = [item.quote for item in one.evidence if item.direction == "supports"]
        assert all(supporting), one.recommendation
        assert supporting, one.recommendation
        assert one.rationale, one.recommendation
        assert {item.document for item in one.evidence} == {PRESENTATION}


def test_what_the_presentation_is_silent_on_is_not_assessed(workspace: Workspace) -> None:
    assessed = workspace.dataset.assessments_by_recommendation
    remedies = [one.id for one in workspace.dataset.recommendations if one.remedy]
    assert [record for record in remedies if record in assessed] == [
        "kaz-wgad-2017-16-release",
        "kaz-wgad-2018-67-release",
        "kaz-ccpr-2304-2013-release",
    ]
    silent = ("124.1", "124.4", "124.5", "124.17", "125.53", "126.32", "126.37", "126.47")
    assert not any(f"kaz-upr2-{paragraph}" in assessed for paragraph in silent)


def test_readme_gives_a_reason_for_each_recommendation(
    workspace: Workspace, bundled_workspace: Path
) -> None:
    readme = (bundled_workspace / "data" / "README.md").read_text(encoding="utf-8")
    _, _, tables = readme.partition("### Assessed: 30 of 58")
    assessed, _, not_assessed = tables.partition("### Not assessed: 28 of 58")
    for record in workspace.dataset.recommendations:
        if record.mechanism == "stakeholder":
            continue
        judged = record.id in workspace.dataset.assessments_by_recommendation
        names = _named_in_first_column(assessed if judged else not_assessed)
        assert record.id.removeprefix("kaz-upr2-") in names, record.id


def test_the_declared_claim(workspace: Workspace) -> None:
    (claim,) = (one for one in workspace.dataset.claims if isinstance(one, DeclaredClaim))
    assert (claim.id, claim.declared.count, claim.declared.total) == ("un-decisions", 25, 32)
    assert claim.where == ("mechanism=special_procedure,treaty_body", "focus=political_prisoners")
    assert workspace.settings.status.headline == (claim.id,)


def test_figures(workspace: Workspace) -> None:
    figures = [
        (one.id, one.qualifier, one.value, one.unit)
        for one in workspace.dataset.claims
        if isinstance(one, FigureClaim)
    ]
    assert figures == [
        ("political-prisoners", "at_least", 21, "political prisoners"),
        ("politically-prosecuted", "exactly", 54, "persons politically prosecuted"),
        ("detained-protesters", "more_than", 6000, "people arbitrarily detained"),
        ("torture-cases", "more_than", 1400, "cases of torture"),
        ("ban-bilash", "exactly", 7, "years"),
        ("ban-kharkova", "exactly", 5, "years"),
        ("under-investigation", "more_than", 20, "people under investigation"),
    ]


def test_periods_and_publishers_of_figures(workspace: Workspace) -> None:
    figures = {one.id: one for one in workspace.dataset.claims if isinstance(one, FigureClaim)}
    detained = figures["detained-protesters"].period
    assert detained is not None
    assert (str(detained.start), str(detained.end), detained.each) == ("2018-02", "2019-08", None)
    torture = figures["torture-cases"]
    assert torture.period is not None
    assert torture.period.each == "year"
    assert [one.publisher for one in torture.sources] == ["Penal Reform International"]


def test_situations_of_the_cases(workspace: Workspace) -> None:
    situations = {
        case.id: [
            f"{one.situation} since {one.since}" if one.since else one.situation
            for one in case.situations
        ]
        for case in workspace.dataset.cases
    }
    assert situations == {
        "dzhakishev": ["imprisoned", "ill"],
        "bokayev": ["imprisoned"],
        "ayan": [],
        "yerimbetov": ["imprisoned", "torture_alleged"],
        "atabek": ["imprisoned"],
        "abishev-aset": ["imprisoned since 2018-03"],
        "zhumagulov": ["imprisoned since 2018-03"],
        "abishev-kenzhebek": ["imprisoned since 2018-03"],
        "dzhaukerova": ["detained since 2019-07"],
        "demeuova": ["detained since 2019-07"],
        "shevchuk": ["detained since 2019-07"],
        "khassenov": ["charged"],
        "bilash": ["banned_from_activity"],
        "kharkova": ["banned_from_activity"],
        "balgabayeva": ["pressured"],
        "jardemalie": ["pressured"],
        "semenova": ["charged"],
        "qaharman": ["pressured"],
        "mukhortova": ["psychiatric_detention"],
    }


def test_settings_name_the_coalition_and_the_review(workspace: Workspace) -> None:
    settings = workspace.settings
    assert settings.state_under_review == "KAZ"
    assert (settings.review.cycle, settings.review.session) == (3, 34)
    assert str(settings.review.date) == "2019-11"
    assert [one.name for one in settings.submission.organisations] == [
        "Open Dialogue Foundation",
        "Italian Federation for Human Rights",
        "Kharkiv Institute for Social Research",
        "Qaharman",
        "International Bar Association’s Human Rights Institute",
    ]


def test_no_address_of_a_person_is_in_the_data(bundled_workspace: Path) -> None:
    files = [bundled_workspace / "upr-track.toml", *(bundled_workspace / "data").iterdir()]
    texts = [file.read_text(encoding="utf-8") for file in files if file.is_file()]
    assert len(texts) == 7
    assert not any("@" in text for text in texts)


def _second_review(workspace: Workspace) -> list[Recommendation]:
    return [one for one in workspace.dataset.recommendations if one.mechanism == "upr"]


def _proposals(workspace: Workspace) -> list[Recommendation]:
    return [one for one in workspace.dataset.recommendations if one.mechanism == "stakeholder"]


def _named_in_first_column(tables: str) -> set[str]:
    rows = (line for line in tables.splitlines() if line.startswith("|"))
    return {name.strip("`,") for row in rows for name in row.split("|")[1].split()}
