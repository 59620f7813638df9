"""Numbers of notes that stand right behind a word or its stop, as PDFs give them: 'exemption12', 'data.3'."""

import re

_SMALL = "a-zß-öø-ÿα-ωа-я"
_NUMBER = re.compile(
    rf"(?:(?<=[^\W\d_]{{3}}[{_SMALL}])\d{{1,2}}"
    rf"|(?:(?<=[{_SMALL}]{{4}}[.,;:!?)\]])(?<!para[.:])(?<!sect[.:])(?<!regs[.:])|(?<=[{_SMALL}]{{4}}[”’\"'])"
    rf"|(?<=[{_SMALL}]{{4}}[.,;:!?][”’\"')])|(?<=[{_SMALL}]{{4}}[”’\"')][.,;:!?]))\d{{1,3}})"
    r"(?![^\W_]|[.,:/-]\d)"
)


def note_at(text: str, place: int) -> bool:
    """Whether the digits at a place of a text may be the number of a note.

    They stand behind four letters, the last one small, and a mark at most: behind less a number may be one of
    its own ('Web3', 'No.5', 's.14'), as behind an abbreviation ('para.5'). Whether it is raised on its page
    cannot be told from a text.
    """
    return _NUMBER.match(text, place) is not None
