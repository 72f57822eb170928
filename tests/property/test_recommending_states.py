"""Whatever States recommend and however a report joins them, all of them are found."""

from hypothesis import given
from hypothesis import strategies as st

from upr_track.importers.recommending_states import split_recommending_states
from upr_track.importers.state_names import names_in
from upr_track.vocabulary import states

MEMBERS = [state for state in states().entries.values() if state.kind in {"member", "observer"}]
NAMES = st.sampled_from(
    [(state.code, name) for state in MEMBERS for name in (state.label, *state.former_names)]
)
LISTS = st.lists(NAMES, min_size=1, max_size=8, unique_by=lambda pair: pair[0])
TEXTS = st.sampled_from(
    [
        "Ratify the Protocol",
        "Ratify the Protocol (ICCPR-OP2)",
        "Follow resolution 1325 (2000)",
        "Keep to Convention No. 29 (1930), as agreed; and publish it",
        "Train the staff of the institute (the Paris Principles)",
    ]
)


@given(TEXTS, LISTS, st.sampled_from([", ", "; ", ") (", "); (", ")(", "), ("]))
def test_states_in_parentheses(text: str, named: list[tuple[str, str]], joint: str) -> None:
    tail = joint.join(name for _, name in named)
    split = split_recommending_states(f"{text} ({tail});")
    assert split.text == text
    assert split.names.codes == tuple(code for code, _ in named)
    assert split.names.unknown == ()


@given(LISTS, st.sampled_from([" - ", ", ", "; ", "\n", "\n- ", "/", " and ", "-"]))
def test_states_in_a_column(named: list[tuple[str, str]], joint: str) -> None:
    names = names_in(joint.join(name for _, name in named))
    assert names.codes == tuple(code for code, _ in named)
    assert names.unknown == ()


@given(st.lists(st.tuples(TEXTS, LISTS), min_size=2, max_size=4, unique_by=lambda pair: pair[0]))
def test_several_texts_keep_their_own_states(
    parts: list[tuple[str, list[tuple[str, str]]]],
) -> None:
    item = " ".join(f"{text} ({', '.join(name for _, name in named)});" for text, named in parts)
    split = split_recommending_states(item)
    assert [(part.text, part.names.codes) for part in split.parts] == [
        (text, tuple(code for code, _ in named)) for text, named in parts
    ]


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text: str) -> None:
    split_recommending_states(text)
    names_in(text)
