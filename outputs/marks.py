"""How what is special looks: a sign as well as a colour, so that a print in grey tells as much."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from outputs import styles as look
from outputs.grids import Entry, Mark
from outputs.styles import Look


class Sign(NamedTuple):
    """A sign before a heading, the colour of it, and what it means where the words beside it do not say so."""

    sign: str
    look: Look
    meaning: str = ""


BENT = Sign("‼", {"font_color": look.RUST}, "a rule is bent, see Rules")
CHANGED = Sign("∆", look.CHANGED, "changed since it was published")
ADDED = Sign("+", look.ADDED, "new")
REMOVED = Sign("−", look.REMOVED, "no longer")
NOT_COVERED = Sign("‼", {})

_LOOKS: Mapping[Mark, Look] = {
    Mark.NONE: {},
    Mark.CLOSED: look.CLOSED,
    Mark.EXCUSED: look.EXCUSED,
    Mark.NOT_COVERED: look.GAP,
    Mark.BENT: {"border": 2, "border_color": look.RUST},
}
_CHANGED: Look = {"border": 2, "border_color": look.PLUM}


def look_of(entry: Entry) -> Look:
    """The background, border and colour of the entry's cell, over those of its category."""
    return {**(_CHANGED if entry.changed else {}), **_LOOKS[entry.mark]}


def signs_of(entry: Entry) -> list[Sign]:
    """The signs before the entry's heading."""
    marked = {Mark.BENT: [BENT], Mark.NOT_COVERED: [NOT_COVERED]}.get(entry.mark, [])
    return [*marked, *([CHANGED] if entry.changed else [])]


def signs_to_explain(entries: Iterable[Entry]) -> list[Sign]:
    """The signs before any of the headings that mean more than the words beside them say."""
    used = {sign.meaning: sign for entry in entries for sign in signs_of(entry) if sign.meaning}
    return [used[meaning] for meaning in sorted(used)]
