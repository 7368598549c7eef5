"""A clinician works other hours on some days: `clinician hours: Rivera Tue = 9:00-17:00`."""

from __future__ import annotations

from dataclasses import replace

from inputs.cells_early import refuse_early
from inputs.cells_time import days, hours
from inputs.change import Change
from inputs.change_targets import clinician
from inputs.names import CellError, key
from models.calendar import Span
from models.clinic import Clinic
from models.people import Clinician

WhoAndDays = tuple[Clinician, tuple[int, ...]]


def who_and_days(clinic: Clinic, text: str) -> WhoAndDays:
    """A clinician and weekdays, from "Rivera Tue" or "Rivera Mon-Wed"; CellError for anything else."""
    fitting = [name for name in clinic.clinician if key(text).startswith(f"{key(name)} ")]
    name = max(fitting, key=len, default="")
    if not name:
        before, _, after = text.strip().rpartition(" ")
        clinician(clinic, before or after)
        raise CellError("no day is given; write the clinician and the days, such as Rivera Tue")
    return clinic.clinician[name], days(" ".join(text.split())[len(" ".join(name.split())) :])


def hours_of_day(clinic: Clinic, text: str) -> tuple[Span, ...]:
    """Stretches of a day, from "9:00-12:00, 13:00-17:00"; none where the clinician is off."""
    found = hours(text)
    refuse_early(clinic, text)
    return found


def apply(clinic: Clinic, target: WhoAndDays, spans: tuple[Span, ...]) -> Clinic:
    """The hours of these days in place of those there were; no spans: not at work."""
    person, on = target
    kept = {day: of_day for day, of_day in person.hours.items() if day not in on}
    changed = replace(person, hours=dict(sorted({**kept, **dict.fromkeys(on if spans else (), spans)}.items())))
    staff = tuple(changed if one is person else one for one in clinic.clinicians)
    return replace(clinic, clinicians=staff)


CHANGE = Change("clinician hours", who_and_days, hours_of_day, apply, once=True)
