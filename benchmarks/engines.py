"""Other programs that take the main text out of a page: each from its bytes, as its own manual says."""

import importlib
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType

Engine = Callable[[bytes], str]


def _trafilatura(data: bytes) -> str:
    from trafilatura import extract

    return extract(data, include_comments=False) or ""


def _text(data: bytes) -> str:
    """The page's characters, for engines that take no bytes: decoded as this program decodes them."""
    from letterdiff.extract.html.parse import text_of

    return text_of(data).text


def _readability(data: bytes) -> str:
    summary: str = _module("readability").Document(_text(data)).summary()
    return _flat(summary)


def _flat(html: str) -> str:
    """Text of HTML, with white space wherever an element begins or ends."""
    from lxml.html import document_fromstring

    root = document_fromstring(f"<html><body>{html}</body></html>")
    return " ".join(text for element in root.iter() for text in (element.text or "", element.tail or ""))


def _resiliparse(data: bytes) -> str:
    module = _module("resiliparse.extract.html2text")
    found: str = module.extract_plain_text(_text(data), main_content=True, alt_texts=False)
    return found


def _newspaper(data: bytes) -> str:
    article = _module("newspaper").Article("http://localhost/", fetch_images=False)
    article.download(input_html=_text(data))
    article.parse()
    return str(article.text)


def _goose(data: bytes) -> str:
    with _module("goose3").Goose({"enable_image_fetching": False}) as goose:
        return str(goose.extract(raw_html=_text(data)).cleaned_text)


def _boilerpy(data: bytes) -> str:
    extractor = _module("boilerpy3.extractors").ArticleExtractor(raise_on_failure=False)
    return str(extractor.get_content(_text(data)))


def _justext(data: bytes) -> str:
    module = _module("justext")
    found = module.justext(data, module.get_stoplist("English"))
    return "\n".join(part.text for part in found if not part.is_boilerplate)


def _module(name: str) -> ModuleType:
    return importlib.import_module(name)


_ALL: Mapping[str, tuple[str, Engine]] = {
    "trafilatura": ("trafilatura", _trafilatura),
    "readability-lxml": ("readability", _readability),
    "resiliparse": ("resiliparse.extract.html2text", _resiliparse),
    "newspaper4k": ("newspaper", _newspaper),
    "goose3": ("goose3", _goose),
    "boilerpy3": ("boilerpy3.extractors", _boilerpy),
    "jusText": ("justext", _justext),
}


def installed() -> Iterator[tuple[str, Engine]]:
    """The engines that can be imported here, by name; the others are named on a line of their own."""
    for name, (module, engine) in _ALL.items():
        try:
            importlib.import_module(module)
        except ImportError as error:
            print(f"{name} is not measured: {error}")
        else:
            yield name, engine
