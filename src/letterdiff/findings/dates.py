"""How far apart two dates are."""

from datetime import date


def days_between(first: str, second: str) -> int | None:
    """Days between two ISO dates; None where one of them is not known to the day."""
    try:
        return abs((date.fromisoformat(second) - date.fromisoformat(first)).days)
    except ValueError:
        return None
