"""The settings of a workspace: ``upr-track.toml``."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from upr_track.model.fields import RECORD, LanguageCode, RecordId, StateCode, Text
from upr_track.model.partial_date import PartialDate
from upr_track.vocabulary.oneof import OneOf

Level = Literal["error", "warning", "note", "off"]
FailOn = Literal["error", "warning", "note", "never"]


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Assessor:
    """Somebody who judges implementation."""

    name: Annotated[Text, Field(description="Full name, as printed in documents.")]
    short_name: Annotated[
        Text | None, Field(description='Name within a sentence: "the coalition".')
    ] = None
    kind: Annotated[
        Annotated[str, OneOf("assessor_kinds")],
        Field(description="What sort of assessor it is."),
    ]


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Organisation:
    """One organisation of the coalition that hands in the submission."""

    name: Annotated[Text, Field(description="Full name.")]
    short_name: Annotated[Text | None, Field(description="Abbreviation.")] = None
    about: Annotated[Text | None, Field(description="The organisation in a sentence.")] = None
    contact: Annotated[Text | None, Field(description="Address for questions.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Submission:
    """What the workspace is made for: title and authors."""

    title: Annotated[Text | None, Field(description="Title of the submission.")] = None
    kind: Annotated[
        Literal["single", "joint"],
        Field(description="By one organisation or by several."),
    ] = "single"
    date: Annotated[PartialDate | None, Field(description="Date of the submission.")] = None
    organisations: Annotated[tuple[Organisation, ...], Field(description="Who hands it in.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Review:
    """The review that the submission is for."""

    cycle: Annotated[int | None, Field(ge=1, le=9, description="UPR cycle.")] = None
    session: Annotated[int | None, Field(ge=1, description="Session of the Working Group.")] = None
    date: Annotated[PartialDate | None, Field(description="When the review takes place.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class NamedStatusSet:
    """A set of statuses with a name, printed with every figure that counts it."""

    statuses: Annotated[
        tuple[Annotated[str, OneOf("statuses")], ...],
        Field(description="Statuses in the set."),
    ]
    label: Annotated[Text | None, Field(description="The word printed after the figure.")] = None
    definition: Annotated[Text | None, Field(description="The set in words.")] = None


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class StatusDefaults:
    """What ``upr-track status`` shows unless options say otherwise."""

    assessed_by: Annotated[RecordId | None, Field(description="Whose assessments are counted.")] = (
        None
    )
    set: Annotated[Text, Field(description="The named set that is counted.")] = "ignored"
    as_of: Annotated[
        PartialDate | None, Field(description="The date counted for; otherwise today.")
    ] = None
    headline: Annotated[
        tuple[RecordId, ...],
        Field(description="Ids of the claims printed above the table."),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class DueSettings:
    """When ``upr-track due`` asks to look at things again."""

    max_age_months: Annotated[
        int, Field(ge=1, le=600, description="An assessment is to be renewed after so many months.")
    ] = 12


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class CheckSettings:
    """Which rules run, how bad their findings are, and when a run fails."""

    select: Annotated[tuple[Text, ...], Field(description="Only these rules.")] = ()
    ignore: Annotated[tuple[Text, ...], Field(description="Not these rules.")] = ()
    fail_on: Annotated[FailOn, Field(description="The least severity that makes a run fail.")] = (
        "error"
    )
    baseline: Annotated[
        Text | None,
        Field(description="File with known findings that are not reported."),
    ] = None
    levels: Annotated[dict[str, Level], Field(description="Severity per rule.")] = Field(
        default_factory=dict
    )


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Settings:
    """Everything that ``upr-track.toml`` may say. Each part has a default."""

    title: Annotated[Text | None, Field(description="Name of the workspace.")] = None
    state_under_review: Annotated[
        StateCode | None,
        Field(description="The State that records are about by default."),
    ] = None
    language: Annotated[LanguageCode, Field(description="Language of the records.")] = "en"
    review: Annotated[Review, Field(description="The review in view.")] = Review()
    submission: Annotated[Submission, Field(description="The submission.")] = Submission()
    assessors: Annotated[
        dict[str, Assessor],
        Field(description="Who judges implementation, by short name."),
    ] = Field(default_factory=dict)
    focus: Annotated[
        dict[str, Text],
        Field(description="Focus areas of the workspace: code and label."),
    ] = Field(default_factory=dict)
    themes: Annotated[
        dict[str, Text],
        Field(description="Themes beside the built-in ones: code and label."),
    ] = Field(default_factory=dict)
    sets: Annotated[dict[str, NamedStatusSet], Field(description="Named sets of statuses.")] = (
        Field(default_factory=dict)
    )
    status: Annotated[StatusDefaults, Field(description="Defaults of the status table.")] = (
        StatusDefaults()
    )
    due: Annotated[DueSettings, Field(description="When things are to be looked at again.")] = (
        DueSettings()
    )
    checks: Annotated[CheckSettings, Field(description="How the data is checked.")] = (
        CheckSettings()
    )
