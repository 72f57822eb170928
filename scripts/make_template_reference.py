"""Makes ``docs/reference/template-context.md`` from the classes that templates see.

Run it after a change there: ``python -m scripts.make_template_reference``.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
PAGE = REPOSITORY / "docs" / "reference" / "template-context.md"
REPORT = REPOSITORY / "upr_track" / "report"
MODULES = ("report_context", "context", "context_tables", "context_claims", "citations")

HEAD = """\
# Template context

<!-- Made by scripts/make_template_reference.py from the classes in upr_track/report. -->

What a template of a report may use. Templates are [Jinja](https://jinja.palletsprojects.com)
templates; everything here is frozen, and already without what is not for the audience. What a
record says is always printed as it is: it is escaped for the format of the template.

| Name | What it is |
| :--- | :--- |
| `report` | The report: see [Report](#report) |
| `words` | Words in the report's language, from `templates/languages`: `{{ words.theme }}` |
| `language`, `direction` | Code of the language, and `ltr` or `rtl` |

## Functions

| Call | What it gives |
| :--- | :--- |
"""
BY_FORMAT = """\
| `citations()` | All sources cited so far, as a list of [Citation](#citation); for the end of a report |
| `link(text, address)` | In Markdown: a link, or the text alone where the address is None |
| `asset(name)`, `content_security_policy(style, script)` | In HTML: a file of `templates/html` as it is; the policy that allows just these two |
| `shade(judgement)` | In Word: the colour behind a status, for `cellbg` |

## Filters

| Filter | What it prints |
| :--- | :--- |
"""  # noqa: E501
TAIL = """\
| `number` | A number with the language's mark between thousands |

Beside these there are Jinja's own filters, except those that would print data as markup, pad text
or reach into things: `safe`, `attr`, `format`, `center`, `pprint`, `urlize`.

## What is refused

Templates run in a sandbox, the built-in ones too. Private names, methods that change something,
files outside the template folders, `autoescape`, text formatted with `%` or `format()`, products
and powers that are huge, and loops over `range()` of more than 100,000 steps together end the run
with the template's file and line.
"""


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(f"wrote {PAGE.relative_to(REPOSITORY)}")


def page() -> str:
    """The text of the page."""
    methods = dict(_methods())
    names, filters = _offered("names"), _offered("filters")
    functions = "".join(f"| `{one}` | {methods[one]} |\n" for one in names if one in methods)
    printed = "".join(f"| `{one}` | {methods[one]} |\n" for one in filters if one in methods)
    return HEAD + functions + BY_FORMAT + printed + TAIL + "".join(_classes())


def _classes() -> Iterator[str]:
    for module in MODULES:
        for node in _tree(module).body:
            if isinstance(node, ast.ClassDef) and node.decorator_list:
                yield f"\n## {node.name}\n\n{ast.get_docstring(node)}\n\n"
                yield "| Field | Type | What it is |\n| :--- | :--- | :--- |\n"
                yield from _fields(node)


def _fields(node: ast.ClassDef) -> Iterator[str]:
    for field, text in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
            kind = ast.unparse(field.annotation).replace("'", "").replace("|", "or")
            yield f"| `{ast.unparse(field.target)}` | {_shown(kind)} | {_text(text)} |\n"
        elif isinstance(field, ast.FunctionDef) and field.name[0] != "_":
            kind = ast.unparse(field.returns) if field.returns else ""
            yield f"| `{field.name}` | {_shown(kind)} | {ast.get_docstring(field)} |\n"


def _shown(kind: str) -> str:
    """The type in words that a report writer knows."""
    for old, new in (
        ("tuple[", "list of "),
        (", ...]", ""),
        ("Mapping[str, ", "by name, "),
        ("]", ""),
        ("PartialDate", "date"),
        ("str", "text"),
        ("int", "number"),
        ("bool", "yes or no"),
    ):
        kind = kind.replace(old, new)
    return kind


def _methods() -> Iterator[tuple[str, str]]:
    for node in ast.walk(_tree("template_helpers")):
        if isinstance(node, ast.FunctionDef):
            yield node.name, (ast.get_docstring(node) or "").split("\n")[0].replace("|", "\\|")


def _offered(method: str) -> list[str]:
    """The names that ``TemplateHelpers.names`` or ``filters`` gives to templates."""
    for node in ast.walk(_tree("template_helpers")):
        if isinstance(node, ast.FunctionDef) and node.name == method:
            found = next(one for one in ast.walk(node) if isinstance(one, ast.Dict))
            return [str(key.value) for key in found.keys if isinstance(key, ast.Constant)]
    raise LookupError(method)


def _text(node: ast.Expr) -> str:
    value = node.value
    if not isinstance(value, ast.Constant):
        raise TypeError(f"line {node.lineno}: a field is explained by a text")
    return " ".join(str(value.value).split()).replace("|", "\\|")


def _tree(module: str) -> ast.Module:
    return ast.parse((REPORT / f"{module}.py").read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
