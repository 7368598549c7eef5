"""No patient has more groups of one type on one day than allowed.

For every patient, date and type: groups taken <= Same group type per day + slack. Relaxes to: sessions too many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule
from optimizer.variables import Seat

KEY = "same_type_per_day"


def build(formulation: Formulation) -> None:
    """State the rule where the day has more blocks with the type than allowed."""
    most = formulation.clinic.settings.same_type_per_day
    for person in formulation.week.attending:
        of_day: dict[object, list[Seat]] = {}
        for seat in formulation.takes.where(patient=person.id):
            of_day.setdefault((seat.slot.track, seat.slot.date, seat.type), []).append(seat)
        for seats in of_day.values():
            if len(seats) > most:
                over = formulation.slack(KEY, len(seats) - most)
                formulation.add(sum(formulation.takes[seat] for seat in seats) <= most + over)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Days on which a patient has a type too often."""
    most = week.clinic.settings.same_type_per_day
    for patient, sessions in timetable.of_patient.items():
        taken = Counter((s.slot.date, s.type) for s in sessions if s.is_group)
        for (date, group), times in taken.items():
            if times > most:
                yield Breach(patient, times - most, date, text=f"{times} x {group} on one day")


RULE = Rule(KEY, "A type comes no more often a day than allowed", audit, build, 190, "sessions", "sessions too many")
