"""Which parts of a mail are its text, and what else it holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from letterdiff.extract import cuts, formats
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.mail import forms, remarks
from letterdiff.extract.mail.opening import Part
from letterdiff.text import clean

_STUB = re.compile(
    r"(?:view|read|open|see) (?:this|the) (?:\S+ )?(?:e-?mail|message|newsletter|mail)?.{0,40}"
    r"(?:browser|online|html)|html[ -](?:capable|enabled|compatible|e-?mail|format|viewer)|"
    r"(?:im|in Ihrem) (?:browser|webbrowser) (?:an(?:zeigen|sehen)|öffnen)|dans votre navigateur|"
    r"en (?:tu|su) navegador",
    re.IGNORECASE,
)
_STUB_LENGTH = 400
"""Characters up to which a text that points to the web page holds nothing else."""
_SIGNATURES = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
_SEALED = ("application/pkcs7-mime", "application/x-pkcs7-mime")
_MAILS = ("message/rfc822", "message/global")
_TEXTS = ("text/plain", "text/html")
_COPIES = ("text/x-amp-html", "text/watch-html", "text/enriched", "text/richtext")
"""Further forms of the same text."""
_ARMOUR = "-----BEGIN PGP MESSAGE-----"


@dataclass(slots=True)
class Chosen:
    """The parts that are the mail's text, those that are sent with it, pictures counted, and what to note."""

    body: list[Part] = field(default_factory=list)
    others: list[Part] = field(default_factory=list)
    pictures: int = 0
    notes: list[str] = field(default_factory=list)


def chosen(root: Part) -> Chosen:
    """The mail's text and what stands beside it; Unreadable where it is encrypted."""
    found = Chosen()
    _choose(root, found)
    found.notes += [note for part in found.others for note in _listed(part)]
    if found.pictures:
        found.notes.append(
            f"has {found.pictures} picture{'s' * (found.pictures > 1)}: not read, none was loaded"
        )
    return found


def no_text(found: Chosen) -> Unreadable:
    """Why a mail without words has none."""
    sent = [note.removeprefix(cuts.MARK).partition(";")[0] for part in found.others for note in _listed(part)]
    if sent:
        return Unreadable(f"{remarks.NO_TEXT[0]}; {sent[0]}", remarks.NO_TEXT[1])
    shown = found.pictures or any("<img" in part.decoded.text.lower() for part in found.body)
    return Unreadable(*(remarks.PICTURES if shown else remarks.EMPTY))


def _choose(part: Part, found: Chosen) -> None:
    kind = part.media_type
    if kind == "multipart/encrypted" or _enveloped(part):
        raise Unreadable(remarks.ENCRYPTED, remarks.DECRYPT)
    if kind in _SEALED:
        raise Unreadable(remarks.SEALED, remarks.DECRYPT)
    if kind == "multipart/signed":
        found.notes.append(remarks.SIGNED)
    if kind == "multipart/alternative":
        _alternative(part, found)
    elif kind.startswith("multipart/"):
        for one in part.inside:
            _choose(one, found)
    elif kind in _TEXTS and not part.attached:
        _text(part, found)
    elif kind.startswith("image/") and (part.header("content-id") or not part.attached):
        found.pictures += 1
    elif kind not in _SIGNATURES:
        found.others.append(part)


def _enveloped(part: Part) -> bool:
    return part.media_type in _SEALED and part.parameter("smime-type").lower() != "signed-data"


def _text(part: Part, found: Chosen) -> None:
    if part.media_type == "text/plain" and part.decoded.text.lstrip().startswith(_ARMOUR):
        raise Unreadable(remarks.ENCRYPTED, remarks.DECRYPT)
    found.body.append(part)


def _alternative(part: Part, found: Chosen) -> None:
    """Plain text is read unless it says nothing; of the rest the last, as the sender likes it best."""
    plain = next((one for one in part.inside if one.media_type == "text/plain"), None)
    rich = next((one for one in reversed(part.inside) if _shows(one)), None)
    taken = plain if plain and (rich is None or not stub(plain.decoded.text)) else rich
    for one in part.inside:
        if one is taken or not (_shows(one) or one is plain or one.media_type in _COPIES):
            _choose(one, found)
    if plain and rich:
        found.notes.append(remarks.TEXT_READ if taken is plain else remarks.PAGE_READ)
    if plain and taken is plain and rich:
        pages = [leaf for leaf in rich.leaves() if leaf.media_type == "text/html" and not leaf.attached]
        found.notes += [forms.MORE for page in pages[:1] if forms.lacks(plain, page)]
        found.pictures += sum(leaf.media_type.startswith("image/") for leaf in rich.leaves())
        found.others += [leaf for leaf in rich.leaves() if leaf.attached and leaf.media_type[:6] != "image/"]


def _shows(part: Part) -> bool:
    """Whether it holds the mail as a web page."""
    return any(leaf.media_type == "text/html" and not leaf.attached for leaf in part.leaves())


def stub(text: str) -> bool:
    """Whether a plain text says nothing but that the mail is to be seen elsewhere."""
    words = " ".join(text.split())
    return not words or (len(words) <= _STUB_LENGTH and _STUB.search(words) is not None)


def _listed(part: Part) -> Iterator[str]:
    """The note on a part that was not read."""
    if part.media_type == "application/ms-tnef":
        yield remarks.WINMAIL
        return
    if part.media_type in _MAILS:
        subject = part.inside[0].header("subject") if part.inside else ""
        named = f"the mail {clean.one_line(subject)!r}" if subject else "a mail without a subject"
        yield attached(named, "an e-mail", 0, readable=True)
        return
    yield sent(part.name, part.media_type, len(part.bytes))


def sent(name: str, media_type: str, size: int) -> str:
    """The note on a file that is sent with a mail."""
    try:
        kind, readable = formats.by_suffix(name).words, True
    except Unreadable:
        kind, readable = media_type, False
    shown = clean.one_line(name) or "a file without a name"
    return attached(shown, kind, size, readable=readable)


def attached(shown: str, kind: str, size: int, *, readable: bool) -> str:
    """The note on something attached; one that could be read counts as a part of the file not read."""
    shown = shown.replace(";", ",")
    said = f"{shown}, attached ({kind}{f', {remarks.size(size)}' if size else ''})"
    return cuts.note(said, remarks.TO_LIBRARY) if readable else f"{said}: not read"
