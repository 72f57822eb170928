from upr_track.report.printable import printable


def test_space_and_line_breaks_become_one_space() -> None:
    assert printable(" a\u00a0b\r\n\tc\u2028d ") == "a b c d"


def test_what_xml_forbids_is_shown_as_a_replacement() -> None:
    assert printable("a\x00b\x1bc\ufffed") == "a\ufffdb\ufffdc\ufffdd"


def test_an_override_cannot_turn_words_round() -> None:
    assert printable("a\u202etxt.exe\u202c") == "a\ufffdtxt.exe"


def test_a_stretch_that_is_not_closed_does_not_reach_further() -> None:
    assert printable("\u202bшалом\u2067") == "шалом"


def test_marks_that_arabic_needs_stay() -> None:
    assert printable("عربي\u200f (abc)\u200e") == "عربي\u200f (abc)\u200e"
