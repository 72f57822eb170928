"""What finds figures in running text: one file per kind."""
