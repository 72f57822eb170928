from scripts.make_reference_pages import FOLDER, pages
from upr_track.storage.layout import RECORD_KINDS
from upr_track.vocabulary import VOCABULARIES


def test_the_pages_are_what_the_code_makes() -> None:
    # If this fails: python -m scripts.make_reference_pages
    for file, text in pages().items():
        assert file.read_text(encoding="utf-8") == text, file.name


def test_every_data_file_is_on_its_page() -> None:
    text = pages()[FOLDER / "data-files.md"]
    assert [line for line in text.splitlines() if line.startswith("## data/")] == [
        f"## data/{kind.stem}.yaml" for kind in RECORD_KINDS
    ]


def test_every_field_of_a_schema_is_on_the_page() -> None:
    text = pages()[FOLDER / "data-files.md"]
    for kind in RECORD_KINDS:
        schema = kind.adapter.json_schema()
        for part in (schema, *schema.get("$defs", {}).values()):
            for name in part.get("properties", {}):
                assert f"| `{name}`" in text, f"{kind.stem}: {name}"


def test_every_word_is_on_its_page() -> None:
    text = pages()[FOLDER / "vocabulary.md"]
    for name, read in VOCABULARIES.items():
        section = text.split(f"\n## {name}\n")[1].split("\n## ")[0]
        assert section.count("\n| `") == len(read().entries)
