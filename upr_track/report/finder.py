"""Where templates come from: the workspace, then the installed package, then the checkout.

The one function that decides it is ``find_templates``; see docs/adr/0003-place-of-templates.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_INSTALLED = _PACKAGE / "_templates"
_IN_CHECKOUT = _PACKAGE.parent / "templates"

FOLDERS = {"md": "markdown", "html": "html", "docx": "word"}
"""The folder of the templates of each format."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template file. ``own``: whether the workspace brings it."""

    report: str
    form: str
    path: Path
    own: bool


@dataclass(frozen=True, slots=True)
class TemplateFinder:
    """Folders with templates, those that win first."""

    roots: tuple[Path, ...]
    workspace: Path | None = None

    def find(self, report: str, form: str) -> Template | None:
        """The template of a report in a format (md, html or docx), or None."""
        for one in self.all_of_them():
            if (one.report, one.form) == (report, form):
                return one
        return None

    def all_of_them(self) -> Iterator[Template]:
        """Every template, those that win first. Files whose name begins with _ are parts."""
        for root in self.roots:
            for form, folder in FOLDERS.items():
                for path in sorted((root / folder).glob(f"*.{form}")):
                    if not path.name.startswith(("_", ".", "~")):
                        yield Template(path.stem, form, path, root == self.workspace)

    def reports(self) -> dict[str, tuple[str, ...]]:
        """The formats that each report has a template for, by name of the report."""
        found: dict[str, dict[str, None]] = {}
        for one in self.all_of_them():
            found.setdefault(one.report, {})[one.form] = None
        return {name: tuple(forms) for name, forms in sorted(found.items())}

    def files(self) -> dict[str, Path]:
        """Every file of the template folders by its name within them: html/_page.html."""
        found: dict[str, Path] = {}
        for root in self.roots:
            for folder in (*FOLDERS.values(), "languages"):
                for path in sorted((root / folder).glob("[!.~]*.*")):
                    found.setdefault(f"{folder}/{path.name}", path)
        return dict(sorted(found.items()))

    def languages(self) -> dict[str, Path]:
        """The files with the words of each language, by its code."""
        found: dict[str, Path] = {}
        for root in self.roots:
            for path in sorted((root / "languages").glob("*.yaml")):
                found.setdefault(path.stem, path)
        return found


def find_templates(workspace: Path | None) -> TemplateFinder:
    """The templates for the workspace at ``workspace``, and the built-in ones."""
    own = None if workspace is None else workspace / "templates"
    built_in = _INSTALLED if _INSTALLED.is_dir() else _IN_CHECKOUT
    if own is None or not own.is_dir() or own.resolve() == built_in.resolve():
        return TemplateFinder((built_in,))
    return TemplateFinder((own, built_in), own)
