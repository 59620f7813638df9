"""Reads TOML that people wrote, and says line and column where it does not parse."""

import json
import tomllib

from letterdiff.text.clean import one_line

MAX_BYTES = 1024 * 1024
"""The largest TOML file that is read, in bytes."""


class BadToml(ValueError):
    """The text is not TOML: where, and what is wrong there."""


def parse(data: bytes) -> dict[str, object]:
    """The tables of these bytes; BadToml with line and column where they are none."""
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadToml(f"is not valid UTF-8 (at line {line})") from error
    except tomllib.TOMLDecodeError as error:
        raise BadToml(f"is not valid TOML: {one_line(_told(str(error)))}") from error
    except RecursionError as error:
        raise BadToml("is not valid TOML: it is nested too deeply") from error


_EXPECTED = {
    "Invalid value": "a text in quotation marks or a list in [brackets] was expected",
    "Invalid statement": 'key = "…" or a [table] was expected',
    "Invalid initial character for a key part": "a key was expected",
    "Unclosed array": "a comma or the list's closing ] was expected",
    "Unclosed inline table": "a comma or the closing } was expected",
    "Illegal character '\\n'": "the closing quotation mark was expected before the line's end",
    "Unterminated string": "the closing quotation mark was expected",
    "Expected newline or end of document": "behind a value nothing else stands on its line",
    "Unescaped '\\' in a string": "write a text with backslashes in single quotes: 're:…'",
    "Cannot overwrite a value": "the key stands there already",
}
"""What was expected where the parser says this, which it leaves open."""


def _told(message: str) -> str:
    """The parser's words with what was expected; they end with the place."""
    for said, expected in _EXPECTED.items():
        if message.startswith(said):
            reason, bracket, place = message.rpartition(" (")
            return f"{reason}; {expected}{bracket}{place}" if bracket else f"{message}; {expected}"
    return message


def quoted(text: str) -> str:
    """A text as a basic string of TOML, which are those of JSON but for one control character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def line(text: str) -> str:
    """A text of such a file on one clean line, its white space single."""
    return one_line(" ".join(text.split()))
