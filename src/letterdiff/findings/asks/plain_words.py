"""Words that any letter to a government has: of whom it is put to, of acts, of drafting, of praise."""

from functools import lru_cache

from letterdiff.text.stems import stems

ADDRESSED = """
government parliament congress senate committee commission commissioner minister ministry department attorney
general agency administration council taskforce inquiry secretary office state federal national country
proposal recommendation recommend submission section chapter paragraph letter paper report proposed
"""
"""Of whom an ask is put to, and of where it is found."""
_DONE = """
accommodate achieve address adopt adapt allow amend apply avoid build change clarify conduct consider continue
create define delete determine develop enable enact encourage enhance ensure establish expand explain extend
facilitate give guarantee implement improve include incorporate increase introduce issue keep limit maintain
make minimise mitigate modify narrow permit prevent prioritise promote propose protect provide pursue raise
recognise redefine reduce reflect reform remove replace require respect restrict retain revise strengthen
support take undertake update uphold use
adoption amendment change clarification consideration creation development enactment establishment expansion
extension implementation improvement inclusion introduction limitation maintenance modification prevention
prioritisation promotion protection reduction removal replacement revision
"""
"""Of what is asked to be done: an act tells nothing of what it is done to."""
_DRAFTED = """
action activity aim approach aspect basis case challenge circumstance clause concept concern condition
consequence context criterion criteria definition detail effect effort element example exception extent factor
form framework function goal ground impact instance intention issue kind level manner matter means measure
mechanism method model need objective obligation option outcome part point possibility potential practice
principle procedure process provision purpose range reason requirement respect result risk role rule scope
situation standard step strategy substance system term threshold type view way
"""
"""Of how laws, plans and papers are spoken of, whatever they are on."""
_PRAISED = """
additional adequate additionally appropriate broad careful certain clear comprehensive critical current
different effective essential existing explicit express extensive fair full fundamental further future
general good great important individual key likely main meaningful minimum necessary new other overall
particular possible present previous proper proportionate reasonable relevant robust same sensible
separate serious several significant similar single special specific strict strong subject substantial
sufficient suitable total various wide accordance addition alternative alternatively moreover furthermore
nevertheless otherwise regardless respective
"""
"""Of how anything may be said to be."""


@lru_cache(maxsize=1)
def plain_words() -> frozenset[str]:
    """All of them, folded."""
    return stems(" ".join((ADDRESSED, _DONE, _DRAFTED, _PRAISED)))
