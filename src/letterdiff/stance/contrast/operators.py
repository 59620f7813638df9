"""Words that lean for or against what they govern: attitudes, deeds, judgements, effects."""

from letterdiff.stance.contrast.english import form


def _forms(words: str, sign: int) -> dict[str, int]:
    return dict.fromkeys(_family(words), sign)


def _family(words: str) -> frozenset[str]:
    return frozenset(form(word) for word in words.split())


ATTITUDES = _forms(
    "ask support advocate favor favour welcome endorse demand propose recommend insist call want seek aim "
    "pledge vote root urge need prioritize champion committed dedicated focused defend request hope "
    "plan",
    +1,
) | _forms(
    "oppose reject refuse condemn object opposed deny dislike",
    -1,
)
"""What a speaker says to want or not to want."""

ASKING = _family("ask call demand propose recommend request seek urge")
"""Attitudes of which a denial says no more than that nothing was asked: 'we never *asked* for X'."""

DEEDS = _forms(
    "accept admit adopt advance allow approve boost broaden build continue create develop embrace "
    "enable encourage enforce enhance ensure establish expand extend facilitate finance foster fund "
    "give grant guarantee implement improve increase institute introduce invest keep launch legalize "
    "maintain offer permit preserve prioritize promote protect provide raise recognize reinstate renew "
    "restore retain save secure strengthen subsidize uphold charge oblige require widen more additional "
    "further receive enjoy adoption admission creation development establishment expansion extension "
    "funding implementation improvement introduction investment legalization maintenance preservation "
    "promotion protection provision recognition reinstatement renewal retention subsidy construction "
    "continuation recruitment conversion use usage operation",
    +1,
) | _forms(
    "abolish abandon ban block combat criminalize curb curtail cut decrease defund deport dismantle "
    "disband discourage dissolve downsize eliminate end fight forbid halt leave limit lower minimize "
    "outlaw penalize phase prevent prohibit punish reduce remove repeal replace restrict revoke scrap "
    "shorten shrink slash stop suspend terminate weaken withdraw less fewer abolition criminalization "
    "dissolution elimination limitation moratorium prohibition prosecution reduction removal "
    "restriction sanction withdrawal",
    -1,
)
"""What is done to a thing, as a verb or as a noun."""

AS_NOUNS = _family(
    "guarantee limit use support cut ban funding permit plan fund aid offer subsidy end grant "
    "protection investment restriction operation production"
)
"""Deeds that behind another noun are a thing of their own: 'a speed *limit*', 'a travel *ban*'."""

JUDGEMENTS = _forms(
    "necessary important essential crucial vital indispensable good useful right key beneficial "
    "mandatory compulsory free available accessible open possible legal affordable fair sensible "
    "justified advisable advised welcome legitimate priority central better valuable",
    +1,
) | _forms(
    "unnecessary harmful dangerous wrong counterproductive unnatural illegal unfair useless bad worse "
    "unacceptable inappropriate undemocratic unsafe unconstitutional unjustified outdated prohibited "
    "danger threat disadvantage obstacle impossible unaffordable excessive",
    -1,
)
"""What is said of a thing: that it is needed or harmful."""

ALLOWED = _family(
    "mandatory compulsory free available accessible legal affordable illegal prohibited priority central open"
)
"""Judgements that also say what should become of a thing: 'X should be *legal*', unlike 'should be fair'."""

EFFECTS = _forms(
    "promote ensure strengthen improve protect foster enhance enable help benefit create boost preserve "
    "secure save encourage safeguard serve advance facilitate guarantee",
    +1,
) | _forms(
    "harm burden threaten endanger hinder overlook worsen undermine prevent restrict violate "
    "discriminate destroy risk ignore damage disadvantage jeopardize weaken impede distort stifle "
    "divide waste infringe",
    -1,
)
"""What a thing is said to do, by which a speaker is for it or against it."""

BAD = _family(
    "mistrust distrust conflict overload disadvantage discrimination crisis poverty risk harm damage "
    "danger abuse injustice inequality chaos debt waste unrest"
)
"""What nobody wants a thing to lead to."""
LEADS_TO = _family("lead contribute cause fuel involve pose create mean increase bring provoke")
"""Verbs that say what comes of a thing."""
LIGHT = _family(
    "policy initiative idea measure plan effort project complete full right level part form way amount "
    "number access choice opportunity option permit"
)
"""Words that stand between a deed and what it is done to, and say nothing of it."""
LETS = _family("allow permit enable require encourage oblige")
"""Deeds that a verb follows: 'should be *allowed* to …'."""
