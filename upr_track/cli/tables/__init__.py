"""Tables as text: for terminals and pipes, CSV, TSV, Markdown and HTML. They know no records."""
