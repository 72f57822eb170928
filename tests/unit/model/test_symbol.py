from re import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upr_track.model.symbol import Symbol, mended_symbol, parse_symbol, symbol_of
from upr_track.vocabulary import bodies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A/HRC/28/10", Symbol("A/HRC/28/10", "council_report", "A/HRC/28/10", session=28)),
        (
            "A/HRC/43/15/Add.1",
            Symbol("A/HRC/43/15/Add.1", "council_report", "A/HRC/43/15", session=43),
        ),
        (
            "A/HRC/WG.6/20/KAZ/1",
            Symbol(
                "A/HRC/WG.6/20/KAZ/1",
                "upr_document",
                "A/HRC/WG.6/20/KAZ/1",
                session=20,
                country="KAZ",
            ),
        ),
        (
            "A/HRC/WGAD/2017/16",
            Symbol(
                "A/HRC/WGAD/2017/16",
                "opinion",
                "A/HRC/WGAD/2017/16",
                "wgad",
                numbers=((16, 2017),),
            ),
        ),
        (
            "CCPR/C/KAZ/CO/2",
            Symbol(
                "CCPR/C/KAZ/CO/2",
                "concluding_observations",
                "CCPR/C/KAZ/CO/2",
                "ccpr",
                country="KAZ",
            ),
        ),
        (
            "E/C.12/KAZ/CO/2",
            Symbol(
                "E/C.12/KAZ/CO/2",
                "concluding_observations",
                "E/C.12/KAZ/CO/2",
                "cescr",
                country="KAZ",
            ),
        ),
        (
            "CCPR/C/110/D/2104/2011",
            Symbol(
                "CCPR/C/110/D/2104/2011",
                "views",
                "CCPR/C/110/D/2104/2011",
                "ccpr",
                110,
                numbers=((2104, 2011),),
            ),
        ),
        (
            "CCPR/C/124/D/2257/2013-2334/2014",
            Symbol(
                "CCPR/C/124/D/2257/2013-2334/2014",
                "views",
                "CCPR/C/124/D/2257/2013-2334/2014",
                "ccpr",
                124,
                numbers=((2257, 2013), (2334, 2014)),
            ),
        ),
        (
            "CAT/OP/KAZ/1",
            Symbol("CAT/OP/KAZ/1", "state_document", "CAT/OP/KAZ/1", "spt", country="KAZ"),
        ),
        (
            "CCPR/C/KAZ/CO/2/Add.1",
            Symbol(
                "CCPR/C/KAZ/CO/2/Add.1",
                "concluding_observations",
                "CCPR/C/KAZ/CO/2",
                "ccpr",
                country="KAZ",
            ),
        ),
    ],
)
def test_what_is_read_off_a_symbol(text: str, expected: Symbol) -> None:
    assert parse_symbol(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A/HRC/28/10/Corr.1", "council_report"),
        ("A/HRC/29/25/Add.2", "council_report"),
        ("A/HRC/WG.6/20/L.12", "upr_document"),
        ("A/HRC/WG.6/20/KAZ/1/Rev.1", "upr_document"),
        ("CRC/C/OPSC/KAZ/CO/1", "concluding_observations"),
        ("CEDAW/C/KAZ/CO/3-4", "concluding_observations"),
        ("CERD/C/KAZ/CO/6-7", "concluding_observations"),
        ("CAT/C/51/D/441/2010", "views"),
        ("CCPR/C/KAZ/Q/2", "state_document"),
        ("CCPR/C/KAZ/2", "state_document"),
        ("CCPR/CO/72/PRK", "other"),
        ("CCPR/C/79/Add.1", "other"),
        ("CCPR/C/21/Rev.1/Add.13", "other"),
        ("CCPR/C/GC/34", "other"),
        ("CERD/C/304/Add.1", "other"),
        ("CAT/C/CR/34/3", "other"),
        ("CEDAW/C/OP.8/CAN/1", "other"),
        ("E/C.12/1/Add.5", "other"),
        ("E/CN.4/2003/8/Add.3", "other"),
        ("CRC/C/15/Add.160", "other"),
        ("HRI/CORE/KAZ/2012", "other"),
        ("INT/CCPR/NGO/KAZ/12", "other"),
        ("A/HRC/28/NGO/12", "other"),
        ("A/HRC/28/L.3", "other"),
        ("A/HRC/S-17/2/Add.1", "other"),
        ("A/HRC/RES/5/1", "other"),
        ("A/HRC/DEC/17/119", "other"),
        ("A/RES/60/251", "other"),
        ("A/74/148", "other"),
        ("S/RES/1325 (2000)", "other"),
    ],
)
def test_kinds_of_symbols(text: str, kind: str) -> None:
    assert parse_symbol(text).kind == kind


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A/HRC/28", "Council documents are written A/HRC/28/10: session, number"),
        ("A/HRC/28/1O", "Council documents are written A/HRC/28/10: session, number"),
        ("A/HRC/28/", 'a part is missing beside a "/"'),
        ("A/HRC//28/10", 'a part is missing beside a "/"'),
        ("A/HRC", "it is not complete"),
        ("A/HRC/28/10 ", "it has a space in it"),
        ("A/HRC/28/10, para. 124", "it has a space in it"),
        ("Working Group report", 'its parts are divided by "/", as in A/HRC/28/10'),
        ("", 'its parts are divided by "/", as in A/HRC/28/10'),
        (
            "a/hrc/28/10",
            "a symbol has capital letters, digits, dots and hyphens between its slashes",
        ),
        (
            "A/HRC/WGAD/16/2017",
            "WGAD opinions are written A/HRC/WGAD/2017/16: year, number",
        ),
        ("A/HRC/WG.6/20/KZ/1", "UPR documents are written A/HRC/WG.6/20/KAZ/1"),
        ("A/HRC/WG6/20/KAZ/1", "UPR documents are written A/HRC/WG.6/20/KAZ/1"),
        (
            "CCPR/C/KZ/CO/2",
            "concluding observations are written CCPR/C/KAZ/CO/2: country in three letters",
        ),
        (
            "CCPR/C/D/2104/2011",
            "decisions are written CCPR/C/110/D/2104/2011: session, D, number, year",
        ),
        ("XYZ/1/2", 'no organ of the United Nations has symbols that begin with "XYZ"'),
    ],
)
def test_why_a_text_is_no_symbol(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{escape(reason)}$"):
        parse_symbol(text)
    assert symbol_of(text) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("A/HRC/28/10, para. 124", "A/HRC/28/10"),
        ("A/HRC/28/10, paras. 124 and 125", "A/HRC/28/10"),
        ("A/HRC/28/10 § 124", "A/HRC/28/10"),
        ("A/HRC/28/10.", "A/HRC/28/10"),
        ("a/hrc/28/10", "A/HRC/28/10"),
        ("a/hrc/28/10/add.1", "A/HRC/28/10/Add.1"),
        ("A/HRC/28/10 Add 1", "A/HRC/28/10/Add.1"),
        ("A/HRC/28/10/Add 1", "A/HRC/28/10/Add.1"),
        ("A / HRC / 28 / 10", "A/HRC/28/10"),
        ("A\\HRC\\28\\10", "A/HRC/28/10"),
        ("CEDAW/C/KAZ/CO/3–4", "CEDAW/C/KAZ/CO/3-4"),
        ("\u00a0A/HRC/28/10", "A/HRC/28/10"),
        ("A/HRC/WGAD/16/2017", None),
        ("Opinion No. 16/2017", None),
        ("A/HRC/28", None),
    ],
)
def test_only_spelling_is_mended(text: str, meant: str | None) -> None:
    assert mended_symbol(text) == meant


def test_only_decisions_on_cases_ask_for_remedies() -> None:
    assert parse_symbol("A/HRC/WGAD/2017/16").individual
    assert parse_symbol("CAT/C/51/D/441/2010").individual
    assert not parse_symbol("CAT/C/KAZ/CO/3").individual
    assert not parse_symbol("A/HRC/28/10").individual


def test_no_symbol_is_in_no_symbol() -> None:
    assert symbol_of(None) is None


@pytest.mark.parametrize("body", [one for one in bodies().entries.values() if one.symbol])
def test_symbols_lead_to_the_bodies_that_the_vocabulary_names(body: object) -> None:
    code, start = body.code, body.symbol  # type: ignore[attr-defined]
    ends = ("KAZ/CO/2", "KAZ/1", "2017/16")
    found = {one.body for end in ends if (one := symbol_of(f"{start}{end}")) and one.body}
    assert found <= {code}


@given(st.text(alphabet="A/HRCWGDEO.0123456789 -KZdad", max_size=40))
def test_any_text_is_a_symbol_or_has_a_reason(text: str) -> None:
    symbol = symbol_of(text)
    if symbol is not None:
        assert (symbol.text, text.startswith(symbol.base)) == (text, True)
        return
    with pytest.raises(ValueError, match=r"."):
        parse_symbol(text)
    mended = mended_symbol(text)
    assert mended is None or symbol_of(mended) is not None
