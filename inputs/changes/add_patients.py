"""More patients come, typical ones of the clinic: `add patients: Evening = 6` or `Evening = 6 at 3 days`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, islice
from random import Random

from inputs.cells_numbers import whole
from inputs.change import Change
from inputs.change_targets import track
from inputs.names import CellError, key, quoted
from inputs.newcomers import Newcomers
from models.clinic import Clinic
from models.program import Track

NumberAndDays = tuple[int, int | None]
MOST = 500


def number_and_days(_: Clinic, text: str) -> NumberAndDays:
    """How many patients, and on how many days a week (None: as the clinic's patients), from "6 at 3 days"."""
    found = re.fullmatch(r"(\S+?)(?:\s+at\s+(\S+)\s+days?)?", text, re.IGNORECASE)
    if found is None:
        raise CellError(f"{quoted(text)} is no number of patients; write 6, or 6 at 3 days")
    return whole(found[1], 1, MOST), whole(found[2], 1, 7) if found[2] else None


def apply(clinic: Clinic, to: Track, value: NumberAndDays, rng: Random) -> Clinic:
    """So many patients more in the track, called New1, New2 ...; the first ones are the same for a larger number."""
    number, days = value
    if days and days > len(to.days):
        raise CellError(f"{to.name} runs on {len(to.days)} days a week only; write that many or fewer")
    newcomers = Newcomers(clinic, to, days, rng)
    added = tuple(newcomers.next(identity) for identity in islice(_free_ids(clinic), number))
    return replace(clinic, patients=(*clinic.patients, *added))


def _free_ids(clinic: Clinic) -> Iterator[str]:
    taken = {key(name) for p in clinic.patients for name in (p.id, *p.tags)} | {key(name) for name in clinic.plan}
    return (name for n in count(1) if key(name := f"New{n}") not in taken)


CHANGE = Change("add patients", track, number_and_days, apply, drawn=True)
