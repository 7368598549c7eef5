"""How special entries look: a sign as well as a colour, so that a print in grey tells as much."""

from __future__ import annotations

from collections.abc import Mapping

from outputs.grids import Mark
from outputs.styles import CLOSED, EXCUSED, GAP, PLUM, RUST, Look

LOOKS: Mapping[Mark, Look] = {
    Mark.NONE: {},
    Mark.CLOSED: CLOSED,
    Mark.EXCUSED: EXCUSED,
    Mark.NOT_COVERED: GAP,
    Mark.BENT: {"border": 2, "border_color": RUST},
    Mark.CHANGED: {"border": 2, "border_color": PLUM},
}
INKS: Mapping[Mark, Look] = {Mark.BENT: {"font_color": RUST}, Mark.CHANGED: {"font_color": PLUM}}
"""The colours of the signs, where they are not those of the text."""

SIGNS: Mapping[Mark, str] = {Mark.BENT: "‼", Mark.CHANGED: "∆", Mark.NOT_COVERED: "‼"}
MEANINGS: Mapping[Mark, str] = {
    Mark.BENT: "a rule is bent, see sheet Rules",
    Mark.CHANGED: "changed since the week was published",
}
