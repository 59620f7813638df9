"""How mail programs repeat the head of a mail that is answered or sent on: a marking line, From:, Sent:."""

import re
from collections.abc import Sequence

from letterdiff.extract.mail.replies import person

_FROM = "From|Von|De|Da|Van|Från|Fra|Od|差出人|寄件者|发件人|寄件人|보낸 사람"
_TO = "To|An|À|A|Para|Aan|Till|Til|Do|宛先|收件人|收件者|받는 사람|Cc|Bcc|Kopie|Copie à|CC|抄送"
_REST = (
    "Sent|Date|Subject|Gesendet|Datum|Betreff|Envoyé|Envoyé le|Objet|Enviado|Enviado el|Enviado em|Fecha|"
    "Asunto|"
    "Data|Assunto|Inviato|Oggetto|Verzonden|Onderwerp|Skickat|Ämne|Sendt|Emne|Wysłano|Temat|送信日時|日時|日付|"
    "件名|发送时间|寄件日期|日期|主题|主旨|날짜|제목|Reply-To|Importance|Attachments|Organization|Resent-From"
)
_LABEL = re.compile(rf"[*_]?(?P<label>{_FROM}|{_TO}|{_REST})\s?[*_]?\s?[:：][*_]?\s*(?P<value>.*)", re.DOTALL)
_FROM_LABEL = re.compile(_FROM)
_LONGEST = 200
SHOWN = 8
"""Lines in which a head that repeats a mail's headers must show itself."""
_MARKER = re.compile(
    r"(?:[-_=]{2,}+\s*+(?P<said>[^\W\d][^\n]{3,60}?)\s*[-_=]{2,}|(?P<begin>[^\n:]{6,50}\S)\s?[:：])\s*"
)
_ORIGINAL = re.compile(
    r"original|ursprüngliche|weitergeleitet|forwarded|transf[ée]r[ée]|réexpédi|d'origine|reenviado|inoltrat|"
    r"encaminhad|doorgestuurd|oorspronkelijk|vidarebefordrat|videresendt|転送|元のメール|原始|转发|轉寄|전달",
    re.IGNORECASE,
)
_MESSAGE = re.compile(
    r"message|nachricht|mensaje|messaggio|mensagem|bericht|meddelande|e-?mail|courriel|correo|"
    r"メッセージ|メール|邮件|郵件|메일",
    re.IGNORECASE,
)


def marks(text: str) -> bool:
    """Whether a line says that a forwarded or answered mail follows, such as '-----Original Message-----'."""
    found = _MARKER.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    said = (found["said"] or found["begin"]) if found else ""
    return bool(said and _ORIGINAL.search(said) and _MESSAGE.search(said))


def head(lines: Sequence[str]) -> str | None:
    """Who a mail is from whose headers these lines repeat; None where they are no such head."""
    labels = [_LABEL.fullmatch(line.strip()) for line in lines]
    met = {found["label"].lower() for found in labels if found}
    sender = next((found for found in labels if found and _FROM_LABEL.fullmatch(found["label"])), None)
    if sender is None or len(met) < 2 or labels[0] is None:
        return None
    return person(sender["value"]) or ""


def begins(lines: Sequence[str]) -> bool:
    """Whether such a head begins with the first of these lines."""
    return labelled(lines[0]) and head(lines) is not None


def behind(lines: Sequence[str], start: int = 0) -> int:
    """Where a head of labelled lines is over; indented lines, and those that go on a list, belong to it."""
    at = start
    while at < len(lines):
        before = lines[at - 1].rstrip() if at > start else ""
        carried = at > start and (lines[at][:1].isspace() or before.endswith((";", ",")))
        if not labelled(lines[at]) and not carried:
            break
        at += 1
    return at


def labelled(line: str) -> bool:
    """Whether a line repeats a mail's header."""
    return _LABEL.fullmatch(line.strip()) is not None
