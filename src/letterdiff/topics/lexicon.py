"""English words by what they can be in a noun phrase: tables of the language at large, no text's own."""

from functools import lru_cache

from letterdiff.text.commonwords import common_words
from letterdiff.text.stems import stem, stems
from letterdiff.text.stopwords import courtesy, negations, stop_words

_SMALL = """
about above across after afterwards against ahead albeit along alongside amid amidst among amongst
another anybody anyone anything apart around aside away because before behind below beneath beside
besides between beyond both cannot despite down during each either else elsewhere enough ever every
everybody everyone everything except few fewer former further furthermore hence here hers herself
himself however inside instead itself latter least less let lest like likewise many me meanwhile mine
moreover much myself near neither nevertheless next nobody none nor nothing notwithstanding now nowhere
off often once oneself onto otherwise ought ours ourselves outside own per perhaps plus quite rather
regardless same save several she since some somebody somehow someone something sometimes somewhat soon
still theirs themselves thereby therefore thereof though throughout thus till today together tomorrow
too toward towards twice unless unlike until upon us various versus very via well whatever whenever
whereas whereby wherever whether whichever who whoever whom whose why within without worth yes yet
yesterday yourself yours already again almost alone always any back even far just maybe never only
please really so then there say says said e.g i.e etc vs mr mrs ms dr one two three four five six seven
eight nine ten hundred thousand million billion trillion first second third fourth fifth last monday
tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december onward onwards backwards forwards certain whole upwards
"""
_VERB_AHEAD = """
to i we you they he she it who not never will would shall should can could may might must do does did
cannot don't doesn't didn't won't wouldn't shouldn't can't couldn't let please and/or always also
"""
VERB_AHEAD = frozenset(_VERB_AHEAD.split())
"""Words behind which a word that may be a verb is one."""
_DETERMINERS = """
a an the this these those any some our your their its his her my such every each
"""
DETERMINERS = frozenset(_DETERMINERS.split())

_VERBS = """
abandon abide abolish absorb accelerate accept accommodate accompany accomplish accord achieve
acknowledge acquire act adapt add adhere adjust administer admit adopt advise advocate affect affirm
afford agree allege alleviate allocate allow alter amend amplify analyze announce anticipate apologize
appear apply appoint appreciate approve argue arise arrange arrive ask assemble assert assess assign
assist assume assure attach attain attend attract authorize avert avoid become begin believe belong
bring broaden build buy calculate carry cease celebrate choose clarify classify collaborate collect combat
combine come commit communicate compel compensate compete compile complain complete comply comprise
conceal concede conceive conclude condemn confer confirm confront connect consider consist consolidate
constitute constrain construct consult consume contain continue contradict contribute convene convert
convey convince cooperate coordinate correct create criticize decide declare decline dedicate deem
deepen defend define delegate deliver demonstrate deny depart depend deploy depict deprive derive
describe deserve destroy detect determine develop devote differ diminish disagree disappear disclose
discontinue discourage discover discuss dismiss disrupt distinguish distribute diversify divide earn
ease educate elaborate elect eliminate emerge emphasize employ empower enable enact encompass encounter
encourage endorse endanger enforce engage enhance enjoy enlarge ensure entail enter entitle envisage
equip eradicate erode establish evaluate evolve examine exceed exclude execute exert exist expand expect
expedite explain explore expose express extend facilitate fail fix focus follow foresee formulate foster
fulfil fulfill gather generate get give go grow guide happen hear hesitate highlight hire identify
ignore illustrate imagine imply impose improve include incorporate incur indicate infer inform infringe
initiate inject insist install institute instruct integrate intend interact intervene introduce invest
investigate invite involve join justify keep know lay learn leave legalize legislate lift listen locate
lose maintain make maximize mean meet merge minimize mitigate modernize modify motivate move narrow
negotiate neglect notify obtain occur omit operate oppose optimize overcome overlook oversee own
participate perceive perform permit persist persuade pose possess postpone practise precede preclude
prefer prepare prescribe preserve pretend prevail prevent prioritize proceed procure produce prohibit
promote propose protect prove provide publish pursue put qualify raise reach read realize recall receive
recognize recommend reconcile recruit reduce reestablish refer refine reflect reform refrain refuse
regulate reiterate reject relate release rely remain remember remind remove render renew reopen replace
represent require resolve respect respond restore restrict retain rethink return reveal revise revoke
run safeguard satisfy say secure see seek seem select sell send separate serve settle share shrink
simplify sit solve speak specify spend stand start stay stem stimulate stop streamline strengthen strive
submit succeed suffer suggest summarize supplement suppress survive sustain tackle take teach tell tend
terminate think threaten tolerate transform translate treat trigger undergo underline undermine
underscore understand undertake unlock update uphold urge utilize validate vary violate wait want warn
weaken welcome widen win wish withdraw withhold witness worsen write yield
"""
_IRREGULAR = """
gave given went gone made took taken came saw seen got gotten told thought found kept held brought built
bought sold sent spent stood meant met led left lost put ran written wrote spoke spoken chosen chose
became began begun grew grown knew known shown fallen fell rose risen drew drawn driven drove felt heard
laid lay lain paid sought taught understood won withdrew withdrawn upheld undertook undertaken overcame
overseen oversaw set used owed died tied presents
"""
_EITHER = """
access address aid aim answer appeal approach attack attempt award balance ban bar base benefit bid
block boost borrow bridge budget burden call campaign cap care cause challenge change charge check claim
close combat comment concern conduct conflict contact contract control cost counter cover credit cut
damage date deal debate decrease delay demand design display dispute document double draft draw drive
drop ease effect estimate exempt exercise experience export face fall favor favour fear fight figure
finance fine force form fund function gain grant guarantee guard halt hand harm head help hold honor
hope host house impact import increase influence interest issue judge label labor labour lack land
launch lead level levy license licence limit link list loan lobby look lower mandate map mark market
matter measure merit mind model monitor name need note notice object offer open order outlaw outline own
pay phase place plan play pledge point poll power practice present press price process profit program
progress project promise protest purchase push question quote range rank rate ration reason rebate
rebuild recall record refund regard remedy rent repair repeal reply report request rescue research
reserve restrain result retreat return review reward ride rise risk role rule scale schedule score
screen shape shift show side sign slow sort source speed spread stage stake standard state step stock
stop store stress strike struggle study subject supply support surge survey suspect switch target tax
test title total touch tour trace track trade train transfer travel treat trust try turn upgrade use
value veto view visit vote walk waste watch water work worry
"""
_ADJECTIVES = """
able absent actual ad additional adequate affluent afraid alternate ample annual apparent appropriate
available aware bad basic better best big biggest bigger bilateral blind bold brief bright broad broader
careful cheap cheaper civil clean cleaner clear clearer close cold complete complex concrete consistent
constant convenient correct corrupt covert crucial current daily dark dependent domestic dead deadly
deaf dear decent deep deeper different difficult digital diligent diplomatic direct dirty distant distinct
diverse due early easy easier efficient elderly eligible enormous entire equal evident exact excellent
expensive explicit extra extreme fair fairer false familiar fast faster federal female few final firm
flexible foreign free frequent fresh friendly full future general genuine good great greater greatest
green gross half happy hard harder healthy heavy high higher highest honest huge human ill immediate
implicit important inappropriate independent inherent innocent insufficient intelligent intense intent
joint just keen key large larger largest last late later latest lawful lesser likely little local long
longer low lower lowest main major mandatory male manifest massive mere minor modern modest moderate
most mutual narrow national native near net new newer newest nice non obvious odd ok old older online
open ordinary other outdated overall overt particular past patient peaceful permanent persistent plain
poor poorer possible potential precise pregnant preliminary present previous primary prior private
prompt prone proper proud public pure quick rapid rare ready real recent red related relevant reluctant
rich richer rigid right robust rough rural sad safe safer same scarce secret secure senior separate
serious severe sharp sheer short shorter significant silent similar simple single slow slower small
smaller smart social soft sole solid sound specific stable standalone stark steep straightforward strict
stricter strong stronger strongest sudden sufficient sure sustained tall thin third thorough tight
tighter timely tiny top total tough tougher transparent true ultimate unfair unclear unique united
unlawful unlikely unprecedented upfront urban urgent useful usual vague valid vast violent vital
vulnerable warm weak weaker wealthy whole wide wider wild willing wise wrong young younger
"""
_AR_ADJECTIVES = (
    "nuclear solar lunar popular regular irregular circular molecular secular polar bipolar peculiar"
)
_ED_ADJECTIVES = "advanced united unmanned armed skilled unskilled distributed undocumented biased renewed"
NUMBERED = frozenset(("section", "title", "article", "amendment", "proposition", "measure", "directive"))
"""Words that make a name with the number behind them."""
_ING_NOUNS = """
accounting advertising aging auditing banking bargaining beginning blocking borrowing branding broadcasting
budgeting building bullying ceiling censoring charging clearing coding computing counseling counselling
crossing crowdfunding dealing drilling dumping earning engineering farming feeling filing filtering
financing fishing fracking funding gambling gaming gathering geoblocking hacking handling hearing heating
holding hosting housing hunting labeling labelling lawmaking lending licensing listing livestreaming
lobbying logging manufacturing mapping marketing matching meaning meeting messaging mining modeling
modelling monitoring networking offering outsourcing parenting parking permitting phishing planning policing
policymaking pricing processing procurement profiling programming publishing purchasing ranking rating
rationing reading recycling redistricting refining refueling refuelling reporting rezoning roaming
rulemaking saving scanning schooling scraping screening searching sentencing setting sharing shipping
shopping sourcing spending staffing streaming targeting teaching testing timing tracking trading trafficking
training understanding underwriting vetting warming warning watermarking welding whistleblowing writing
zoning
"""
_LY_NOUNS = """
ally anomaly assembly bully butterfly family fly homily italy july jelly lily monopoly oligopoly rally
reply subassembly supply tally
"""
_PLURAL_MODIFIERS = """
arms communications goods news operations rights sales savings services sports systems headquarters
means series species politics economics physics statistics ethics
"""
PLURAL_MODIFIERS = frozenset(_PLURAL_MODIFIERS.split())
"""Plurals that stand before another noun ('sales tax'): no verb follows them as such."""
_WIDE = """
activity administration agency american america americans author authority business citizen client
committee commission community company conclusion congress consumer corporation country customer
department economy employee enterprise entity environment executive expert firm framework government
industry initiative institution introduction job law leader leadership legislation legislator lawmaker
majority man men minister ministry nation office official parliament participant people person policy
policymaker politician politics population president program provider public recommendation regulation
regulator resident scheme sector senator society staff stakeholder state strategy summary system team
term user voter woman women worker world year zone region city town effort goal objective tool mechanism
measure method methodology model kind type aspect area background benefit context definition appendix
annex table figure footnote page paragraph overview document file text version word sentence statement
email website site link post article blog percent percentage minority portion share amount total average
extent degree magnitude proportion hour minute week month decade century day night morning afternoon
evening daily mile kilometre kilometer inch foot metre meter dollar euro pound yen cent thing stuff lot
bit piece bunch couple pair set group series list range array number individual organisation
organization member chair director secretary manager owner partner colleague friend
"""


_NOUNS_LIKE_ADJECTIVES = """
metal capital signal rival arrival trial proposal approval removal renewal withdrawal referral festival
hospital journal animal criminal professional terminal material potential official individual mineral
tribunal original initiative incentive objective perspective directive alternative archive motive
executive representative narrative collective detective relative native table cable vegetable renewable
variable deductible traffic topic critic clinic public republic fabric logic music magic arctic plastic
pandemic epidemic metric mechanic graphic statistic characteristic fish dish rubbish boundary library
salary secretary dictionary summary beneficiary subsidiary intermediary judiciary diary glossary
commentary anniversary military adversary principal internal rationale credential testimonial manual
annual appraisal disposal refusal reversal survival retrieval denial burial dismissal rehearsal betrayal
portrayal deal goal coal history territory inventory factory victory category story observatory
laboratory directory repository trajectory
"""


SMALL = frozenset(_SMALL.split()) | stop_words("en") | negations("en")
"""Casefolded words that no noun phrase goes over."""
VERBS = stems(_VERBS) | frozenset(_IRREGULAR.split())
"""Stems of verbs that are hardly ever nouns."""
EITHER = stems(_EITHER)
"""Stems of words that are verbs as often as nouns."""
ADJECTIVES = frozenset(_ADJECTIVES.split()) | frozenset(f"{_ED_ADJECTIVES} {_AR_ADJECTIVES}".split())
ING_NOUNS = frozenset(word + end for word in _ING_NOUNS.split() for end in ("", "s"))
NOUNS_LIKE_ADJECTIVES = frozenset(_NOUNS_LIKE_ADJECTIVES.split())
"""Nouns with an ending of adjectives."""
LY_NOUNS = frozenset(_LY_NOUNS.split())


@lru_cache(maxsize=1)
def everyday() -> frozenset[str]:
    """Stems that name no topic by themselves: everyday words, courtesy, whom any text speaks of."""
    return common_words("en") | frozenset(stem(word, "en") for word in courtesy("en")) | stems(_WIDE)


def is_wide(norm: str) -> bool:
    """Whether a word says no more than any text may: a letter, a number, an everyday word."""
    return len(norm) < 2 or norm.isdigit() or norm in everyday()
