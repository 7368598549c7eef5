"""A clinician is away on some days or at some times: `clinician away: Rivera = Wed 9-12`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inputs.cells_away import Stretch
from inputs.change import Change
from inputs.change_targets import clinician, stretches_in_week
from inputs.names import CellError
from models.calendar import WHOLE_DAY
from models.clinic import Clinic, TimeOff, When
from models.people import Clinician


def apply(clinic: Clinic, person: Clinician, away: Sequence[Stretch]) -> Clinic:
    """Time off for each stretch; CellError where the clinician is not at work then anyway."""
    for when, span in away:
        at_work = (hours for day in _weekdays(when) for hours in person.hours.get(day, ()))
        if not any(hours.overlaps(span) for hours in at_work):
            then = " ".join(filter(None, (str(when), str(span) if span != WHOLE_DAY else "")))
            raise CellError(f"{person.name} is not at work then anyway ({then}); see the hours in Clinicians")
    off = (TimeOff(person.name, "clinician", when, span) for when, span in away)
    return replace(clinic, time_off=(*clinic.time_off, *off))


def _weekdays(when: When) -> Sequence[int]:
    return when.days or ([when.first.weekday()] if when.first and when.first == when.last else range(7))


CHANGE = Change("clinician away", clinician, stretches_in_week, apply)
