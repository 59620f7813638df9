"""The words by which a letter says what a line is for: subject, addressee, way of sending, close."""

import re

_SUBJECT = re.compile(
    r"(?:re|subject|subj|in re|betreff|betrifft|betr|objet|asunto|referencia)\s*[.]?\s*[:：]\s*(?P<rest>.*)"
    r"|件\s*名\s*[:：]?\s*(?P<japanese>.+)",
    re.IGNORECASE,
)
_TO = re.compile(r"(?:to|an|à|para|addressed to)\s*:\s*(?P<rest>\S.*)", re.IGNORECASE)
_FROM = re.compile(
    r"(?:from|author|authors|submitted by|prepared by|von|de la part de)\s*:\s*(?P<rest>\S.*)", re.IGNORECASE
)
_SALUTATION = re.compile(
    r"(?:dear|(?:sehr\s+)?geehrte[rs]?|lieber?|estimad[oa]s?|ch(?:er|ère)s?)\s+(?P<whom>\S.{0,120}?)\s*[:,;.]?"
    r"|to\s+(?P<members>the\s+(?:members|honou?rable|chair)\b.{0,120}?)\s*[:,]"
    r"|(?P<nobody>to whom (?:it|this) may concern|(?:mesdames|madame|monsieur)(?:,\s*(?:messieurs|monsieur))?"
    r"|(?:muy\s+)?señor(?:es|a)?(?:\s+mí[oa]s?)?|拝啓)\s*[:,.]?",
    re.IGNORECASE,
)
_VIA = re.compile(
    r"(?:sent\s+|submitted\s+|filed\s+)?(?:via|by|per|par|por)\s+(?:e-?mail|electronic|online|regulations|www|http|"
    r"hand|fax|facsimile|courier|ecfs|portal|upload|overnight|certified|post\b|federal)",
    re.IGNORECASE,
)
_CLOSE = re.compile(
    r"(?:yours\s+(?:very\s+)?(?:sincerely|faithfully|truly)|(?:very\s+)?truly\s+yours|sincerely(?:\s+yours)?"
    r"|signed(?:\s+by)?|respectfully(?:\s+(?:submitted|yours))?|(?:with\s+)?(?:kind|best|warm)(?:est)?\s+regards|regards"
    r"|(?:mit\s+)?(?:freundlichen|besten)\s+grüßen|hochachtungsvoll|(?:bien\s+)?cordialement"
    r"|(?:muy\s+)?atentamente|敬具)\s*[,.:]?",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"(?:many\s+)?thank(?:s|\s+you)(?:\s+(?:very\s+much|so\s+much|in\s+advance|again|for\s+your\s+(?:time|consideration"
    r"|attention)))?|vielen\s+dank|merci|gracias",
    re.IGNORECASE,
)
_NUMBER = r"(?P<number>[A-Z0-9]+(?:\s?[-–/:.]\s?[A-Z0-9]+)*)"
_DOCKETS = (
    re.compile(
        r"\b(?:(?:[A-Z]{2}\s+)?Dockets?(?:\s+(?:ID|Nos?\b\.?|Number|File))*|RIN|File\s+(?:Nos?\b\.?|Number)"
        rf"|Case\s+No\.?)\s*[:.#]?\s*{_NUMBER}"
    ),
    re.compile(
        r"\b(?:(?:Our|Your)\s+ref(?:erence)?|Ref(?:erence)?(?:\s+(?:No\.?|Number))?|Aktenzeichen|Az|Geschäftszeichen"
        rf"|Réf(?:érence)?|Expediente)\.?\s*:\s*{_NUMBER}",
    ),
)
"""Labels that say enough by themselves, and those that need a colon to be one."""


def subject(line: str) -> str | None:
    """What stands behind 'Re:' or its like, perhaps nothing; None where the line does not begin so."""
    match = _SUBJECT.fullmatch(line)
    return (match["rest"] or match["japanese"] or "") if match else None


def addressed(line: str) -> str:
    """What stands behind 'To:'; '' where the line does not begin so."""
    return match["rest"] if (match := _TO.fullmatch(line)) else ""


def written_by(line: str) -> str:
    """What stands behind 'From:' or its like; '' where the line does not begin so."""
    return match["rest"] if (match := _FROM.fullmatch(line)) else ""


def salutation(line: str) -> str | None:
    """Whom a salutation greets, '' for nobody named; None where the line is none."""
    match = _SALUTATION.fullmatch(line)
    return (match["whom"] or match["members"] or "") if match else None


def via(line: str) -> bool:
    """Whether the line says by which way the letter was sent."""
    return _VIA.match(line) is not None


def close(line: str) -> bool:
    """Whether the line is a letter's close, after which its writer's name stands."""
    return _CLOSE.fullmatch(line) is not None


def signed(line: str) -> bool:
    """Whether a close only says 'signed', behind which a list of bodies stands as often as one person."""
    return close(line) and line.casefold().startswith("signed")


def thanks(line: str) -> bool:
    """Whether the line only thanks, which closes a letter where a name follows."""
    return _THANKS.fullmatch(line.rstrip(" ,.!")) is not None


def dockets(text: str) -> list[str]:
    """The docket, file and reference numbers in a text, each once; spaces beside their dashes are dropped."""
    matches = (match for form in _DOCKETS for match in form.finditer(text))
    found = (re.sub(r"\s*([-–/:.])\s*", r"\1", match["number"]) for match in matches)
    return list(dict.fromkeys(number for number in found if any(c.isdigit() for c in number)))
