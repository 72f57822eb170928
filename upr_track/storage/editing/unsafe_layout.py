"""Why a place in a file is left to its author."""


class UnsafeLayoutError(Exception):
    """A change cannot be made here without touching more than it means to.

    ``index`` is the number of characters before the place. Raised while a change is worked
    out; the editor of the file turns it into a ``FileAccessError`` with line and column.
    """

    def __init__(self, index: int, reason: str) -> None:
        super().__init__(reason)
        self.index = index
        self.reason = reason
