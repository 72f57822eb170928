from pathlib import Path
from typing import Any

import pytest
from jinja2 import TemplateNotFound, UndefinedError
from jinja2.exceptions import SecurityError, TemplateSyntaxError

from upr_track.report.context import Label
from upr_track.report.sandbox import ReportEnvironment, make_environment

LABEL = Label("noted", "Noted")


def environment(*roots: Path) -> ReportEnvironment:
    return make_environment(roots, {"label": LABEL, "texts": ["a", "b"]}, {})


def rendered(text: str) -> str:
    made: Any = environment().from_string(text)
    return str(made.render())


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ label.__init__.__globals__ }}",
        "{{ texts.append('c') }}",
        "{% for i in range(1000000000) %}{% endfor %}",
        "{% for i in range(400) %}{% for j in range(400) %}{% endfor %}{% endfor %}",
        "{{ 'a' * 100000000 }}",
        "{{ [1, 2] * 100000000 }}",
        "{{ 9 ** 999999999 }}",
        "{{ '%0999999999d' % 1 }}",
        "{{ 'a'.ljust(999999999) }}",
        "{{ '{:>999999999}'.format(1) }}",
    ],
)
def test_what_a_template_must_not_do_is_refused(attack: str) -> None:
    with pytest.raises(SecurityError):
        rendered(attack)


@pytest.mark.parametrize("name", ["os", "self.__init__", "cycler", "lipsum", "joiner"])
def test_there_is_no_way_to_the_machine(name: str) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        rendered(f"{{{{ {name}.x }}}}")


@pytest.mark.parametrize("filter_name", ["safe", "attr('x')", "format(1)", "center(9)", "urlize"])
def test_filters_that_would_print_markup_or_pad_are_not_there(filter_name: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        rendered(f"{{{{ 'a' | {filter_name} }}}}")


def test_escaping_cannot_be_turned_off() -> None:
    with pytest.raises(TemplateSyntaxError, match="data is always data"):
        rendered("{% autoescape false %}{{ '<b>' }}{% endautoescape %}")


def test_data_is_never_a_template() -> None:
    made = make_environment((), {"text": "{{ 7*7 }}<b>"}, {}).from_string("{{ text }}")
    assert made.render() == "{{ 7*7 }}&lt;b&gt;"


def test_small_loops_and_products_are_fine() -> None:
    assert rendered("{% for i in range(3) %}{{ i * 2 }}{% endfor %}{{ '-' * 3 }}") == "024---"


@pytest.mark.parametrize("name", ["../outside.txt", "link.txt", "/etc/hostname"])
def test_nothing_outside_the_template_folders_is_included(tmp_path: Path, name: str) -> None:
    inside = tmp_path / "templates"
    inside.mkdir()
    outside = tmp_path / "outside.txt"
    outside.write_text("secret", encoding="utf-8")
    try:
        (inside / "link.txt").symlink_to(outside)
    except OSError:
        pytest.skip("this system makes no links")
    with pytest.raises(TemplateNotFound):
        environment(inside).get_template(name)


def test_a_wrong_name_is_told_with_what_was_meant() -> None:
    with pytest.raises(UndefinedError, match='nothing called "lable"; did you mean "label"'):
        rendered("{{ lable }}")
    with pytest.raises(UndefinedError, match='Label has nothing called "labl"; did you mean "la'):
        rendered("{{ label.labl }}")
