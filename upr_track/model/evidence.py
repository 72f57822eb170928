"""What an assessment or a figure rests on."""

from typing import Annotated

from pydantic import Field
from pydantic.dataclasses import dataclass

from upr_track.model.fields import PUBLIC, RECORD, RecordId, Sha256, Text, Visibility
from upr_track.model.partial_date import PartialDate
from upr_track.vocabulary.oneof import OneOf


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Evidence:
    """One source, and what it says on the point in question."""

    kind: Annotated[
        Annotated[str, OneOf("evidence_kinds")] | None,
        Field(description="What sort of source this is."),
    ] = None
    title: Annotated[Text | None, Field(description="Title of the source.")] = None
    publisher: Annotated[Text | None, Field(description="Who published the source.")] = None
    published_on: Annotated[
        PartialDate | None, Field(description="When the source was published.")
    ] = None
    url: Annotated[Text | None, Field(description="Where the source is on the web.")] = None
    archive_url: Annotated[
        Text | None,
        Field(description="Where an archived copy of the source is on the web."),
    ] = None
    accessed_on: Annotated[
        PartialDate | None, Field(description="When the web page was last seen.")
    ] = None
    document: Annotated[
        RecordId | None, Field(description="Id of the source in documents.yaml.")
    ] = None
    document_symbol: Annotated[
        Text | None, Field(description="UN document symbol of the source.")
    ] = None
    paragraph: Annotated[
        Text | None,
        Field(description="Paragraph, page or slide in the source, as text."),
    ] = None
    quote: Annotated[
        Text | None,
        Field(description="The passage relied on, in the source's own words."),
    ] = None
    direction: Annotated[
        Annotated[str, OneOf("evidence_directions")] | None,
        Field(description="Whether the passage supports the finding or contradicts it."),
    ] = None
    file: Annotated[
        Text | None,
        Field(description="Path of an attached file, relative to evidence/."),
    ] = None
    sha256: Annotated[
        Sha256 | None,
        Field(description="SHA-256 of the attached file, in hexadecimal."),
    ] = None
    visibility: Annotated[
        Visibility,
        Field(description="Who may see this source: public unless said otherwise."),
    ] = PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class Note:
    """A remark on a record, for those who may see it."""

    text: Annotated[Text, Field(description="The remark.")]
    by: Annotated[Text | None, Field(description="Who made the remark.")] = None
    on: Annotated[PartialDate | None, Field(description="When the remark was made.")] = None
    visibility: Annotated[
        Visibility,
        Field(description="Who may see this remark: public unless said otherwise."),
    ] = PUBLIC
