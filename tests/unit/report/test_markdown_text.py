import pytest

from upr_track.report.markdown_text import markdown_link, markdown_text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a | b", "a &#124; b"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[x](javascript:y)", "\\[x\\](javascript:y)"),
        ("see https://example.org", "see https&#58;//example.org"),
        ("www.example.org", "www&#46;example.org"),
        ("**bold** _it_ `code`", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\`"),
        ("{{ 7*7 }}", "{{ 7\\*7 }}"),
        ("# no heading", "&#35; no heading"),
        ("- no item", "&#45; no item"),
        ("12. no item", "12\\. no item"),
        ("124.5 is a paragraph", "124.5 is a paragraph"),
        ("AT&amp;T", "AT&amp;amp;T"),
        ("a\\b", "a\\\\b"),
    ],
)
def test_nothing_in_a_text_is_markdown(text: str, written: str) -> None:
    assert markdown_text(text) == written


def test_a_link_has_an_escaped_text_and_an_address_that_ends_where_it_ends() -> None:
    link = markdown_link("a]b", "https://example.org/a(b)?c=1&d=2")
    assert link == "[a\\]b](<https://example.org/a%28b%29?c=1&amp;d=2>)"


def test_without_an_address_only_the_text_is_left() -> None:
    assert markdown_link("a*b", None) == "a\\*b"
