"""One file of recommendations in the layouts that people and programs write. All made up."""

CANONICAL = """\
# What was asked of a State that does not exist.

- id: abc-1
  mechanism: upr
  paragraph: "124.10"
  cycle: 2
  position: noted
  summary: Do it.
  themes: [torture, trafficking]
  provisions:
    - Law on Lists, art. 1
    - Law on Lists, art. 2

- id: abc-2
  mechanism: treaty_body
  paragraph: 12 (b)
  issued_on: 2014-11
  summary: >-
    Ensure that every list has an end, that nobody has to count twice, and that whoever counts has
    the time to do so
  notes:
    - text: As in the report.
      by: An analyst
    - text: The second remark.

- id: abc-3
  mechanism: upr
  summary: Count.
"""


def _canonical_with(*changes: tuple[str, str]) -> str:
    text = CANONICAL
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def _indented(text: str, by: str) -> str:
    lines = text.splitlines(keepends=True)
    return "".join(by + line if line.strip() else line for line in lines)


LONG = "Take all the steps that are needed so that lists, which are long, can be " + "read " * 30

LAYOUTS: dict[str, bytes] = {
    name: text.encode("utf-8")
    for name, text in {
        "canonical": CANONICAL,
        "comments": _canonical_with(
            (
                "  cycle: 2",
                "  # upr-track: ignore[some-rule] it is so\n  cycle: 2   # not the first",
            ),
            ("  themes: [torture", "  # of the kind: these\n\n  themes: [torture"),
            (
                "    - Law on Lists, art. 2\n",
                "    # and\n    - Law on Lists, art. 2 # too\n    # end\n",
            ),
            ("- id: abc-2", "# The second\n- id: abc-2 # 2"),
            ("summary: Count.\n", "summary: Count.\n\n# The end\n"),
        ),
        "tabs in comments": _canonical_with(
            ("  cycle: 2", "  #\tthe\tcycle\n  cycle: 2\t#\tnot the first\t"),
            ("art. 1\n", "art. 1\t# one\n"),
        ),
        "trailing spaces": _canonical_with(
            ("  cycle: 2\n", "  cycle: 2  \n"),
            ("themes: [torture, trafficking]\n", "themes: [torture, trafficking]   \n"),
            ("  provisions:\n", "  provisions: \n"),
            ("noted\n", "noted \t\n"),
            ("\n\n- id: abc-2", "\n  \n- id: abc-2"),
        ),
        "indented lists": _indented(CANONICAL, "  "),
        "lists that are not indented": CANONICAL.replace("    - ", "  - ").replace(
            "      by:", "    by:"
        ),
        "wide dashes": CANONICAL.replace("- id", "-   id")
        .replace("\n  ", "\n    ")
        .replace("    - text", "    -    text")
        .replace("        by", "           by"),
        "dashes on lines of their own": CANONICAL.replace("- id", "-\n  id"),
        "line ends of Windows": CANONICAL.replace("\n", "\r\n"),
        "line ends of old Macs": CANONICAL.replace("\n", "\r"),
        "mixed line ends": CANONICAL.replace("upr\n", "upr\r\n"),
        "byte order mark": "\ufeff" + CANONICAL,
        "document markers": f"%YAML 1.1\n--- # data\n{CANONICAL}...\n",
        "nothing as a tilde": _canonical_with(
            ("position: noted", "position: ~"),
            ("cycle: 2", "cycle: # which?"),
            ("issued_on: 2014-11", "issued_on: null"),
        ),
        "quoted keys": _canonical_with(
            ("  paragraph:", '  "paragraph" :'), ("  summary:", "  'summary':")
        ),
        "single quotes": _canonical_with(
            ('"124.10"', "'124.10'"), ("Do it.", "'It''s # this: do it.'"), ("An analyst", "'An'")
        ),
        "double quotes": _canonical_with(
            ("noted", '"noted"'),
            ("12 (b)", '"12 (b)"'),
            ("Count.", '"Cou\\x6et.\\u2028 \\\n   It."'),
        ),
        "long lines": _canonical_with(("Do it.", LONG.strip()), ("Count.", f'"{LONG}"')),
        "texts over several lines": _canonical_with(
            ("Do it.", "Do\n    it\n\n   soon."), ("Count.", "'Count\n\n  all.'")
        ),
        "values below their keys": _canonical_with(
            ("summary: Count.", "summary:\n    Count."), ("noted", "\n    noted")
        ),
        "blocks": _canonical_with(
            ("Do it.", "|  # word for word\n     Do it,\n\n       and so on.\n    "),
            ("Count.", ">2-\n    Count\n     in order.\n\n"),
            ("12 (b)", "|-\n   12 (b)"),
            ("As in the report.", "|+\n       As.\n\n"),
        ),
        "brackets": _canonical_with(
            ("[torture, trafficking]", "[ torture,trafficking , ]"),
            (
                "- id: abc-3\n  mechanism: upr\n  summary: Count.\n",
                '- {id: abc-3, mechanism: "upr", summary: Count., cycle: }\n',
            ),
            ("  notes:\n", "  sdg_targets: ['16.3',\n    \"5.2\",\n  ]\n  notes:\n"),
        ),
        "no blank lines": CANONICAL.replace("\n\n", "\n"),
        "no last line end": CANONICAL.removesuffix("\n"),
        "line separators": _canonical_with(
            ("Do it.", '"Do \u2028 it."'), ("An analyst", "'An\x85    analyst'")
        ),
        "anchors": _canonical_with(
            ("[torture, trafficking]", "&both [torture, trafficking]"),
            ("  notes:", "  themes: *both\n  notes:"),
            ("12 (b)", "!!str 12"),
        ),
        "fields in another order": _canonical_with(
            ("- id: abc-1\n  mechanism: upr\n", "- mechanism: upr\n"),
            ("art. 2\n", "art. 2\n  id: abc-1\n"),
        ),
        "unknown fields": _canonical_with(("  cycle: 2", "  colour: red\n  cycle: 2")),
    }.items()
}
