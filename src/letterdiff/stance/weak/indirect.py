"""Indirect questions: what stands in them is asked about, not asked for: 'how the law should treat X'."""

import re

_OPENS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|consider\w*|questions?|unclear|unknown|debat\w+|discuss\w*|knows?|decid\w+|"
    r"determin\w+|"
    r"understand\w*|explain\w*|examin\w+|explor\w+|sees?|clear|clarif\w+|wonder\w*|doubt\w*|guidance|"
    r"tells?|told|"
    r"show\w*|matter|about|of|on|over|as to|to|in|around|regarding|is|was|remains)"
    r",?\s+(?:exactly |just )?(?P<word>how|why|what|whether|when|where|who|which)\b(?P<rest>[^,;:]*)$",
    re.IGNORECASE,
)
_OWN_VERB = re.compile(r"\s+(?:is|are|was|were|has|have|[a-z]+(?<!s)s)\s", re.IGNORECASE)
"""'What *constitutes* a loss should be spelled out': the cue stands outside."""
_WE_WISH = re.compile(r"\s+(?:we|i)\b", re.IGNORECASE)


def is_asked_about(before: str) -> bool:
    """Whether the words ahead of a cue open an indirect question in which it stands.

    'That is why we ask' and 'this is what we want' ask nothing.
    """
    found = _OPENS.search(before)
    if found is None:
        return False
    if found["word"].casefold() in ("what", "who", "which") and _OWN_VERB.match(found["rest"]):
        return False
    ours = _WE_WISH.match(found["rest"]) or not found["rest"].strip()
    return not (found["word"].casefold() in ("why", "what", "where") and ours)
