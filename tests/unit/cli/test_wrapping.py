from upr_track.cli.wrapping import indented, wrap


def test_lines_break_at_spaces() -> None:
    assert wrap("Release the three men without delay", 15) == [
        "Release the",
        "three men",
        "without delay",
    ]
    assert wrap("  ", 15) == []


def test_an_address_stays_whole() -> None:
    address = "https://example.org/a/very/long/address"
    assert wrap(f"see {address} there", 12) == ["see", address, "there"]


def test_scripts_without_spaces_break_anywhere() -> None:
    assert wrap("酷刑酷刑酷", 4) == ["酷刑", "酷刑", "酷"]


def test_nothing_steers_the_terminal() -> None:
    assert wrap("\x1b[31mred\nblue", 40) == ["\N{REPLACEMENT CHARACTER}[31mred blue"]


def test_a_paragraph_hangs_under_its_label() -> None:
    assert indented("one two three", 14, "text  ") == ["text  one two", "      three"]
    assert indented("one two three", 10, "> ", "> ") == ["> one two", "> three"]
