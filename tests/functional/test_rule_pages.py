from scripts.make_rule_pages import FOLDER, pages


def test_pages_of_rules_are_up_to_date() -> None:
    # If this fails: python -m scripts.make_rule_pages
    written = {file: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.md")}
    assert written == pages()


def test_every_page_explains_more_than_its_summary() -> None:
    for file, page in pages().items():
        if file.name != "README.md":
            explanation = page.split("\n\n## ", maxsplit=1)[0].split("**.\n\n", maxsplit=1)[1]
            assert len(explanation) > 100, file.name
