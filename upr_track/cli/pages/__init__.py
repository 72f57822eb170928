"""One record in full, for ``upr-track show``: first as a page, then as text or Markdown."""
