"""The closed lists of words, as YAML files beside this module, checked by models.

Each function gives one list and reads it when it is first asked for. Importing this
package loads neither a YAML library nor pydantic.
"""

# A list's model is imported when the list is asked for:
# ruff: noqa: PLC0415

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from upr_track.vocabulary.closed_list import Vocabulary

if TYPE_CHECKING:
    from upr_track.vocabulary.action_category import ActionCategory
    from upr_track.vocabulary.body import Body
    from upr_track.vocabulary.follow_up_term import FollowUpTerm
    from upr_track.vocabulary.language import Language
    from upr_track.vocabulary.mechanism import Mechanism
    from upr_track.vocabulary.qualifier import Qualifier
    from upr_track.vocabulary.scale import Scale
    from upr_track.vocabulary.sdg_target import SdgTarget
    from upr_track.vocabulary.state import State
    from upr_track.vocabulary.status import Status
    from upr_track.vocabulary.status_set import StatusSet
    from upr_track.vocabulary.theme import Theme
    from upr_track.vocabulary.upr_limit import SubmissionLimit
    from upr_track.vocabulary.upr_session import Session
    from upr_track.vocabulary.word import Word


@cache
def states() -> "Vocabulary[State]":
    """States, observers and the European Union, by ISO 3166-1 alpha-3 code."""
    from upr_track.vocabulary.state import State

    return _load("states", "a State", State)


@cache
def regional_groups() -> "Vocabulary[Word]":
    """The five regional groups of the United Nations."""
    return _words("regional_groups", "a regional group")


@cache
def mechanisms() -> "Vocabulary[Mechanism]":
    """The kinds of mechanism that recommendations come from."""
    from upr_track.vocabulary.mechanism import Mechanism

    return _load("mechanisms", "a mechanism", Mechanism)


@cache
def bodies() -> "Vocabulary[Body]":
    """The bodies that make recommendations."""
    from upr_track.vocabulary.body import Body

    return _load("bodies", "a body", Body)


@cache
def sessions() -> "Vocabulary[Session]":
    """Sessions of the UPR Working Group, by number as text."""
    from upr_track.vocabulary.upr_session import Session

    return _load("sessions", "a UPR session", Session)


def session(number: int) -> "Session | None":
    """Session ``number`` of the UPR Working Group, or ``None`` if it is not in the list."""
    return sessions().get(str(number))


def cycle_of_session(number: int) -> int | None:
    """The UPR cycle that session ``number`` belongs to, or ``None`` if it is not known."""
    found = session(number)
    return found.cycle if found else None


@cache
def positions() -> "Vocabulary[Word]":
    """Positions of the State under review."""
    return _words("positions", "a position")


@cache
def state_claims() -> "Vocabulary[Word]":
    """What the State says of implementation in its position."""
    return _words("state_claims", "a State claim")


@cache
def statuses() -> "Vocabulary[Status]":
    """The canonical scale of implementation, in order."""
    from upr_track.vocabulary.status import Status

    return _load("statuses", "an implementation status", Status)


@cache
def status_sets() -> "Vocabulary[StatusSet]":
    """The built-in named sets of statuses; a workspace may have more."""
    from upr_track.vocabulary.status_set import StatusSet

    return _load("status_sets", "a set of statuses", StatusSet)


@cache
def scales() -> "Vocabulary[Scale]":
    """The canonical scale and those of other bodies, with their grades."""
    from upr_track.vocabulary.scale import Scale

    return _load("scales", "a scale", Scale)


@cache
def remedies() -> "Vocabulary[Word]":
    """What individual decisions ask for."""
    return _words("remedies", "a remedy")


@cache
def action_categories() -> "Vocabulary[ActionCategory]":
    """How much a recommendation asks for, by number as text."""
    from upr_track.vocabulary.action_category import ActionCategory

    return _load("action_categories", "an action category", ActionCategory)


@cache
def sdg_goals() -> "Vocabulary[Word]":
    """The Sustainable Development Goals, by number as text."""
    return _words("sdg_goals", "a Sustainable Development Goal")


@cache
def sdg_targets() -> "Vocabulary[SdgTarget]":
    """The targets of the Sustainable Development Goals: "16.3", "16.a"."""
    from upr_track.vocabulary.sdg_target import SdgTarget

    return _load("sdg_targets", "an SDG target", SdgTarget)


@cache
def themes() -> "Vocabulary[Theme]":
    """The built-in themes of human rights; a workspace may have more."""
    from upr_track.vocabulary.theme import Theme

    return _load("themes", "a theme", Theme)


@cache
def affected_persons() -> "Vocabulary[Word]":
    """Groups of persons that recommendations concern."""
    return _words("affected_persons", "a group of persons")


@cache
def visibilities() -> "Vocabulary[Word]":
    """Who may see a record, from the widest circle to the narrowest."""
    return _words("visibilities", "a visibility")


@cache
def evidence_kinds() -> "Vocabulary[Word]":
    """Sorts of source."""
    return _words("evidence_kinds", "a kind of evidence")


@cache
def evidence_directions() -> "Vocabulary[Word]":
    """What a passage does to the finding that it is cited for."""
    return _words("evidence_directions", "a direction of evidence")


@cache
def confidences() -> "Vocabulary[Word]":
    """How sure an assessor is, from the least to the most."""
    return _words("confidences", "a confidence")


@cache
def qualifiers() -> "Vocabulary[Qualifier]":
    """How a source limits a figure: "at least", "more than"."""
    from upr_track.vocabulary.qualifier import Qualifier

    return _load("qualifiers", "a qualifier", Qualifier)


@cache
def assessor_kinds() -> "Vocabulary[Word]":
    """Sorts of assessor."""
    return _words("assessor_kinds", "a kind of assessor")


@cache
def document_kinds() -> "Vocabulary[Word]":
    """Sorts of document."""
    return _words("document_kinds", "a kind of document")


@cache
def case_situations() -> "Vocabulary[Word]":
    """What a person may be in at a time: imprisoned, released, under investigation."""
    return _words("case_situations", "a situation")


@cache
def follow_up_terms() -> "Vocabulary[FollowUpTerm]":
    """Within how long States are asked to follow up individual decisions, by body."""
    from upr_track.vocabulary.follow_up_term import FollowUpTerm

    return _load("follow_up_terms", "a follow-up term", FollowUpTerm)


@cache
def languages() -> "Vocabulary[Language]":
    """Languages of texts, by ISO 639-1 code."""
    from upr_track.vocabulary.language import Language

    return _load("languages", "a language code", Language)


@cache
def submission_limits() -> "Vocabulary[SubmissionLimit]":
    """How many words submissions may have, by cycle and kind: "cycle-3-joint"."""
    from upr_track.vocabulary.upr_limit import SubmissionLimit

    return _load("submission_limits", "a limit of submissions", SubmissionLimit)


def submission_limit(kind: str, cycle: int | None) -> "SubmissionLimit | None":
    """The limit of a ``single`` or ``joint`` submission; ``None`` if the cycle is not listed."""
    return submission_limits().get(f"cycle-{cycle}-{kind}")


VOCABULARIES: Mapping[str, Callable[[], Vocabulary[Any]]] = {
    accessor.__name__: accessor
    for accessor in (
        states,
        regional_groups,
        mechanisms,
        bodies,
        sessions,
        positions,
        state_claims,
        statuses,
        status_sets,
        scales,
        remedies,
        action_categories,
        sdg_goals,
        sdg_targets,
        themes,
        affected_persons,
        visibilities,
        evidence_kinds,
        evidence_directions,
        confidences,
        qualifiers,
        assessor_kinds,
        document_kinds,
        case_situations,
        follow_up_terms,
        languages,
        submission_limits,
    )
}
"""Every list by its plural name, which is also the name of its file."""


def _words(name: str, noun: str) -> "Vocabulary[Word]":
    from upr_track.vocabulary.word import Word

    return _load(name, noun, Word)


def _load(name: str, noun: str, model: Callable[..., Any]) -> "Vocabulary[Any]":
    from upr_track.vocabulary.loading import load

    return load(name, noun, model)
