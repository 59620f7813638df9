"""Roots of words, by which an ask is looked for: 'retention' is 'retain', 'ban' is near 'prohibit'.

Coarser than the stems that pair passages: a root may join words that a reader would keep apart. So it never
says that two passages say the same; it says where silence must not be told.
"""

import re
from functools import lru_cache

from letterdiff.text.stems import stem

_ALIKE = """
reduce limit shorten cut narrow restrict lower minimise decrease curtail lessen shrink cap
remove abolish repeal scrap end eliminate strike revoke rescind withdraw stop cease
prohibit ban forbid outlaw preclude bar disallow prevent block
require mandate mandatory compel oblige obligation compulsory force
introduce create establish implement adopt enact develop launch found build institute
protect safeguard preserve defend
permit allow enable let
amend change revise modify alter update redraft reform modernise rework
extend broaden expand widen
strengthen improve enhance bolster boost increase strong robust
exclude exempt except
suspend pause delay wait postpone defer halt moratorium
notify notice alert
publish disclose release reveal
collect gather obtain acquire
keep store retain hold
delete erase destroy
weaken undermine erode bypass circumvent evade
review assess evaluate examine audit
monitor surveil track watch
fund finance money pay invest
discuss debate dialogue conversation
clarify clear specify
prioritise priority precedence
period time duration length
law act legislate statute bill charter legal
court judge judicial magistrate judiciary warrant
worker employee staff workplace employer
child minor kid youth young parent
citizen people individual person
company business firm corporation enterprise commercial corporate
user consumer customer
data information metadata
risk threat danger hazard
tenant renter rent lease tenancy
label mark tag
online internet digital web
independent impartial
oversight accountable scrutinise supervise check
penalty fine sanction
fair reasonable proportionate
harm damage injury loss
"""

_WORD_ENDINGS = """
ization isation ification ifiabl ifi
abiliti ibiliti abil ibil abl ibl
ation ition ution ativ itiv ator itor iv ion
ment anc enc anci enci iti ical ial al ous nes ness li ly er or ist ism ant ent ic ful les less ship
ari ori iz ing ed at ur y e i
"""
_ENDINGS = tuple(_WORD_ENDINGS.split())
_SHORTEST = 4
"""Letters that a root has at least."""
_OWN_ROOTS = """
police policing
station
partition
authority
attention
attain attainment
access accessible accessibility
factory
generation
general generally
developer
inform
committee
commission commissioner
"""
"""Words whose root is the first one of their line: cut as others are, 'police' would be 'policy'."""
_CUTS = 3
_FAMILIES = (
    (re.compile(r"(?:tain|tent)$"), "ten"),
    (re.compile(r"duct$"), "duc"),
    (re.compile(r"script$"), "scrib"),
    (re.compile(r"(?:ceiv|cept)$"), "cep"),
    (re.compile(r"puls$"), "pel"),
    (re.compile(r"miss?$"), "mit"),
    (re.compile(r"vers$"), "vert"),
    (re.compile(r"tens$"), "tend"),
    (re.compile(r"clus$"), "clud"),
    (re.compile(r"(?:ceed|ces|cess)$"), "ced"),
    (re.compile(r"solut$"), "solv"),
    (re.compile(r"vis$"), "vid"),
    (re.compile(r"fens$"), "fend"),
    (re.compile(r"sumpt$"), "sum"),
    (re.compile(r"(?:lys|lyt)$"), "ly"),
    (re.compile(r"fic$"), "f"),
)
"""Endings of verbs and of their nouns that English took from Latin: 'retain' and 'retention'."""


@lru_cache(maxsize=65536)
def root(norm: str) -> str:
    """The root of a folded word; what is no plain English word stays as it is."""
    if not (norm.isascii() and norm.isalpha()):
        return norm
    return _own_roots().get(norm) or _bare(norm)


def kin(root: str) -> str:
    """The name of the family of like words that a root is of ('~prohibit'); '' where it is of none."""
    return _alike().get(root, "")


def _bare(norm: str) -> str:
    """The word without endings that make a noun of a verb, an adverb of an adjective and so on."""
    word = norm
    for _ in range(_CUTS):
        fitting = (each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) >= _SHORTEST)
        ending = next(fitting, "")
        if not ending:
            break
        word = word[: -len(ending)]
    for pattern, ending in _FAMILIES:
        if pattern.search(word) and len(word) > _SHORTEST:
            return pattern.sub(ending, word)
    return word


@lru_cache(maxsize=1)
def _own_roots() -> dict[str, str]:
    """For each folded word that is not cut the first one of its line."""
    lines = (line.split() for line in _OWN_ROOTS.strip().splitlines())
    return {stem(word, "en"): words[0] for words in lines for word in words}


@lru_cache(maxsize=1)
def _alike() -> dict[str, str]:
    """For the root of each word of the table the name of its line."""
    found: dict[str, str] = {}
    for line in _ALIKE.strip().splitlines():
        words = line.split()
        for word in words:
            found.setdefault(_bare(stem(word, "en")), f"~{words[0]}")
    return found
