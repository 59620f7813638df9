"""RTF's control words by what they mean to a reader of its text."""

CHARACTERS = {
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "~": "\xa0",
    "-": "\xad",
    "_": "‑",
    "{": "{",
    "}": "}",
    "\\": "\\",
}
SPACES = {"tab": "\t", "line": "\n", "softline": "\n", "column": "\n", "page": "\n"}
ENDS = frozenset(("par", "sect", "\n", "\r"))
FURNITURE = frozenset(("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"))
BOXES = frozenset(("shptxt", "dptxbxtext"))
STARRED = BOXES | {"shpinst", "do", "footnote"}
"""Words whose text counts though a reader that does not know them may leave it out (`\\*`)."""
_UNSHOWN = (
    "aftncn aftnsep aftnsepc annotation atnauthor atndate atnicn atnid atnparent atnref atntime "
    "atrfend atrfstart background bkmkend bkmkstart colorschememapping colortbl datafield docvar "
    "falt filetbl fldinst fldtype ftncn ftnsep ftnsepc generator keywords latentstyles listlevel "
    "listname listoverridetable listtable listtext nonesttables objalias objclass objdata objname "
    "objsect objtime operator picprop pict pn pnseclvl pntext private result revtbl rsidtbl rxe "
    "shprslt sn sp sv tc tcn template themedata txe upr userprops wgrffmtfilter xe "
    "xmlattrname xmlattrvalue xmlclose xmlnstbl xmlopen "
)
UNSHOWN = frozenset(_UNSHOWN.split())
"""Groups that begin with one of these hold no text that stands where they do."""
CODE_PAGES = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "cp936",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""Code pages by the character set that a font declares."""
