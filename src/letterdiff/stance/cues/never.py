"""Negations that stand ahead of subject and verb, and turn them around; and what only looks like one."""

import re

NEVER = (
    r"in no (?:case|way|event|circumstances?|situation)|under no (?:circumstances?|conditions?)|"
    r"on no account|"
    r"in no (?:sense|manner|respect)|"
    r"at no (?:time|point|stage)|by no means|never(?: again| ever)?|nor|neither|nowhere|not once|no longer|"
    r"not for a moment"
)
"""Negations that turn subject and verb around: '*in no case* should the state'."""
NOT_ONLY = re.compile(r"\bnot (?:only|just|merely|simply)\b", re.IGNORECASE)
"""It denies nothing: 'we ask *not only* for X'."""
