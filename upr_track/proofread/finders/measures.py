"""What follows a number that counts time or money and not what the data is about."""

import re
from functools import cache

from upr_track.proofread.language import load_language
from upr_track.proofread.numerals import either


@cache
def measure(code: str) -> re.Pattern[str]:
    """A measure after a number, perhaps with one word between them."""
    measures = either(load_language(code).words["measures"])
    return re.compile(rf"[\s\u00a0]*(?:[^\W\d]+\s+)?(?:{measures})(?!\w)", re.IGNORECASE)
