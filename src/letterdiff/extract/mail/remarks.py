"""The sentences in which the readers of mails say what a reader must know."""

AGAIN = "save the mail again from your mail program"
EMPTY = ("the mail holds no text", AGAIN)
NO_TEXT = ("the mail holds no text of its own", "save what is attached to it by itself")
PICTURES = (
    "the mail holds only pictures, no text",
    "print it to PDF from your mail program: that is read by OCR",
)
ENCRYPTED = "the mail is encrypted"
DECRYPT = "open it in your mail program and save it there without encryption"
SEALED = "the mail's text is packed into its S/MIME signature"
SIGNED = "the mail is signed: its signature was not checked"
TO_LIBRARY = "save it to letters/ or statements/ to read it"
TOO_DEEP = "the mail nests its parts too deep"
WINMAIL = "holds winmail.dat, in which Outlook packs text and files: it was not read"
TEXT_READ = "its plain text was read; it also holds the mail as a web page"
PAGE_READ = "it was read as a web page; its plain text is empty or only points to that"
UNMARKED = "what follows a line such as “… wrote:” without marks of quoting was taken for another's words"


def size(count: int) -> str:
    """A number of bytes as people say it."""
    if count < 1000:
        return f"{count} bytes"
    return f"{count / 1000:.0f} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
