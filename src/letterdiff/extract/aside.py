"""Which files beside statements are none: hidden ones, licences, readmes, what a browser saved with one."""

import re
from collections.abc import Container

_LEFT_OUT = re.compile(
    r"(?i:readme|licen[cs]e)(\.[a-z-]{2,5})?(\.(?i:md|txt|rst|html?))?|(README|LICEN[CS]E)[-_.].*"
    r"|\..*|~\$.*|(?i:thumbs\.db|desktop\.ini)",
    re.S,
)
# What browsers in several languages add to a saved page's name for the folder of its pictures and scripts.
_COMPANION = re.compile(
    r"(.+)(?:_files|\.files|-Dateien|_fichiers|_archivos|_arquivos|_bestanden|_pliki)", re.S
)
_PAGES = (".html", ".htm", ".xhtml")


def aside(name: str, beside: Container[str]) -> bool:
    """Whether this is hidden, a licence or readme, or the companion folder of a saved page beside it.

    `name` is a file's or folder's own name, `beside` the names in the same folder.
    """
    companion = _COMPANION.fullmatch(name)
    if companion and any(companion[1] + suffix in beside for suffix in _PAGES):
        return True
    return _LEFT_OUT.fullmatch(name) is not None
