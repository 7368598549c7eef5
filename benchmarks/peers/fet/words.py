"""Small pieces of FET's files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement

from benchmarks.peers.fet.hours import Hour, Hours


def put(parent: Element, **texts: object) -> None:
    """Children with these texts, in this order."""
    for name, text in texts.items():
        SubElement(parent, name).text = str(text)


def listed(root: Element, name: str, item: str, names: Sequence[str]) -> Element:
    """A list of items that have nothing but a name yet."""
    parent = SubElement(root, name)
    for text in names:
        put(SubElement(parent, item), Name=text)
    return parent


def constraint(parent: Element, kind: str, **texts: object) -> Element:
    """A constraint that must hold, with these texts; FET asks for its weight first."""
    element = SubElement(parent, f"Constraint{kind}")
    put(element, Weight_Percentage=100, **texts)
    return element


def times(parent: Element, what: str, hours: Hours, chosen: Iterable[Hour]) -> None:
    """The number of chosen hours and each of them, in the words of a constraint ("Not_Available_Time")."""
    day, hour = _NAMES[what]
    found = list(chosen)
    put(parent, **{f"Number_of_{what}s": len(found)})
    for one in found:
        put(SubElement(parent, what), **{day: one.day, hour: hours.names[one.number]})


_NAMES = {
    "Not_Available_Time": ("Day", "Hour"),
    "Preferred_Starting_Time": ("Preferred_Starting_Day", "Preferred_Starting_Hour"),
    "Selected_Time_Slot": ("Selected_Day", "Selected_Hour"),
}
