"""Abbreviations by language, without their last stop, casefolded: which never end a sentence, which may."""

from typing import NamedTuple


class Abbreviations(NamedTuple):
    """`never` end a sentence, `may` end one too; `numbered` are abbreviations before a number only."""

    never: frozenset[str]
    may: frozenset[str]
    numbered: frozenset[str]


def _table(never: str, may: str, numbered: str) -> Abbreviations:
    return Abbreviations(frozenset(never.split()), frozenset(may.split()), frozenset(numbered.split()))


_EVERYWHERE = _table(
    never="dr prof mr mrs ms mme mlle st vs cf ca e.g i.e viz",
    may="etc inc ltd corp co jr sr al u.s u.k e.u u.n d.c a.m p.m s.a p.s",
    numbered="no nos art arts sec secs para paras p pp fig figs vol vols ch chap cl app ex eq ref nr n",
)
_TABLES = {
    "en": _table(
        never="messrs hon rep reps sen sens gov gen col lt capt sgt rev pres amb supt atty mt ft approx est"
        " resp u.s.c c.f.r stat fed reg cong sess rptr supp dist ibid",
        may="llc llp plc bros dept univ assn ave blvd rd ph.d m.d b.a m.a j.d esq jan feb mar apr jun jul"
        " aug sep sept oct nov dec",
        numbered="pt pts pg pgs v ss sched reg regs",
    ),
    "de": _table(
        never="z.b bzw d.h u.a s.o s.u vgl evtl ggf inkl exkl zzgl bspw i.d.r u.u m.e z.t hr fr frl hrsg lt"
        " rd geb sog allg bes insb etw dipl ing str sen",
        may="usw usf u.s.w ag gmbh bd v.chr n.chr jh jhd",
        numbered="abs nrn rn rz s seite kap anm aufl bd ziff lit abschn jg hs art bgbl",
    ),
    "fr": _table(
        never="m mm mmes mlles me mgr p.ex c.-à-d env éd av boul",
        may="etc cie sté",
        numbered="al ann n° paragr tab t r d l",
    ),
    "es": _table(
        never="sr sra sres srta d dña dª ud uds vd p.ej ee.uu excmo ilmo lic ing arq av avda",
        may="etc cía s.l s.a ee.uu a.c d.c",
        numbered="núm núms pág págs cap inc apdo",
    ),
}


def abbreviations(language: str) -> Abbreviations:
    """The table of a language (primary tag), on top of what is common to all."""
    own = _TABLES.get(language, _table("", "", ""))
    return Abbreviations(*(common | special for common, special in zip(_EVERYWHERE, own, strict=True)))
