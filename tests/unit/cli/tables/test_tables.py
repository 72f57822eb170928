"""One grid in every form of table."""

import pytest

from upr_track.cli.tables.delimited import csv_text, tsv_text
from upr_track.cli.tables.grid import Column, Grid
from upr_track.cli.tables.html_table import html_page, html_table
from upr_track.cli.tables.markdown_table import markdown_table, markdown_text
from upr_track.cli.tables.text_table import text_table

GRID = Grid(
    (Column("id"), Column("n", numeric=True), Column("words", may_be_cut=True)),
    (
        ("126.9", "1", "Жанара\n日本語"),
        ("a|b", "22", '=1+1, "quoted" and a text that goes on and on'),
    ),
    total=("All", "23", ""),
)


def test_text_stands_in_columns() -> None:
    assert text_table(GRID) == (
        "id      n  words\n"
        "126.9   1  Жанара 日本語\n"
        'a|b    22  =1+1, "quoted" and a text that goes on and on\n'
        "All    23\n"
    )


def test_only_what_may_be_cut_is_cut() -> None:
    assert text_table(GRID, 30) == (
        'id      n  words\n126.9   1  Жанара 日本語\na|b    22  =1+1, "quoted" and…\nAll    23\n'
    )


def test_a_column_keeps_ten_cells() -> None:
    assert text_table(GRID, 5).splitlines()[2] == 'a|b    22  =1+1, "qu…'


def test_a_table_without_rows_is_its_titles() -> None:
    assert text_table(Grid((Column("id"), Column("n", numeric=True)), ())) == "id  n\n"


def test_the_widest_columns_give_way_first() -> None:
    columns = (Column("a", may_be_cut=True), Column("b", may_be_cut=True))
    table = text_table(Grid(columns, (("x" * 12, "y" * 40),)), 34)
    assert table.splitlines()[1] == f"{'x' * 12}  {'y' * 19}…"


def test_csv_is_safe_in_a_spreadsheet() -> None:
    assert csv_text(GRID) == (
        "id,n,words\n"
        '126.9,1,"Жанара\n日本語"\n'
        'a|b,22,"\'=1+1, ""quoted"" and a text that goes on and on"\n'
        "All,23,\n"
    )


def test_tsv_has_tabs() -> None:
    assert tsv_text(GRID).splitlines()[0] == "id\tn\twords"


def test_markdown_lines_up() -> None:
    assert markdown_table(GRID) == (
        "| id    |   n | words                                         |\n"
        "| ----- | --: | --------------------------------------------- |\n"
        "| 126.9 |   1 | Жанара 日本語                                 |\n"
        '| a\\|b  |  22 | =1+1, "quoted" and a text that goes on and on |\n'
        "| All   |  23 |                                               |\n"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("not_implemented", "not_implemented"),
        ("_italic_", r"\_italic\_"),
        ("*b* `c` [d](e) <f> ~g~ \\", r"\*b\* \`c\` \[d\](e) \<f\> \~g\~ \\"),
        ("#12 and @name, C# and a@b", r"\#12 and \@name, C# and a@b"),
    ],
)
def test_nothing_is_read_as_markup(text: str, shown: str) -> None:
    assert markdown_text(text) == shown


def test_html_is_escaped_and_names_its_headings() -> None:
    grid = Grid((Column("<a>"), Column("n", numeric=True)), (("x & y", "1"),), ("All", "1"))
    assert html_table(grid, 'a "caption"') == (
        "<table>\n<caption>a &quot;caption&quot;</caption>\n"
        '<thead><tr><th scope="col">&lt;a&gt;</th>'
        '<th scope="col" class="number">n</th></tr></thead>\n'
        '<tbody>\n<tr><th scope="row">x &amp; y</th><td class="number">1</td></tr>\n</tbody>\n'
        '<tfoot>\n<tr><th scope="row">All</th><td class="number">1</td></tr>\n</tfoot>\n'
        "</table>\n"
    )


def test_a_page_carries_its_style_and_no_script() -> None:
    page = html_page("<t>", "<p>body</p>\n")
    assert "<title>&lt;t&gt;</title>" in page
    assert "<main>\n<p>body</p>\n</main>" in page
    assert "<script" not in page
    assert "http" not in page
