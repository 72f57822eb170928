"""What stands in the cells of files that people open in a spreadsheet."""

BETWEEN = "; "
"""Between several values in one cell: labels of themes and provisions have commas."""

_BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def spreadsheet_safe(cell: str) -> str:
    """The cell with an apostrophe before it if a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.startswith(_BEGINS_FORMULA) else cell
