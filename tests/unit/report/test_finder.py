from pathlib import Path

from upr_track.report.finder import find_templates


def workspace(folder: Path, *names: str) -> Path:
    for name in names:
        file = folder / "templates" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"")
    return folder


def test_a_workspace_without_templates_has_the_built_in_ones(tmp_path: Path) -> None:
    finder = find_templates(tmp_path)
    assert finder.workspace is None
    assert finder.reports()["annex"] == ("md", "html", "docx")


def test_own_templates_come_first_and_add_to_the_others(tmp_path: Path) -> None:
    finder = find_templates(workspace(tmp_path, "word/cases.docx", "markdown/letter.md"))
    found = finder.find("cases", "docx")
    assert found is not None
    assert (found.own, found.path.parent.parent) == (True, tmp_path / "templates")
    assert finder.reports()["cases"] == ("docx", "md", "html")
    assert finder.reports()["letter"] == ("md",)


def test_parts_and_what_word_leaves_while_it_has_a_file_open_are_no_reports(
    tmp_path: Path,
) -> None:
    names = ("markdown/_part.md", "word/~$letter.docx", "markdown/.hidden.md", "html/a.css")
    finder = find_templates(workspace(tmp_path, *names))
    assert finder.reports() == find_templates(None).reports()


def test_the_checkout_as_a_workspace_has_no_templates_of_its_own(repository: Path) -> None:
    assert find_templates(repository).workspace is None
