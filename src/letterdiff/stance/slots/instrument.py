"""By which means: the instrument that the topic's mention names."""

from letterdiff.stance.slots.said import Answer, Said


def instrument(said: Said) -> Answer | None:
    """The instrument's name as its topic gives it, and the term that names it here."""
    if not said.mention.instrument:
        return None
    return Answer(said.mention.instrument.casefold(), (said.start, said.end))
