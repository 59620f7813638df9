"""Orders among recommendations: 'Delete this line', 'Removing the burden', 'That notice be given'."""

import re
from functools import lru_cache

from letterdiff.model import BlockKind, Passage, Stance
from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.sentence import Sentence

RECOMMENDING = re.compile(
    r"\b(?:recommend|our asks?\b|what we (?:ask|want|propose)|proposals?\b|we (?:call|ask))|提言|要望",
    re.IGNORECASE,
)
"""How a heading or a line says that asks stand below it."""
_OFFERED = re.compile(
    r"\b(?:potential|possible)\s(?:\w+\s)?(?:solutions?|options?|ideas?|avenues)\b|"
    r"\b(?:solutions?|options?|ideas?|avenues) (?:to explore|for discussion)\s*$",
    re.IGNORECASE,
)
"""How a heading says that what stands below is only put up for thought."""
_POINTS = re.compile(r"\b(?:key|main|chief) (?:points|asks|demands|messages)\b|\bdemands\b", re.IGNORECASE)
_ANNOUNCED = 300
"""Characters at a text's end in which it says what follows."""
_VERBS = """
abandon abolish accelerate account acknowledge act add address adjust adopt advance align allocate allow
amend appoint apply assess assign assist audit avoid ban bar base boost bring broaden build cancel cap
change clarify close codify collect combine commission commit conduct confirm consider consult continue
cooperate coordinate correct create criminalise cut decline decriminalise deepen defer define delay delete
deliver demand deploy design designate develop direct disallow disclose discontinue distinguish drop elevate
eliminate embed empower enable enact encourage end enforce engage enhance enshrine ensure establish evaluate
exclude exempt expand expedite explain explore extend facilitate finalise fix focus follow foster freeze
fund give grant guarantee halt harmonise honour identify implement impose improve include incorporate
increase insert integrate introduce invest investigate issue keep launch legislate leverage limit lower
maintain make mandate minimise model modernise monitor narrow notify oblige offer oppose ordain outlaw
overhaul pass pause permit phase pilot place postpone preserve prevent prioritise prohibit promote protect
provide publish pursue put raise ratify recognise reconsider redefine redraft reduce refer reform refrain
regulate reinforce reinstate reject release remove repeal replace report require rescind reserve resist
resource respect restore restrict retain reverse review revise revoke safeguard scrap separate set share
simplify specify standardise stop streamline strengthen strike subject support suspend sustain tackle take
tailor target test tighten track train treat update uphold use widen withdraw work
"""
_WORDS_AGAINST = """
abandon abolish avoid ban bar cancel cap cut decline delay delete discontinue drop eliminate end exclude
freeze halt limit oppose outlaw pause postpone prevent prohibit reduce refrain reject remove repeal rescind
restrict revoke scrap stop strike suspend withdraw
"""
_AGAINST = frozenset(_WORDS_AGAINST.split())
"""Verbs among them that take away or forbid what they govern."""
_OF_MANNERS = r"(?:hesitate|worry|forget|hurry|mind|be)\b"
"""What nobody is told not to do in earnest."""
_LABEL = (
    r"^[\s•·▪○–—*-]*(?:recommendation\s*\d*[a-z]?\s*[:.–—-]\s*|\(?(?:\d{1,3}(?:\.\d+)*|[ivxIVX]{1,4}|"
    r"[a-zA-Z])[.):]\s+|"
    r"(?-i:[A-Z])[\w /&’'-]{2,40}(?:\s*\([^)]{1,40}\))?\s*:\s+)*"
)
"""A number, or a label: 'Licensing (line 1953): '."""
_THAT = re.compile(
    rf"{_LABEL}that\s+[^.;]{{3,400}}?(?<! to)\s(?P<verb>be|remain|receive|have|not|include|apply)\s",
    re.IGNORECASE,
)
_GOVERNS = re.compile(
    rf"{_LABEL}(?:(?:do not|don't|never|not|further|also|\w+ly) )?[a-z-]+,? (?:(?:and|or) [a-z-]+ )?"
    r"(?:the|an?|all|any|each|every|its|their|our|this|that|these|those|more|new|no|to|for|with|from|on|into|in|"
    r"whether|how|policy|policies|legislat\w+|public|federal|national|state|research|existing|robust|clear|explicit|"
    r"independent|strong\w*|education|providers?|organi[sz]ations?|a?\w+ly|sufficient|adequate|additional)\b|"
    rf"{_LABEL}\w+ (?-i:[A-Z])",
    re.IGNORECASE,
)
"""Behind a verb that orders; a noun that opens a sentence has its own verb there: 'Share *prices fell*'."""
_WHOLE = 5
"""Words from which a line is a sentence."""
_TO_READER = re.compile(
    r"\b(?:you|your|yourself|yours|please|join|donate|sign up|click|subscribe)\b", re.IGNORECASE
)
_EXAMPLE = re.compile(
    r"\W*(?:take|consider)\b,? (?:for (?:example|instance)|the (?:example|case) of)\b", re.IGNORECASE
)
"""How a sentence opens that only shows something: 'Take for example …'."""
_OF_TABLES = re.compile(
    r"\s*\(|\s(?:is|are|was|were|has|have|of|aside|differently|simply|another way|bluntly)\b",
    re.IGNORECASE,
)


def order_in(sentence: Sentence, passage: Passage) -> Cue | None:
    """The verb with which a sentence orders; the caller knows that it stands among recommendations.

    Nouns of doing ('Removing …') and clauses with 'that' order only where they open an item.
    """
    if sentence.text.rstrip().endswith((":", "?")) or _EXAMPLE.match(sentence.text):
        return None
    opens = not passage.text[: sentence.start].strip()
    found = _order().match(sentence.text)
    if found and found["gerund"] and not (opens and passage.kind is BlockKind.LIST_ITEM):
        found = None
    if found and not _OF_TABLES.match(sentence.text, found.end()):
        against = _takes_away(found["base"] or found["gerund"] or "") != bool(found["not"])
        start = found.start("not") if found["not"] else found.start("verb")
        return Cue(Stance.OPPOSES if against else Stance.ASKS_FOR, start, found.end("verb"), CueKind.ITEM)
    if opens and (that := _THAT.match(sentence.text)):
        return Cue(Stance.ASKS_FOR, *that.span("verb"), CueKind.ITEM)
    return None


def stands_as_order(sentence: Sentence, passage: Passage) -> bool:
    """Whether a whole sentence at a passage's beginning orders, not its reader: 'Establish a fund …'.

    Not under a heading that puts it up for thought, as 'Potential solutions to explore'.
    """
    prose = passage.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    offered = _OFFERED.search(passage.heading)
    if not prose or offered or passage.text[: sentence.start].strip():
        return False
    text = sentence.text.rstrip()
    whole = text.endswith(".") and len(text.split()) >= _WHOLE
    return whole and bool(_GOVERNS.match(text)) and not _TO_READER.search(passage.text)


def is_recommended(passage: Passage) -> bool:
    """Whether a passage stands under a heading of recommendations, or calls itself one."""
    listed = passage.kind is BlockKind.LIST_ITEM and RECOMMENDING.search(passage.section)
    return bool(listed or RECOMMENDING.search(passage.heading) or RECOMMENDING.match(passage.text))


def announces(text: str) -> bool:
    """Whether a line says that recommendations follow: 'Our recommendations:', 'Key points:'."""
    last = announcement(text)
    return bool(RECOMMENDING.search(last) or _POINTS.search(last))


def announcement(text: str) -> str:
    """The end of a line in which it says what follows it; '' where it ends in no colon."""
    last = text.rstrip()[-_ANNOUNCED:]
    return last if last.endswith((":", "：")) else ""


def opens_as_order(text: str) -> bool:
    """Whether a text begins with one of the verbs of asks, as an order or as a noun ('Removing …')."""
    return bool(_order().match(text))


@lru_cache(maxsize=1)
def _order() -> re.Pattern[str]:
    """The pattern of an order that opens a sentence."""
    spelt = sorted({form for verb in _VERBS.split() for form in (verb, verb.replace("ise", "ize"))})
    gerunds = sorted({_gerund(verb) for verb in spelt})
    return re.compile(
        rf"{_LABEL}(?P<not>do not |don't |never |not )?(?:further |also |(?!only)\w+ly )?"
        rf"(?P<verb>(?P<base>{'|'.join(spelt)})|"
        rf"(?P<gerund>{'|'.join(gerunds)})|(?<=do not )(?P<other>(?!{_OF_MANNERS})[a-z]+))\b(?![-:])",
        re.IGNORECASE,
    )


def _gerund(verb: str) -> str:
    if verb.endswith("e"):
        return verb.removesuffix("e") + "ing"
    if re.search(r"(?:^|[^aeiou])[aeiou][bdgmnpt]$", verb) and len(verb) <= len("permit"):
        return verb + verb[-1] + "?ing"
    return verb + "ing"


def _takes_away(said: str) -> bool:
    """Whether a verb, as an order or as a noun, takes away what it governs."""
    word = said.casefold()
    stems = (word, word.removesuffix("ing"), f"{word.removesuffix('ing')}e", word.removesuffix("ing")[:-1])
    return any(each in _AGAINST for each in stems)
