"""A small parser of comma-separated values (RFC 4180), beside the one of the standard library."""

import re

_LINE_END = re.compile(r"\r\n|\n|\r")


def table(text: str, delimiter: str) -> list[list[str]]:
    """The rows of a table, cell by cell; a blank line is a row of one empty cell."""
    mark = re.escape(delimiter)
    cell = re.compile(rf'(?:"((?:[^"]|"")*)"([^{mark}\r\n]*)|([^{mark}\r\n]*))({mark}|\r\n|\n|\r|\Z)')
    rows: list[list[str]] = [[]]
    at = 0
    while at <= len(text):
        found = cell.match(text, at)
        if found is None:  # a quote that nothing ends: the rest is one cell
            rows[-1].append(text[at + 1 :].replace('""', '"'))
            break
        quoted, behind, plain, end = found.groups()
        rows[-1].append(quoted.replace('""', '"') + behind if quoted is not None else plain)
        at = found.end()
        if not end:
            break
        if _LINE_END.fullmatch(end):
            rows.append([])
    return rows
