"""The zip file that a Word document is: the same bytes each time, and nothing of its maker."""

from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    "<Properties "
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>upr-track</Application></Properties>"
)
"""Instead of the template's own, which names a company and a path of its maker's machine."""

_REPLACED = {"docProps/app.xml": _APP.encode("utf-8")}
_EARLIEST = 1980
"""The first year that a zip file knows."""


def repacked(document: Any, day: date) -> bytes:
    """``document``, which can be saved, as bytes with ``day`` as the date of every part."""
    saved, content = BytesIO(), BytesIO()
    document.save(saved)
    when = (max(day.year, _EARLIEST), day.month, day.day, 0, 0, 0)
    with ZipFile(saved) as source, ZipFile(content, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = ZipInfo(name, when)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            target.writestr(part, _REPLACED.get(name) or source.read(name))
    return content.getvalue()
