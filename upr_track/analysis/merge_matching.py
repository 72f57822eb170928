"""Finds the record that an imported one is about: by key, by id, or by its words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from upr_track.analysis.merge_fields import text_key
from upr_track.model.recommendation import Recommendation

Key = tuple[str, ...]
_Ids = dict[str, None]
"""Ids in order, each once."""

_NEAR = 0.9
"""How much of two texts must be alike for one to be a slip of the pen in the other."""


@dataclass
class Records:
    """Recommendations while an import is worked out, found in several ways.

    ``usual_state`` is the State under review of records that name none. ``reserved`` are
    ids that rows of the import have: those are matched by id only.
    """

    usual_state: str | None
    reserved: frozenset[str] = frozenset()
    by_id: dict[str, Recommendation] = field(default_factory=dict)
    _by_key: dict[Key, str] = field(default_factory=dict)
    _by_text: defaultdict[Key, _Ids] = field(default_factory=lambda: defaultdict(dict))
    _by_state: defaultdict[Key, _Ids] = field(default_factory=lambda: defaultdict(dict))
    _taken: set[tuple[str, ...]] = field(default_factory=set)

    def put(self, record: Recommendation) -> None:
        """Take a record in, or a newer form of one that is there."""
        self.by_id[record.id] = record
        if (key := self._key(record)) is not None:
            self._by_key.setdefault(key, record.id)
        self._by_state[self._concerned(record)][record.id] = None
        if record.text:
            self._by_text[self._words(record)][record.id] = None

    def find(self, wanted: Recommendation) -> Recommendation | None:
        """The record that ``wanted`` is about, or None if there is none, or no telling which."""
        key = self._key(wanted)
        if key is not None and key in self._by_key:
            return self.by_id[self._by_key[key]]
        if wanted.id in self.by_id:
            return self.by_id[wanted.id]
        found = self._with_same_words(wanted)
        if found is not None and key is None:
            # Of two rows with equal words and States, the second is about another record.
            self._taken.add((found.id, *sorted(wanted.recommending_states)))
        return found

    def has_other_key(self, found: Recommendation, wanted: Recommendation) -> bool:
        """Whether the two have one id, but stand in different paragraphs."""
        keys = {self._key(found), self._key(wanted)} - {None}
        return len(keys) > 1

    def _with_same_words(self, wanted: Recommendation) -> Recommendation | None:
        if not wanted.text:
            return None
        words = self._words(wanted)
        exact = [
            record
            for record in map(self.by_id.__getitem__, self._by_text.get(words, ()))
            if self._may_be(record, wanted) and self._words(record) == words
        ]
        if exact:
            # The first, not the one with the same position: an import may change positions,
            # and the next one must come to the same record.
            return exact[0]
        near = list(self._nearly_alike(wanted)) if wanted.key is None else []
        return near[0] if len(near) == 1 else None

    def _nearly_alike(self, wanted: Recommendation) -> Iterator[Recommendation]:
        words = text_key(wanted.text or "")
        for name in self._by_state.get(self._concerned(wanted), ()):
            record = self.by_id[name]
            known = text_key(record.text) if record.key and record.text else ""
            if known and self._may_be(record, wanted) and _alike(words, known):
                yield record

    def _may_be(self, record: Recommendation, wanted: Recommendation) -> bool:
        """Whether only the words decide: one of the two has no paragraph, States agree."""
        if wanted.key is None:
            row = (record.id, *sorted(wanted.recommending_states))
            free = record.id not in self.reserved and row not in self._taken
            whole, part = record, wanted
        else:
            free = record.key is None and record.paragraph in (None, wanted.paragraph)
            whole, part = wanted, record
        states = set(part.recommending_states)
        return (
            free
            and _agree(record.session, wanted.session)
            and _agree(record.cycle, wanted.cycle)
            and _agree(record.document_symbol, wanted.document_symbol)
            and bool(states)
            and states <= set(whole.recommending_states)
        )

    def _key(self, record: Recommendation) -> Key | None:
        if record.key is None:
            return None
        symbol, paragraph, remedy = record.key
        written = (symbol.upper(), paragraph.casefold(), remedy)
        return (*("".join(one.split()) for one in written), *self._concerned(record))

    def _words(self, record: Recommendation) -> Key:
        return (*self._concerned(record), text_key(record.text or ""))

    def _concerned(self, record: Recommendation) -> Key:
        return (record.state_under_review or self.usual_state or "",)


def records_of(
    recommendations: Iterable[Recommendation], usual_state: str | None, reserved: Iterable[str]
) -> Records:
    """The records of a workspace; of several with one id the first."""
    records = Records(usual_state, frozenset(reserved))
    for record in recommendations:
        if record.id not in records.by_id:
            records.put(record)
    return records


def _agree(first: object, second: object) -> bool:
    return first is None or second is None or first == second


def _alike(first: str, second: str) -> bool:
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.quick_ratio() >= _NEAR and matcher.ratio() >= _NEAR
