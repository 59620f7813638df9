"""Optional content: which layers a reader sees when the file is opened, and an interpreter that tells."""

from collections.abc import Iterable, Mapping
from typing import Any

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psparser import PSLiteral

_POLICIES = {"AnyOn": any, "AllOn": all}


class Layers:
    """The layers of a file by its catalog's `OCProperties`, as its default configuration shows them."""

    def __init__(self, catalog: Mapping[str, Any]) -> None:
        properties = _dict(catalog.get("OCProperties"))
        default = _dict(properties.get("D"))
        every, on, off = (
            _ids(part) for part in (properties.get("OCGs"), default.get("ON"), default.get("OFF"))
        )
        base_off = getattr(resolve1(default.get("BaseState")), "name", "") == "OFF"
        self._off = ((every - on) if base_off else frozenset()) | off
        self.any = bool(self._off)

    def off(self, content: Any) -> bool:
        """Whether a group, or a membership of groups, is not shown; `content` is it or a reference to it."""
        if isinstance(content, PDFObjRef) and content.objid in self._off:
            return True
        membership = _dict(content)
        if getattr(resolve1(membership.get("Type")), "name", "") != "OCMD" or "OCGs" not in membership:
            return False
        return not self._shown(membership)

    def _shown(self, membership: Mapping[str, Any]) -> bool:
        """Whether a membership's groups show its content, by its policy; without groups it is shown."""
        groups = membership["OCGs"]
        inner = resolve1(groups)
        listed = inner if isinstance(inner, list) else [groups]
        shown = [g.objid not in self._off for g in listed if isinstance(g, PDFObjRef)]
        policy = getattr(resolve1(membership.get("P")), "name", "AnyOn")
        if policy in ("AnyOff", "AllOff"):
            return not shown or not _POLICIES["AllOn" if policy == "AnyOff" else "AnyOn"](shown)
        return not shown or _POLICIES.get(policy, any)(shown)


class Interpreter(PDFPageInterpreter):
    """Runs a page's content, and tells its device of layers: as the tag OC, with the layer itself."""

    def init_resources(self, resources: Any) -> None:
        """Resources are at hand: have the device meet their fonts."""
        super().init_resources(resources)
        specs = _dict(_dict(resources).get("Font"))
        for name, font in self.fontmap.items():
            self.device.fonts.meet(font, _dict(specs.get(str(name))))  # type: ignore[attr-defined]

    def init_state(self, ctm: Any) -> None:
        """A page or form begins."""
        super().init_state(ctm)
        self._clips: list[Any] = []

    def do_q(self) -> None:
        """The state is kept, and with it where painting is confined to."""
        super().do_q()
        self._clips.append(self.device.clip)  # type: ignore[attr-defined]

    def do_Q(self) -> None:
        """The state is as it was."""
        super().do_Q()
        if self._clips:
            self.device.clip = self._clips.pop()  # type: ignore[attr-defined]

    def do_W(self) -> None:
        """Painting is confined to the path at hand from here on."""
        self.device.confine(self.curpath, self.ctm)  # type: ignore[attr-defined]

    do_W_a = do_W

    def do_sh(self, name: Any) -> None:
        """A gradient fills the area to which painting is confined."""
        self.device.shade()  # type: ignore[attr-defined]

    def do_BDC(self, tag: Any, props: Any) -> None:
        """A marked stretch with properties begins; their name is looked up in the resources."""
        if isinstance(props, PSLiteral):
            props = _dict(self.resources.get("Properties")).get(str(props.name))
        super().do_BDC(tag, props if getattr(tag, "name", "") == "OC" else resolve1(props))

    def do_Do(self, xobjid_arg: Any) -> None:
        """A form or picture is drawn; one that belongs to a layer is wrapped in its tag."""
        stream = resolve1(self.xobjmap.get(getattr(xobjid_arg, "name", "")))
        layer = getattr(stream, "attrs", {}).get("OC")
        clip = self.device.clip  # type: ignore[attr-defined]
        if layer is not None:
            self.device.begin_tag(_OC, layer)
        super().do_Do(xobjid_arg)
        if layer is not None:
            self.device.end_tag()
        self.device.clip = clip  # type: ignore[attr-defined]


_OC = PSLiteral("OC")


def _dict(value: Any) -> Mapping[str, Any]:
    found = resolve1(value)
    return found if isinstance(found, dict) else {}


def _ids(value: Any) -> frozenset[int]:
    found = resolve1(value)
    return frozenset(_objids(found)) if isinstance(found, list) else frozenset()


def _objids(references: Iterable[Any]) -> Iterable[int]:
    return (reference.objid for reference in references if isinstance(reference, PDFObjRef))
