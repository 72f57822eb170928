"""Changes data files: only the lines that are meant, and all files or none.

``EditSession`` is the way in. See docs/adr/0020-editing-by-splicing.md.
"""
