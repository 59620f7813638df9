"""Names by which a source speaks of itself, learnt from its own words where no metadata say who speaks."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from letterdiff.findings.asks.short_forms import Names, names_in
from letterdiff.model import Passage, People

OwnNames = Mapping[str, tuple[str, ...]]
"""The names that each source, by its own name, has for itself, in the order in which they were met."""

_NAME = (
    r"(?P<name>[A-Z](?:[\w&'’-]|\.(?=\w)){0,60}+"
    r"(?: (?:(?:of|for|and|the|on|in) ){0,2}[A-Z](?:[\w&'’-]|\.(?=\w)){0,60}+){0,6})"
    r"(?: \([“\"']?(?P<short>[A-Z]\w{1,9})[”\"']?\))?"
)
_MANNERS = re.compile(
    rf"\b{_NAME},? (?:(?:also|once again|again|\w+ly|is|are|would like to) ){{0,3}}"
    r"(?:welcomes?|appreciates?|thanks?|thank|pleased|grateful|thankful|honou?red|submits)\b[^.;]{0,80}?\b(?:opportunity|chance|invitation|submissions?|comments?|consultation|inquiry|"
    r"response|feedback|review)\b"
)
"""'Example Lab welcomes the opportunity to comment.'"""
_HANDED_IN = re.compile(rf"\b{_NAME},? (?:has )?(?:made|makes|provided)\b[^.;]{{0,40}}?\bsubmissions?\b")
"""'Example Lab made a submission': its own words where the library has it speak for itself elsewhere."""
_TOGETHER = re.compile(
    rf"\b(?:[Oo]n behalf of|[Aa]t|[Ww]e,?|[Ww]e at) {_NAME},? "
    r"(?:we|our|I|are|recommend|urge)\b"
)
"""'At Example Lab we …', 'On behalf of Example Lab, we …'."""
_PRESENTS = re.compile(
    rf"^\W*(?:About [\w ]{{1,40}}: )?(?:[Tt]he )?{_NAME} (?:is|are) (?:an?|the|\w+(?:’s|'s)?) "
    r"[^.;]{0,120}?\b(?:organi[sz]ations?|association|charity|company|non-?profit|body|group|union|"
    r"federation|network|institute|platform|coalition|"
    r"society|foundation|developer|manufacturer|provider|home|business)\b"
)
"""'Example Lab is a company that …', where a letter presents who writes."""
_ABOUT = re.compile(rf"^(?:About|Who is|Introducing) (?:the )?{_NAME}$")
_OPENING = 8
"""Passages from a source's beginning among which it presents itself."""
_NOBODY = re.compile(
    r"^(?:The|This|That|These|Those|It|We|I|Us|You|He|She|They|Our|Your|Its|A|An|In|On|At|For|If|As|"
    r"Congress|Parliament|Government|Committee|Commission|Department|Minister|Senate|Treasury|One|There)$"
)
_WE = re.compile(r"\b(?:we|our)\b", re.IGNORECASE)
_OPENERS = re.compile(r"^(?:The|While|Although|Today|Accordingly|Further|However|As|And|But|Therefore) ")


def own_names(passages: Iterable[Passage], names: Names) -> OwnNames:
    """The names that sources have for themselves, by their passages; `names` joins short and long forms."""
    found: dict[str, dict[str, None]] = {}
    told: list[tuple[str, str]] = []
    met: dict[str, int] = {}
    for passage in passages:
        at = met[passage.source] = met.get(passage.source, -1) + 1
        found.setdefault(passage.source, {}).update(dict.fromkeys(_named_in(passage, at < _OPENING)))
        told += [(passage.source, name) for name in _told_in(passage, at < _OPENING)]
    sure = {name for own in found.values() for name in own}
    for source, name in told:
        if name in sure:
            found[source].setdefault(name)
    return {source: _with_forms(tuple(own), names.get(source, ())) for source, own in found.items() if own}


def other_names(letters: Sequence[Passage], people: People) -> Callable[[Passage], tuple[str, ...]]:
    """For a passage, the names its source speaks of itself by: its holder's others, a letter's learnt ones.

    Of a statement none is learnt: who reports on a company is not that company.
    """
    own = own_names(letters, names_in(letters))

    def names(passage: Passage) -> tuple[str, ...]:
        party = people.of(passage.holder) if passage.holder else None
        return (*(party.names() if party else ()), *own.get(passage.source, ()))

    return names


def _named_in(passage: Passage, opening: bool) -> Iterator[str]:
    """The names by which a passage plainly speaks of its own source."""
    patterns = [_MANNERS, _TOGETHER, *([_PRESENTS] if opening and _WE.search(passage.text) else [])]
    matches = [each for pattern in patterns for each in pattern.finditer(passage.text)]
    if about := _ABOUT.match(passage.heading):
        matches.append(about)
    return _names(matches)


def _told_in(passage: Passage, opening: bool) -> Iterator[str]:
    """Names of which a passage tells what it may tell of others too: who they are, what they handed in."""
    patterns = [_HANDED_IN, *([_PRESENTS] if opening else [])]
    return _names([each for pattern in patterns for each in pattern.finditer(passage.text)])


def _names(matches: Iterable[re.Match[str]]) -> Iterator[str]:
    for each in matches:
        for name in (each["name"], each["short"]):
            bare = _OPENERS.sub("", name or "").rstrip(".")
            if bare and not _NOBODY.match(bare):
                yield bare


def _with_forms(own: tuple[str, ...], forms: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The names, and the other form of each of which the source defines two."""
    also = [form for pair in forms if set(pair) & set(own) for form in pair]
    return tuple(dict.fromkeys((*own, *also)))
