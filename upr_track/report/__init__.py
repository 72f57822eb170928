"""Tables and records → Markdown, HTML, Word, PDF and Excel.

What a template may see is in ``context``: plain frozen objects, already filtered for the
audience. Data is always data: no text of a record is ever read as part of a template.
"""
