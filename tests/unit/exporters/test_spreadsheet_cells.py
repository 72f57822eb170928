import pytest

from upr_track.exporters.spreadsheet_cells import spreadsheet_safe


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_what_begins_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert spreadsheet_safe(cell) == f"'{cell}"


def test_other_cells_stay() -> None:
    assert spreadsheet_safe("126.10") == "126.10"
