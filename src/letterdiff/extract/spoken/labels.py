"""Which words at a line's start are a speaker's label, judged by the whole file.

One `Note:` is no speaker. A name that stands there several times is, if it is written as names are: in
capitals, in title case, behind a title of address.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache

from letterdiff.text.commonwords import common_words
from letterdiff.text.stems import stem
from letterdiff.text.stopwords import stop_words

TITLES = (
    r"(?:The|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Hon|Senator|Sen|Representative|Rep"
    r"|Congressman|Congresswoman|Chairman|Chairwoman|Chairperson|Chair|Vice|Ranking|Acting|Deputy|Assistant"
    r"|Secretary|Minister|Commissioner|Director|General|Admiral|Colonel|Captain|Ambassador|Governor|Mayor|Judge"
    r"|Justice|President|Speaker|Member|Counsel|Attorney|Herr|Frau|Madame|Mme|Señor|Señora)"
)
ADDRESS = rf"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Hon|Sen|Rep)\.|{TITLES})"
"""A title ahead of a name: a full stop behind one that is written out ends it."""
_TITLED = re.compile(rf"(?:(?:{TITLES}|{TITLES.upper()})\.?\s+)+(?=\S)")
_ROLE = re.compile(
    r"(?i:(?:unidentified |unknown |male |female )*(?:speaker|voice|man|woman|witness|interviewer|interviewee"
    r"|host|moderator|operator|narrator|reporter|audience member|participant|panelist|chair|chairman"
    r"|chairwoman|chairperson|clerk|counsel|question|answer|q|a))(?: ?(?:#|no\. ?)?\d{1,3}| [A-Z])?"
)
_NUMBERED = re.compile(r"(?:Speaker|Witness|Participant|SPEAKER|Unknown Speaker) ?#?\d{1,3}")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PARTICLES = _words(
    "de da dos du des del della der den di la le van von zu zur und and of the for et y e al el bin ben ibn"
)
_NO_NAMES = _words(
    """
    note notes nb ps title titles date dates time times location place venue subject re cc bcc from to
    fwd source sources example examples figure fig table tables summary abstract background warning
    update updated edit editor's editor’s http https email e-mail mail tel phone fax mobile address
    attachment attachments enclosure enclosures contact website url web link links description channel
    recorded original duration length language keywords tags topic topics issue issues recommendation
    recommendations section article chapter part step option item items point points pros cons problem
    solution goal goals result results reason reasons fact facts conclusion introduction overview
    purpose scope definition definitions appendix annex exhibit exhibits reference references footnote
    see also important caution disclaimer copyright category status version agenda action requirement
    requirements proposal comment comments response responses request requests answers questions
    attendees attending present absent apologies witnesses members participants speakers transcript file
    case docket number price total cost costs amount sincerely regards however first second third
    finally today coffee lunch break session panel keynote welcome opening closing quote caption photo
    myth myths claim claims amendment amendments rationale strengths weaknesses opportunities threats
    support oppose position positions
    image video audio credit author publisher published organisation organization
    """
)
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[.'’\-&/][^\W_]+)*\.?|\d{1,3}|#\d{1,3}|&")
CAPITALS = re.compile(r"(?<=[.!?…]\s)(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{3,40}):\s")
"""What may be a name in the middle of a line, behind a sentence."""
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_LONGEST, _MOST_WORDS = 70, 9
_MOST_WORDS_OF_ONE = 3
_SHORTEST = 4
"""Letters of a word in capitals that, standing there once, is a name and no abbreviation."""
_LANGUAGES = ("en", "de", "fr", "es")


def bare(name: str) -> str:
    """A name without what stands behind it in brackets (a place, a party), white space folded."""
    return " ".join(_BRACKETED.sub("", name).split()) or " ".join(name.split())


@lru_cache(maxsize=4096)
def shape(name: str) -> str:
    """How these words are written as a speaker's: 'titled', 'capitals', 'title', 'unspaced'; '' for none."""
    name = bare(name).rstrip(".")
    words = _WORD.findall(name)
    if not name or len(name) > _LONGEST or not 1 <= len(words) <= _MOST_WORDS or _odd(name):
        return ""
    if any(word.rstrip(".").casefold() in _NO_NAMES for word in words[:1]):
        return ""
    if _NUMBERED.fullmatch(name) or _ROLE.fullmatch(name):
        return "titled"
    cased = [word for word in words if word[0].isalpha() and word.casefold() not in _PARTICLES]
    if not cased:
        return ""
    if all(word.upper() == word.lower() for word in cased):
        return "unspaced" if len(name) <= 12 and " " not in name else ""
    titled = _TITLED.match(name)
    if titled and name[titled.end() :][:1].isupper() and all(word[0].isupper() for word in cased):
        return "titled"
    if name.upper() == name and sum(letter.isalpha() for letter in name) > 1:
        return "capitals"
    return "title" if all(word[0].isupper() for word in cased) else ""


def speakers(labels: Iterable[str], *, marked: bool = False, known: bool = False) -> frozenset[str]:
    """Those of the labels (one an occurrence) that the file uses as speakers' names; as written.

    `known` says that the file has turns besides these, so that a name in capitals or behind a title needs no
    other witness; `marked` that each label stands behind a sign that another voice begins.
    """
    written = [label for label in labels if shape(label)]
    counts = Counter(bare(label).casefold() for label in written)
    repeated = {name for name, count in counts.items() if count > 1}
    shapes = {shape(label) for label in written if bare(label).casefold() in repeated}
    often = sum(counts[name] for name in repeated)
    several = known or marked or (often > 2 and often * 3 >= len(written) * 2)
    several = several or _loud_pair(name for name in written if bare(name).casefold() in repeated)
    if shapes <= {"title"} and _one_voice(repeated, counts) and not marked:
        several = False
    if not several and not known and sum(shape(label) == "titled" for label in written) < 2:
        return frozenset()
    allowed = shapes | ({"capitals"} if known or marked else set()) | ({"title"} if marked else set())
    return frozenset(
        label
        for label in written
        if (several and bare(label).casefold() in repeated) or _once(bare(label), allowed)
    )


def heard(labels: Iterable[tuple[str, bool]], *, loud: bool) -> frozenset[str]:
    """Those of the labels of captions that are taken for speakers' names, though each may stand there once.

    With each goes whether a sentence can begin there. One is enough that is written as no word of a sentence
    is: in capitals (where these are `loud`, the rest being in small letters), or behind a title. Of others,
    each where a sentence can begin, two that differ.
    """
    named = [(label, opens) for label, opens in labels if _once(bare(label), {"capitals", "title"})]
    alone = {label for label, _ in named if loud and loud_name(label) and not _short(label)}
    either = alone | {label for label, opens in named if opens}
    return frozenset(either if len({bare(label).casefold() for label in either}) > 1 else alone)


def _short(label: str) -> bool:
    """Whether it is as short as 'AI' and 'USA', which sentences have as well."""
    return " " not in label and sum(letter.isalpha() for letter in label) < _SHORTEST


def behind_sentences(names: Iterable[str]) -> re.Pattern[str] | None:
    """What finds these names before a colon and behind a sentence, in the middle of a line; None for none."""
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    either = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest_first)
    return re.compile(rf"(?<=[.!?…)\]\"”]\s)(?P<name>{either})\s*[:：]\s+") if either else None


def loud_name(label: str) -> bool:
    """Whether nothing but a speaker's label is written so: 'HOST', 'Ms. Critic', 'Speaker 2'."""
    name = bare(label)
    capitals = name.upper() == name and sum(letter.isalpha() for letter in name) > 1
    return capitals or bool(_TITLED.match(name)) or bool(_NUMBERED.fullmatch(name))


def _loud_pair(repeated: Iterable[str]) -> bool:
    """Whether two in capitals come again, or one of two words or more, none of them as headings are."""
    loud = {bare(name) for name in repeated if shape(name) == "capitals" and not _plain(bare(name))}
    return len(loud) > 1 or any(" " in name for name in loud)


def lone(label: str, written: Collection[str]) -> bool:
    """Whether a label that stands there once may be a speaker's: in capitals and of no words of the text.

    `written` are the words of the text as they stand there.
    """
    words = label.split()
    name = shape(label) == "capitals" and 2 <= len(words) <= _MOST_WORDS_OF_ONE and not _plain(label)
    return name and not any(word.lower() in written for word in words)


def _plain(name: str) -> bool:
    """Whether a word in it is one of every day or of headings, or it is as short as an abbreviation."""
    words = _WORD.findall(name)
    return _short(name) or any(word.casefold() in _NO_NAMES or _common(word) for word in words)


def _one_voice(repeated: set[str], counts: Counter[str]) -> bool:
    """Whether a single word in title case is all that comes again: more likely a heading than a person."""
    return len(repeated) == 1 and all(" " not in name for name in repeated) and len(counts) < 2


def _once(name: str, shapes: set[str]) -> bool:
    """Whether a name that stands there once is a speaker's, where the repeated ones have these shapes."""
    own = shape(name)
    if own == "titled":
        return True
    return own in shapes and not (" " not in name and _common(name))


def _common(word: str) -> bool:
    word = word.casefold()
    return any(
        word in stop_words(language) or stem(word, language) in common_words(language)
        for language in _LANGUAGES
    )


def _odd(name: str) -> bool:
    """Whether there are signs between the words that names do not have."""
    return bool(re.search(r"[^\w\s.,'’\-–&/#]", name)) or name.count(",") > 2 or _stops(name)


def _stops(name: str) -> bool:
    """Whether a full stop in it ends neither a title nor a short word such as 'J.' or 'St.'."""
    return any(len(word) > 3 and not _TITLED.match(f"{word} X") for word in re.findall(r"(\w+)\.\s", name))
