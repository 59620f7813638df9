"""Everyday words that any text may have: two passages that share them need not be on the same subject.

A library of a hundred passages cannot know that 'people' or 'good reason' are common in the language at
large, so it is said here. Unlike stop words they still count, only less.
"""

from functools import lru_cache

from letterdiff.text.stems import stems

_WORDS = {
    "en": """
able actually accept accord according account achieve across act action actual add addition address adopt
affect after again against ago agree aim allow almost alone along already alternative although always among
amount another answer anyone anything appear apply approach appropriate area argue around arrange aside ask
aspect assume attempt available avoid aware away back bad balance base based basic basis bear become before
begin behind being believe belong below benefit best better between beyond big bit body both bring broad
broader build call came capable care carefully carry case cause central certain challenge chance change
choice choose circumstance claim clear close come common complete concern condition conduct consider consist
contain continue contribute control core correct cost could count country couple course create critical
crucial current cut date day deal decade decide decision deep define deliver demand demonstrate depend
describe deserve design despite detail determine develop development differ difference different difficult
direct directly discuss document double down draw drive due during each early earn ease easy effect
effective effort eight either else emphasize enable encourage end engage enough ensure enter entire
especially essential establish even event ever every everyone everything evidence example exist expand
expect explain express extend extent face fact factor fail fair fall far fast favor feel few field fight
figure final find fine firm first fit five fix focus follow force form former forward four free frequent
full fully further future gain gap general generally get give given go goal good got great greater ground
group grow growth half hand happen hard have head hear held help here high highlight hold home hope hour
house however huge idea identify imagine immediate impact implement imply importance important impose
improve inclusive increase indeed indicate individual information initial instance instead intend interest
introduce involve issue item itself job join just keep key kind know lack large largely last late later lead
learn least leave led left less let level lie life light like likely limit line link list little live local
long longer look lose lot low main maintain make maker manner mark matter mean meaningful means measure meet
member mention merely method might million mind minimum modern moment money month move much multiple must
name natural near necessary need never new next nine nobody none normal note nothing now number object
obtain obvious occur off offer often old once one ongoing open operate opinion option order ordinary
organization original otherwise ought outcome outside overall own paper part particular particularly party
pass past pay people perform perhaps period permit person place plan play point position positive possible
potential potentially practical practice prefer prepare present press pressure prevent previous primary
principle prior probably problem procedure proceed process produce program progress project promote proper
propose protect prove purpose pursue push put quality question quick quickly quite raise range rate rather
reach read ready real realize really reason reasonable receive recent recently recognize recommend reduce
refer reflect regard regarding relate relation relevant rely remain remember remove repeat replace report
represent require requirement respect rest result return reveal review right rise role round rule run safe
said same save say scale second section see seek seem seen self sell send sense separate serious serve set
seven several shape share short show side sign significant similar simple simply since single sit situation
six size small solution solve somebody someone something sometimes soon sort sound source space speak
special specific spend stage stand standard start state statement stay step still stop strength strong
structure subject substantial succeed success suggest suit support sure surround system take taken talk
target task tell ten tend term test thing think third thought thousand three throughout thus time today
together told took top total touch toward track treat tried true truly trust try turn twice two type
ultimate understand undertake unless until up upon urge use useful user usual usually valuable value variety
various vary vast version very view vital wait walk want watch way week well went whatever whether white
whole whose why wide widely wider willing win wish within without word work world worth would write written
wrong year yes yet young
""",
}

WITH_COMMON_WORDS = tuple(_WORDS)
"""The languages (primary tags) that have a table."""


@lru_cache(maxsize=1)
def every_common_word() -> frozenset[str]:
    """The everyday words of all these languages."""
    return frozenset().union(*(common_words(language) for language in WITH_COMMON_WORDS))


@lru_cache(maxsize=16)
def common_words(language: str) -> frozenset[str]:
    """The stems of a language's everyday words (primary tag), empty where there is no table."""
    return stems(_WORDS.get(language, ""), language)
