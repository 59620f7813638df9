"""Small tables of each language's commonest words: they tell a language, and say little else."""

_LISTS = {
    "en": "a about all also an and any are as at be been being but by can could did do does for from"
    " had has have he her his how i if in into is it its may more most must no not of on one only"
    " or other our out over shall should so some such than that the their them then there these"
    " they this those through to under up us was we were what when where which while who will with"
    " would you your",
    "de": "aber als am an auch auf aus bei bis das dass dem den der des die doch durch ein eine einem"
    " einen einer eines er es für haben hat ich ihr im in ist kann kein keine mehr mit muss nach"
    " nicht noch nur oder sein sich sie sind so über um und uns unser unsere von vor war was wenn"
    " werden wie wir wird wurde zu zum zur",
    "fr": "à au aux avec ce ces cette comme dans de des du elle en est et être il ils je la le les leur"
    " leurs mais même ne nos notre nous on ont ou où par pas plus pour qu que qui sa sans se ses"
    " si son sont sur un une vous y",
    "es": "a al como con cuando de del desde donde el ella en entre era es esta este esto fue ha han la"
    " las le lo los más muy ni no nos nuestra nuestro o para pero por porque que se ser si sin"
    " sobre son su sus también un una y ya",
    "it": "a ai al alla anche che chi ci come con da dal dalla dei del della delle di e è gli ha hanno"
    " i il in la le lo ma nel nella noi non per più quando questo se si sono su tra un una",
    "pt": "a ao aos as com como da das de do dos e ela ele em entre era é esta este foi há isso mais"
    " mas na não nas no nos nosso o os ou para pela pelo por quando que se sem ser seu sua são"
    " também um uma",
    "nl": "aan als bij dan dat de deze die dit door een en er had heeft het hij hun ik in is kan maar"
    " meer met moet naar niet nog of om onze ook op over te tot uit van voor was wat we werd wij"
    " worden ze zich zijn zo",
}
_CONTRACTED = (
    "aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mustn't shouldn't wasn't"
    " weren't won't wouldn't i'm i've i'll it's let's that's there's they're they've we'll we're we've"
    " you'll you're you've"
)
STOP_WORDS: dict[str, frozenset[str]] = {tag: frozenset(words.split()) for tag, words in _LISTS.items()}
"""Casefolded stop words by primary language tag."""
STOP_WORDS["en"] |= {form for word in _CONTRACTED.split() for form in (word, word.replace("'", "’"))}

CJK_STOP = frozenset("のはがをにでとものやへから")
"""Kana that are particles; as single characters they say nothing."""


def stop_words(language: str) -> frozenset[str]:
    """The language's stop words, empty where there is no table."""
    return STOP_WORDS.get(language.partition("-")[0].lower(), frozenset())


_NEGATIONS = {
    "en": "no not never neither nor none nothing without cannot",
    "de": "nicht kein keine keinen keiner nie niemals nichts ohne weder",
    "fr": "ne pas non jamais sans ni aucun aucune rien",
    "es": "no ni nunca sin ningún ninguna nada jamás",
    "it": "non né mai senza nessun nessuna",
    "pt": "não nem nunca sem nenhum nenhuma",
    "nl": "niet geen nooit zonder noch niets",
}


def negations(language: str) -> frozenset[str]:
    """The small words of a language that turn a sentence round."""
    return frozenset(_NEGATIONS.get(language.partition("-")[0].lower(), "").split())


_COURTESY = {
    "en": "consideration appreciate appreciates appreciated opportunity opportunities comment comments"
    " submit submits submitted submission submissions thank thanks welcome welcomes respond"
    " responding response dear sincerely respectfully regards pleased grateful input feedback"
    " behalf letter consultation inquiry sir madam contact please click read below attached"
    " available",
    "de": "danken dank gelegenheit stellungnahme sehr geehrte geehrter freundlichen grüßen",
    "fr": "remercions remercie madame monsieur agréer salutations contribution consultation",
    "es": "agradecemos agradece oportunidad comentarios atentamente estimado estimada",
}


def courtesy(language: str) -> frozenset[str]:
    """Words of thanks, of greeting and of handing in, which every letter has and which pair nothing."""
    return frozenset(_COURTESY.get(language.partition("-")[0].lower(), "").split())
