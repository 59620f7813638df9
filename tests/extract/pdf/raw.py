"""PDFs written object by object, for what a drawing library does not write: layers, annotations."""

PAGE, FONT, CONTENT, FREE = 3, 4, 5, 6
"""Object numbers: the page, its font Helvetica, its content; the first that is free for `objects`."""


def raw(content: str, *objects: str, page: str = "", resources: str = "", catalog: str = "") -> bytes:
    """A page of 612 by 792 points that draws `content`; `objects` are numbered from FREE."""
    bodies = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        f"<< /Type /Pages /Kids [{PAGE} 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {CONTENT} 0 R {page} "
        f"/Resources << /Font << /F {FONT} 0 R >> {resources} >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        stream(content),
        *objects,
    ]
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(bodies) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\n"
    return out + f"{end}startxref\n{len(out)}\n%%EOF".encode("latin-1")


def stream(data: str, entries: str = "") -> str:
    """A stream object's body."""
    return f"<< {entries} /Length {len(data)} >>\nstream\n{data}\nendstream"


def say(text: str, x: float = 72, y: float = 600, *, size: float = 12, before: str = "") -> str:
    """Content that shows a line with its baseline at `y` from the page's foot; `before` sets its look."""
    return f"q {before} BT /F {size} Tf {x} {y} Td ({text}) Tj ET Q\n"
