"""Every block of an attended day is filled; one that is not is printed NOT COVERED.

For every patient and open block of a day: sessions in it >= attended - slack. Excused blocks are left empty.
Relaxes to: blocks without a session.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule
from optimizer.variables import Day

KEY = "blocks_filled"


def build(formulation: Formulation) -> None:
    """State the rule for every block that the patient can attend."""
    for person in formulation.week.attending:
        for slot in sorted(person.blocks):
            there = formulation.there[Day(person.id, str(slot.track), slot.date)]
            place = {"patient": person.id, "slot": slot}
            held = formulation.takes.total(**place) + formulation.meets.total(**place)
            formulation.add(held >= there - formulation.slack(KEY, 1))


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Blocks of attended days in which the patient has no session."""
    for patient, assignment in timetable.assignments.items():
        filled = {session.slot for session in timetable.of_patient.get(patient, ())}
        for date in assignment.days:
            for slot in week.track_day.get((assignment.track, date), ()):
                if patient in week.patients and slot in week.patients[patient].blocks - filled:
                    yield Breach(patient, 1, date, slot, "NOT COVERED")


RULE = Rule(KEY, "Every block of an attended day is filled", audit, build, 20, "sessions", "blocks not covered")
