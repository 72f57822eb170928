from upr_track.cli.tables.grid import Column, Grid
from upr_track.cli.tables.stacked_text import fitted_text

GRID = Grid(
    (Column("id"), Column("name", may_be_cut=True), Column("words", may_be_cut=True)),
    (
        ("126.9", "A lighthouse", "Decriminalise defamation and release those convicted"),
        ("126.10", "A lamp", ""),
    ),
)


def test_a_wide_screen_has_everything_on_one_line() -> None:
    assert fitted_text(GRID, 60) == (
        "id      name          words\n"
        "126.9   A lighthouse  Decriminalise defamation and release…\n"
        "126.10  A lamp\n"
    )


def test_a_narrow_screen_has_the_last_column_below() -> None:
    assert fitted_text(GRID, 48) == (
        "id      name\n"
        "    words\n"
        "126.9   A lighthouse\n"
        "    Decriminalise defamation and release those…\n"
        "126.10  A lamp\n"
    )


def test_without_a_width_nothing_is_cut() -> None:
    assert "release those convicted\n" in fitted_text(GRID, None)


def test_a_table_whose_last_column_stays_whole_is_not_stacked() -> None:
    grid = Grid((Column("id"), Column("number", numeric=True)), (("one", "1"),))
    assert fitted_text(grid, 10) == "id   number\none       1\n"


def test_a_table_without_rows_has_its_titles() -> None:
    assert fitted_text(Grid(GRID.columns, ()), 80) == "id  name  words\n"
