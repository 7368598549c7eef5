"""What is proved of the clinic as it is, and holds after changes that only take away.

A timetable of the narrower week that keeps every rule is one of the wider week, too. So, of the wishes asked in both,
no more can be granted than was proved there; all others may be granted in full.
"""

from __future__ import annotations

from dataclasses import replace

from models.clinic import Clinic
from models.program import GroupType
from models.result import PlannedWeek
from models.week import Week
from optimizer.score import wishes_of

PERCENT = 100
_ROUNDING = 1e-6


def most_inherited(wide: PlannedWeek, narrow: Week) -> int | None:
    """The most half-grants of any timetable of the narrower week that keeps every rule; None where nothing is known.

    Only what the wider week was proved to be best with counts: else the narrower one is as quick to prove something.
    """
    proved_best = wide.quality.wishes_proved and not wide.quality.keeps
    if wide.findings or not proved_best or not is_narrower(narrow, wide.week):
        return None
    asked = {scored.wish for scored in wide.wishes if scored.wish.asked}
    proved = int(wide.quality.best * sum(2 * wish.weight for wish in asked) / PERCENT + _ROUNDING)
    return proved + sum(2 * wish.weight for wish in wishes_of(narrow) if wish.asked and wish not in asked)


def is_narrower(narrow: Week, wide: Week) -> bool:
    """Whether the weeks are alike, but for less time at work or open, smaller groups and more pairs kept apart.

    An office may not be closed: its clinician could go to another room then.
    """
    if _bare(narrow.clinic) != _bare(wide.clinic) or (narrow.slots, narrow.patients) != (wide.slots, wide.patients):
        return False
    offices = {clinician.office for clinician in wide.clinic.clinicians}
    return (
        all(narrow.at_work[name] <= slots for name, slots in wide.at_work.items())
        and all(narrow.open_rooms[name] <= slots for name, slots in wide.open_rooms.items())
        and all(narrow.open_rooms[name] == wide.open_rooms[name] for name in offices if name)
        and all(map(_is_no_larger, narrow.clinic.group_types, wide.clinic.group_types))
        and all(pair in narrow.clinic.keep_apart for pair in wide.clinic.keep_apart)
    )


def _bare(clinic: Clinic) -> Clinic:
    """The clinic without what may be less."""
    return replace(
        clinic,
        clinicians=tuple(replace(clinician, hours={}) for clinician in clinic.clinicians),
        group_types=tuple(replace(group, least_patients=1, most_patients=None) for group in clinic.group_types),
        keep_apart=(),
        time_off=(),
        scenarios=(),
    )


def _is_no_larger(narrow: GroupType, wide: GroupType) -> bool:
    limited = wide.most_patients is None or (narrow.most_patients or wide.most_patients + 1) <= wide.most_patients
    return limited and narrow.least_patients >= wide.least_patients
