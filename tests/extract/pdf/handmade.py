"""PDFs written object by object from their numbers and bodies: files that no honest program makes."""

import zlib
from collections.abc import Mapping

WORDS = b"BT /F 12 Tf 72 700 Td (A line of text.) Tj ET"
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"

Bodies = dict[int, bytes | str]


def stream(data: bytes, more: str = "", *, packed: int = 0) -> bytes:
    """A stream object's body, compressed as many times as `packed` says."""
    for _ in range(packed):
        data = zlib.compress(data, 9)
    filters = f"/Filter [{'/FlateDecode ' * packed}]" if packed else ""
    return f"<< /Length {len(data)} {filters} {more} >>\nstream\n".encode() + data + b"\nendstream"


def file_of(bodies: Mapping[int, bytes | str], trailer: str = "") -> bytes:
    """A PDF of these objects, 1 its catalog; HERE in `trailer` is where its cross-reference table begins."""
    out = b"%PDF-1.7\n"
    places: dict[int, int] = {}
    for number, body in bodies.items():
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + (body.encode() if isinstance(body, str) else body) + b"\nendobj\n"
    size, at = max(bodies) + 1, len(out)
    rows = [f"{places[n]:010} 00000 n " if n in places else "0000000000 65535 f " for n in range(size)]
    table = f"xref\n0 {size}\n" + "\n".join(rows)
    own = f"<< /Size {size} /Root 1 0 R {trailer.replace('HERE', str(at))} >>"
    return out + f"{table}\ntrailer\n{own}\nstartxref\n{at}\n%%EOF".encode()


def page(contents: str = "5 0 R", *, box: str = "0 0 612 792", more: str = "", resources: str = "") -> str:
    """A page below the page tree of object 2, with the font F of object 4."""
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents {contents} {more} "
        f"/Resources << /Font << /F 4 0 R >> {resources} >> >>"
    )


def letter(
    contents: bytes = stream(WORDS),
    *,
    catalog: str = "",
    kids: str = "3 0 R",
    count: int = 1,
    only_page: str = "",
    **more: bytes | str,
) -> Bodies:
    """A letter of one page: catalog 1, pages 2, page 3, font 4, contents 5; `more` by names like `o6`."""
    return {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        3: only_page or page(),
        4: FONT,
        5: contents,
        **{int(name.removeprefix("o")): body for name, body in more.items()},
    }
