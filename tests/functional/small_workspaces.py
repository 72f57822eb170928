"""Small workspaces for tests of commands. Nobody in them exists."""

from pathlib import Path

SETTINGS = """\
state_under_review = "KAZ"
[assessors.coalition]
name = "A coalition"
kind = "civil_society"
"""

RECOMMENDATIONS = """\
- id: kaz-1
  mechanism: upr
  summary: First
- id: kaz-2
  mechanism: upr
  summary: Second
"""

MISTAKES = """\
- id: kaz-1
  mechanism: upr
  summary: First
- id: kaz-1
  mechanism: upr
  summary: Second
- id: kaz-3
  mechanism: uprr
  summary: Third
"""

CASES = """\
- id: somebody
  name: Somebody
"""


def workspace(folder: Path, **files: str) -> Path:
    """Make a workspace of these data files: ``workspace(folder, cases="- id: …")``.

    Settings and recommendations are there and right unless they are given.
    """
    texts = {"recommendations": RECOMMENDATIONS, **files}
    settings = texts.pop("settings", SETTINGS)
    (folder / "data").mkdir(parents=True)
    (folder / "upr-track.toml").write_text(settings, encoding="utf-8")
    for stem, text in texts.items():
        (folder / "data" / f"{stem}.yaml").write_text(text, encoding="utf-8", newline="\n")
    return folder
