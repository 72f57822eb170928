"""The one place where the program looks at the clock; everything below is told the date."""

from datetime import date, datetime


def today() -> date:
    """Today's date where the program runs."""
    return datetime.now().astimezone().date()
