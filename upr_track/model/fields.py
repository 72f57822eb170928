"""The kinds of value that record fields hold."""

from typing import Annotated

from pydantic import ConfigDict, Field

from upr_track.vocabulary.oneof import OneOf

RECORD = ConfigDict(extra="forbid", regex_engine="rust-regex")
"""Every record forbids unknown fields: a misspelt one must not vanish in silence."""

Text = Annotated[str, Field(min_length=1)]
RecordId = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$")]
LanguageCode = Annotated[str, OneOf("languages")]
StateCode = Annotated[str, OneOf("states")]
Visibility = Annotated[str, OneOf("visibilities")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]

PUBLIC = "public"
"""The visibility of what may reach any reader: the default everywhere."""
