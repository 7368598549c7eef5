"""No patient waits longer between an individual session in a window and their track than allowed.

Windows with a longer wait are not offered; while policies may be bent, for every window session and track:
wait - longest <= slack where the patient is in the track. Relaxes to: minutes of wait too many.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.calendar import Slot
from models.timetable import Timetable
from models.week import PatientWeek, Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule
from optimizer.variables import Meeting

KEY = "longest_wait"


def admits(week: Week, candidate: Meeting) -> bool:
    """Whether the wait is short enough in any track that the patient may be in."""
    longest = week.clinic.settings.longest_wait
    tracks = week.patients[candidate.patient].tracks
    return not candidate.slot.is_window or any(week.wait(candidate.slot, t) <= longest for t in tracks)


def build(formulation: Formulation) -> None:
    """State the rule for windows in which somebody would wait too long."""
    for person in formulation.week.attending:
        for window in sorted(person.windows):
            held = formulation.meets.total(patient=person.id, slot=window)
            worst = max(_excess(formulation.week, person, window).values(), default=0)
            over = formulation.slack(KEY, worst) if formulation.meets.where(patient=person.id, slot=window) else 0
            for day in formulation.there.where(patient=person.id, date=window.date):
                excess = _excess(formulation.week, person, window)[day.track]
                if excess > 0:
                    formulation.add(excess * (held + formulation.there[day] - 1) <= over)


def _excess(week: Week, person: PatientWeek, window: Slot) -> dict[str, int]:
    longest = week.clinic.settings.longest_wait
    return {track: max(0, week.wait(window, track) - longest) for track in person.tracks}


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Individual sessions too far from the track's first start and last end."""
    longest = week.clinic.settings.longest_wait
    for patient, assignment in timetable.assignments.items():
        for session in timetable.of_patient.get(patient, ()):
            wait = week.wait(session.slot, assignment.track) if session.slot.is_window else 0
            if wait > longest:
                yield Breach(patient, wait - longest, session.slot.date, session.slot, f"waits {wait} minutes")


RULE = Rule(
    KEY,
    "The longest wait is kept",
    audit,
    build,
    170,
    "minutes",
    "minutes of wait beyond the longest",
    {Meeting: admits},
)
