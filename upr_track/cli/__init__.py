"""The terminal: each command reads options, calls one function, shows the result, exits."""
