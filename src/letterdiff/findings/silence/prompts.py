"""Lines that say nothing themselves: they open a list, or send the reader to another page."""

import re

_LEADS = re.compile(
    r"^\W*(?:you can (?:also )?(?:now )?)?"
    r"(?:(?:read|download|view|watch|listen to|find|see|check out|sign|visit|click|head to|learn|"
    r"want to know)"
    r" (?:\w+ )?(?:more|our|the|full|this|here|all|about|on|over)\b|"
    r"for more\b|more (?:on|about|info\w*)\b|this is available\b|available here\b)",
    re.IGNORECASE,
)
_SHORT = 30
"""Words that such a line has at most."""


def points_elsewhere(text: str) -> bool:
    """Whether a text only opens what follows it, or leads elsewhere: 'You can read our submission here.'"""
    if text.rstrip().endswith((":", "：")):
        return True
    return len(text.split()) <= _SHORT and bool(_LEADS.match(text))
