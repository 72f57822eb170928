"""The order of the rows of a status table."""

from enum import StrEnum


class RowOrder(StrEnum):
    """How rows are sorted: in their own order, or the largest first."""

    NATURAL = "natural"
    TOTAL = "total"
    SET = "set"
