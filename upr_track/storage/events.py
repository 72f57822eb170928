"""Where YAML events come from: libyaml's C parser, or the same events in pure Python.

All that depends on the parser library stands here. See docs/adr/0002-yaml-reader.md.
"""

from collections.abc import Callable
from re import compile as pattern
from typing import Any, cast

import yaml
from yaml.nodes import Node

try:
    from yaml._yaml import CParser
    from yaml.cyaml import CSafeLoader

    HAS_C_PARSER = True
except ImportError:  # pragma: no cover - depends on how PyYAML was built
    HAS_C_PARSER = False

ParserEvent = Any
"""One of ``yaml.events``. The stubs call an event's marks optional; the parsers set them."""

NextEvent = Callable[[], ParserEvent]


def parser_name() -> str:
    """Which parser reads YAML here, for ``upr-track doctor``."""
    if HAS_C_PARSER:
        return f"libyaml (C), through PyYAML {yaml.__version__}"
    return f"PyYAML {yaml.__version__} in pure Python: about ten times slower, same results"


def c_events(content: bytes) -> NextEvent:
    """Events of a UTF-8 text from libyaml. The first call gives the stream start."""
    return cast("NextEvent", CParser(content).get_event)


def python_events(content: bytes) -> NextEvent:
    """The same events from PyYAML's parser in Python.

    It refuses what libyaml reads where a tab begins a line or a ``?`` stands in brackets.
    """
    return _PythonParser(content.decode("utf-8")).get_event


open_events: Callable[[bytes], NextEvent] = c_events if HAS_C_PARSER else python_events


def compose(text: str) -> Node | None:
    """The node tree of one document. Raises ``yaml.YAMLError``."""
    loader: Any = CSafeLoader if HAS_C_PARSER else yaml.SafeLoader
    return yaml.compose(text, Loader=loader)


class _PythonParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)

    def get_event(self) -> ParserEvent:
        """The next event. An escape that is half a character is refused, as libyaml does."""
        event: ParserEvent = super().get_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.ScalarEvent) and _HALF_CHARACTER.search(event.value):
            reason = "found invalid Unicode character escape code"
            mark = cast("yaml.Mark", event.end_mark)
            raise yaml.scanner.ScannerError(None, None, reason, mark)
        return event

    def scan_to_next_token(self) -> None:
        """Skip white space and comments; a tab between words is white space, as in libyaml."""
        while True:
            while self.peek() == " " or (self.peek() == "\t" and self._tab_divides()):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in _LINE_ENDS:
                    self.forward()
            if not self.scan_line_break():  # type: ignore[no-untyped-call]
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def _tab_divides(self) -> bool:
        return bool(self.flow_level) or not self.allow_simple_key


_HALF_CHARACTER = pattern("[\ud800-\udfff]")
_LINE_ENDS = "\0\r\n\x85\u2028\u2029"
