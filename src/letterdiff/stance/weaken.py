"""What weakens a cue to a mention: a question, quoted or reported speech, a supposition, a denied motive."""

from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.sentence import Sentence
from letterdiff.stance.subject import Names, is_among
from letterdiff.stance.weak.english import english
from letterdiff.stance.weak.japanese import japanese, says_itself
from letterdiff.stance.weak.reported import QUOTED
from letterdiff.stance.weak.told import Told


def weakness(sentence: Sentence, cue: Cue, holder: str) -> str:
    """Why this cue says nothing of its own about the topic, in words; empty where it does."""
    if sentence.question:
        return "a question"
    own = sentence.japanese and says_itself(sentence, cue, holder)
    if sentence.in_speech(cue.start, cue.end) and not own:
        return QUOTED
    return japanese(sentence, cue, holder) if sentence.japanese else english(Told(sentence, cue, holder))


def weakness_by(sentence: Sentence, cue: Cue, own: Names) -> str:
    """The same for a source that goes by other names too, alone or with others: 'A and B endorse'."""
    reason = weakness(sentence, cue, own.holder)
    if not (reason and own.also):
        return reason
    subject = sentence.text[slice(*cue.subject)] if cue.subject else ""
    names = (*own.also, *([subject] if is_among(subject, own.also) else []))
    return reason if all(weakness(sentence, cue, each) for each in names) else ""
