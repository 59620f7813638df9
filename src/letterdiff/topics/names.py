"""Words that end a phrase: which name a law or plan, that may be a topic; which somebody, that is none."""

from letterdiff.text.stems import stems

_RULES = """
accord act agreement amendment amendments bill charter code constitution convention covenant credit
declaration decree directive doctrine framework fund guarantee guideline identity initiative law levy
mandate order passport plan policy principle program programme proposal protocol provision reform register
regulation reserve right roadmap rule scheme standard statute strategy subsidy system tariff tax test treaty
"""
_BODIES = """
academy administration advisor agency alliance ambassador america army assembly association attorney
australia authority bank board britain bureau cabinet canada center centre chair chamber chancellor church
city club coalition college commission commissioner committee company congress consortium corp corporation
council county court delegation department director directorate europe executive federation force forum
foundation frontier general government governor group house inc initiative institute institution japan judge
kingdom league ltd member minister ministry movement nation network observatory office officer ombudsman
organisation organization panel parliament parliamentary partnership party police president press
representative school secretary senate senator service society state states taskforce tribunal trust union
university watch
"""
_OFFICES = """
administration agency attorney authority cabinet commission commissioner committee congress corporation
department director directorate government governor minister ministry parliament president representative
secretary senate senator taskforce
"""
_PAPERS = """
abstract answer appendix article attachment blog chapter comment consultation draft edition email hearing
inquiry issue journal letter memo memorandum newsletter note page paper paragraph post question
recommendation report request response review section statement submission summary survey table title
transcript version webinar website workshop
"""
_PALE = """
age approach aspect benefit center challenge change concern context culture decade development discussion
effort era example fact field form forms future generation history impact issue level life matter need number
opportunity order part people place practice problem question reason response risk role sense side solution
space stakeholder step technologies technology thing time use user view way word work world
"""
_PALE_AHEAD = """
additional annual broad broader certain clear common complete current different digital domestic effective
existing final foreign full general global good important individual international joint key large local
main major modern multiple national new next numerous online other overall particular possible potential
present previous proper public real recent related relevant significant similar small special specific
strong technical various whole wide wider
"""


RULES = stems(_RULES)
"""A law, plan or means: a name that ends in one of these may be a topic."""
BODIES = stems(_BODIES)
"""Somebody: who speaks or is spoken to, and no subject."""
OFFICES = stems(_OFFICES)
"""Those of them that are somebody in small letters too; a data center is none."""
PAPERS = stems(_PAPERS)
"""A paper and its parts."""
PALE = stems(_PALE)
"""Nouns that name no subject behind a word of `PALE_AHEAD`: 'digital age', 'new approach'."""
PALE_AHEAD = stems(_PALE_AHEAD)
