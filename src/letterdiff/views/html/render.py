"""A comparison as one HTML file: escaped templates, an inlined style, a policy that lets nothing else in."""

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from letterdiff.model import Comparison, Gravity, Side, Verdict
from letterdiff.text.clean import own_marks
from letterdiff.views import gone, labels, links, scope, searches, selection, standing, wording
from letterdiff.views.coverage import coverage, coverage_line, nothing_beside
from letterdiff.views.dates import date_words
from letterdiff.views.html.cards import Card, card, language_tag
from letterdiff.views.quote import other_places, shown
from letterdiff.views.selection import Selection
from letterdiff.views.tally import tally
from letterdiff.views.wording import suggested_by, title

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

ALL = Selection()
"""Every finding."""


def render(
    comparison: Comparison,
    verdicts: Mapping[str, Verdict],
    crops: Mapping[str, bytes],
    *,
    library: str | None = None,
    wanted: Selection = ALL,
    changed: bool = False,
) -> str:
    """The report as HTML text; the same input gives the same text.

    `crops` holds PNG bytes by passage id. `library` is the relative address of the library's folder as seen
    from the report's (`..`); with it each source line links to the file too. Of `wanted` findings alone are
    shown, with the numbers they have in the whole; what was read and what was not is always said whole.
    `changed`: the library is no longer what was compared; quotes that do not hold are told and marked anyway.
    """
    style = _style()
    made = cards(comparison, verdicts, crops, library, wanted)
    text: str = (
        _environment()
        .get_template("report.html")
        .render(
            comparison=comparison,
            cards=made,
            here={card.finding.id for card in made},
            numbers={one.id: number for number, one in enumerate(comparison.findings, start=1)},
            notes=[problem for problem in comparison.problems if problem.gravity is Gravity.NOTE],
            sides=[(coverage(comparison, side), coverage_line(comparison, side)) for side in Side],
            title=title(comparison),
            head=selection.head(wanted, comparison, verdicts) or tally(comparison),
            nothing=nothing_beside(comparison),
            warning=standing.warning(comparison, wanted.chosen(comparison, verdicts), changed=changed),
            sign=standing.SIGN,
            gone=gone.without_finding(comparison, verdicts),
            left_out=selection.left_out(wanted, comparison, verdicts),
            reviewed=selection.reviewed(comparison, verdicts),
            any_verdict=any(card.verdict for card in made),
            style=_markup(style),
            policy=policy(style),
        )
    )
    return text


def cards(
    comparison: Comparison,
    verdicts: Mapping[str, Verdict],
    crops: Mapping[str, bytes],
    library: str | None,
    wanted: Selection,
) -> list[Card]:
    """What the template shows of each finding wanted, in the comparison's order."""
    return [
        card(number, finding, comparison, verdicts.get(finding.id), crops, library)
        for number, finding in enumerate(comparison.findings, start=1)
        if wanted.takes(finding, verdicts)
    ]


def policy(style: str) -> str:
    """The content security policy: no script, no request; this very style and inlined pictures."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def _style() -> str:
    return (files("letterdiff.views.html") / "templates" / "style.css").read_text("utf-8")


def _markup(text: str) -> "Markup":
    from markupsafe import Markup

    return Markup(text)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("letterdiff.views.html"),
        autoescape=True,
        finalize=_fit,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(w=wording, labels=labels, scope=scope, searches=searches)
    made.globals.update(place_of=links.place_of, web_address=links.web_address)
    made.globals.update(other_places=other_places, gone_head=gone.head, gone_words=gone.words)
    made.filters.update(date=date_words, language=language_tag, sentence=_sentence, suggested_by=suggested_by)
    made.filters.update(own_marks=own_marks)
    return made


def _sentence(text: str) -> str:
    """A phrase as a sentence: its first letter large, a full stop behind it where it has no end mark."""
    end = "" if text.endswith((".", "!", "?", "…", "。")) else "."
    return text[:1].upper() + text[1:] + end


def _fit(value: object) -> object:
    """The one door out: what is unprintable in any text leaves as an escape; markup is left alone."""
    return shown(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
