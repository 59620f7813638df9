"""English words that tell no subject by themselves, and names made of everyday words that do."""

from functools import lru_cache

from letterdiff.findings.asks.plain_words import ADDRESSED
from letterdiff.text.stems import stem, stems
from letterdiff.topics import lexicon, names

_QUALITIES = """
additional adequate advisable alternative ample applicable appropriate available balanced better best broad
broader certain clear clearer common comparable competing complete complex comprehensive concerned
considerable consistent continued convenient corresponding critical crucial current dedicated deep desirable
different difficult distinct diverse due early easy effective efficient enormous entire equivalent essential
excessive existing expansive extensive extreme far-reaching favorable favourable feasible few final firm
flexible following full fullest fundamental further future general genuine given good great greater greatest
growing half hard harmful helpful high higher highest holistic huge immediate imperative important
impractical inadequate inappropriate incomplete increased individual inherent initial insufficient integral
intended key known large larger largest last late later leading legitimate less likely limited little long
longer low lower main major many marginal maximum meaningful mere minimal minimum minor modest more most
much multiple narrow natural near necessary negative new newly next normal notable numerous obvious ongoing
optimal other overall own particular past pivotal plausible positive possible potential practical precise
preferable present previous primary prior problematic profound prominent prompt proper proposed quick rapid
rare real realistic reasonable recent reflective related relative relevant remaining requisite respective
responsible rigorous robust same satisfactory serious severe sheer short significant similar simple single
sizeable slow small special specific standalone straightforward strict stricter strong stronger subject
subsequent substantial substantive successful such sudden sufficient suitable sweeping systematic tangible
thorough timely top total true ultimate unacceptable unavoidable unclear undue unique united unfavorable
unfavourable unintended unlikely unnecessary unprecedented unrealistic unreasonable urgent useful usual
vague valid valuable various vast viable vital well whole wide wider widespread worthwhile wrong
"""
_NOTIONS = """
tenet ability absence accordance account act action addition adequacy advantage aim ambition amount analysis
angle appearance appropriateness approach area argument aspect assistance assurance attempt attention
attitude avenue background balance basis beginning behalf benefit capability capacity case category cause
certainty challenge chance change choice circumstance clarification clarity class cohesion combination
comment commitment comparison complexity component concept concern conclusion condition consequence
consideration consistency constraint content context continuity contrast contribution core correspondence
course creation danger deal decision definition degree demand description desire detail determination
development difference difficulty dimension direction disadvantage discretion discussion distinction
drawback effect effectiveness efficiency effort element emphasis end enhancement ensemble environment
evolution example exception existence expectation experience explanation extent fact factor failure fashion
favour favor feature field focus form formation front function gap goal ground growth guarantee idea impact
implementation implication importance impression improvement inability inclusion inconsistency increase
indication influence initiative input instance intent intention interest introduction issue item
justification kind knowledge lack landscape layer lens level likelihood limit limitation line list
maintenance majority manner material matter meaning means measure mention merit method mind mistake mode
moment move nature necessity need negotiation notion number objective obligation observation obstacle
occasion one opinion opportunity option order origin outcome outline outset overview pace pair part path
pattern phase picture piece place plan point position possibility potential practice preference presence
principle priority probability problem procedure process progress promise proportion proposal proposition
prospect purpose quality quantity question range rate ratio rationale reality reason reference regard
relation relationship relevance reliance remainder request requirement resolution respect response rest
result review risk role route scale scenario scope seat section selection sense series set setting shape
share shift side sign significance situation size solution sort source space speed sphere spirit stage
stance standpoint start state status step straightforwardness strength structure style subject success
suggestion suitability sum support surrounding system task tendency tension term thing thought time today
tomorrow tone topic track trade-off transition treatment trend truth type uncertainty understanding usage
use usefulness value variability variation variety version view viewpoint volume way weakness weight while
wording words work year yesterday activity actor agenda amendment application basics body breadth bullet
chapter clause complement deadline draft entity evidence finding footnote guidance heading individual
information institution mechanism model page paragraph people person participant party passage player policy
policymaker population programme program project provision public recommendation regulation regulator
representation representative rule sector stakeholder standard statement submission table target team text
tool user
"""
_DEEDS = """
tailor embrace engage weigh abide account reference deter discourage manipulate redraft trick undermine
underpin accompany accord acknowledge adhere afford align apply arise arrange aspire assist assume attempt
avail await base bear become begin believe belong bring broaden carry cause centralize choose come comment
complement concern conclude conduct confront consider consist constitute contain contribute correspond cover
create deal deem define demonstrate depend derive detail differ direct do draw elaborate empower enable
encounter encourage end enhance ensure entail entrust envisage examine exist expand experience express
extend face facilitate fail fall feel find focus follow form foster frame function gain get give go govern
grant grow hamper handle happen help hinder hold identify impede implement imply improve incentivize include
incorporate increase indicate inform inhibit insist intend interact invite involve issue keep know lack lead
learn leave let limit live look lose maintain make matter mean meet mention mitigate move name note obtain
occur offer operate outline owe own pair pay perform permit persist pertain place play pose possess prevent
proceed produce promote prompt provide put qualify raise reach read realize receive recognize reconsider
refer reflect regard relate rely remain remove render report represent require resonate respect respond
result retain return say see seek seem serve set show specify spend stand start stay stem stop strengthen
struggle succeed suggest support take target tell tend think treat try turn undergo understand undertake use
utilize vary view want wish work write
"""
_JOINTS = """
accordingly additionally albeit almost alone already also although always anyway because beyond cannot
currently despite e.g. either else elsewhere enough especially etc ever every everyone everything formerly
furthermore hence herein hereby herself himself however i.e. indeed inside instead itself largely latter
like likewise mainly meanwhile mere moreover mostly myself namely nevertheless non none nonetheless nor
nothing notwithstanding once only otherwise ourselves overall partly per perhaps post pre previously quite
rather re regarding regardless respectively self several since somehow someone something sometimes somewhat
soon still sub themselves thereby therefore thereof though thus together too towards twice unless unlike
upon versus via vs when whenever where whereas wherever whether whilst whom whose why yet day days week
weeks month months january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
"""
_NAMED = """
fair use|artificial intelligence|machine learning|large language model|facial recognition|
automated decision making|automated decision-making|end-to-end encryption|generative AI|open letter|
fair dealing|safe harbor|safe harbour|open source|open data|open standard|human right|due process|
civil society|free speech|public interest|public domain|rule of law|right to repair|right to be forgotten|
duty of care|national security|big tech|net neutrality|social media|source code|state aid|tax credit|
minimum wage|free trade|text and data mining|data mining|research and development|terms of service|
terms of use|code of conduct|burden of proof|freedom of expression|freedom of speech|right of appeal|
right to appeal|freedom of information|search engine|best interests of the child|general public licence|
civil right|civil liberty|class action|public service|public health|clean energy|supply chain|
small business|health care|child care|social security|public school|legal aid|equal pay|working condition
"""


@lru_cache(maxsize=1)
def empty_words() -> frozenset[str]:
    """The folded forms of words that may stand in an ask for anything: no term by itself."""
    return (
        stems(f"{_QUALITIES} {_NOTIONS} {_DEEDS} {_JOINTS}")
        | frozenset(stem(word, "en") for word in lexicon.SMALL)
        | lexicon.VERBS
        | stems(ADDRESSED)
        | names.PAPERS
        | names.OFFICES
    )


@lru_cache(maxsize=1)
def qualities() -> frozenset[str]:
    """The folded forms of adjectives that are left off the front of a name of something."""
    return stems(f"{_QUALITIES} {_JOINTS}")


@lru_cache(maxsize=1)
def named() -> tuple[str, ...]:
    """Names of things whose words are everyday ones, or stand apart: 'fair use', 'text and data mining'."""
    return tuple(phrase.strip() for phrase in _NAMED.replace("\n", "").split("|"))


@lru_cache(maxsize=1)
def deeds() -> frozenset[str]:
    """The folded forms of verbs that tell no subject."""
    return stems(_DEEDS) | lexicon.VERBS
