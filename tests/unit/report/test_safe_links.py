import pytest

from upr_track.report.safe_links import safe_link


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a?b=c#d", "HTTP://example.org", "mailto:someone@example.org"],
)
def test_addresses_of_the_web_and_of_mail_are_linked(address: str) -> None:
    assert safe_link(f" {address} ") == address


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "https://",
        "https://example.org/ onclick=x",
        'https://example.org/"x',
        "https://example.org/<b>",
        "java\nscript:alert(1)",
    ],
)
def test_nothing_else_is_linked(address: str | None) -> None:
    assert safe_link(address) is None
