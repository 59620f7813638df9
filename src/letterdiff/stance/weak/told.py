"""What a rule that weakens a cue is given: the sentence, the cue, who 'we' is."""

from dataclasses import dataclass

from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Told:
    """A cue of a sentence whose source speaks for `holder`."""

    sentence: Sentence
    cue: Cue
    holder: str

    @property
    def before(self) -> str:
        """The sentence up to the cue."""
        return self.sentence.text[: self.cue.start]

    @property
    def after(self) -> str:
        """The sentence behind the cue."""
        return self.sentence.text[self.cue.end :]

    @property
    def subject(self) -> str:
        """Who holds the stance, in the sentence's words; empty where nobody is named."""
        return self.sentence.text[slice(*self.cue.subject)] if self.cue.subject else ""

    @property
    def clause(self) -> str:
        """What stands ahead of the cue's subject, or of the cue where it has none."""
        return self.sentence.text[: self.cue.subject[0]] if self.cue.subject else self.before

    @property
    def held(self) -> str:
        """From the subject's end to the cue's: its verb with what goes with it; empty without a subject."""
        return self.sentence.text[self.cue.subject[1] : self.cue.end] if self.cue.subject else ""
