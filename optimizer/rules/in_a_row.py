"""No clinician holds more sessions in a row than agreed; sessions under 15 minutes apart are in a row.

For every clinician with a limit L, session s and session r before it in the row:
place in row(s) >= held(s) and place >= n if held(s) and place(r) >= n - 1; place L + 1 is not held, or is slack.
Relaxes to: sessions beyond the limit of a run.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.calendar import Slot
from models.people import Clinician
from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule
from optimizer.variables import Busy

KEY = "in_a_row"
PAUSE = 15


def build(formulation: Formulation) -> None:
    """State the rule for every limited clinician and day."""
    for clinician in formulation.clinic.clinicians:
        if clinician.most_in_a_row is not None:
            for date in formulation.week.dates:
                held = [b.slot for b in formulation.busy.where(clinician=clinician.name, date=date)]
                _limit_runs(formulation, clinician, sorted(held))


def _limit_runs(formulation: Formulation, clinician: Clinician, slots: list[Slot]) -> None:
    before = {slot: [s for s in slots if _follows(s, slot)] for slot in slots}
    place = {slot: formulation.busy[Busy(clinician.name, slot, slot.date)] for slot in slots}
    held = dict(place)
    for number in range(2, (clinician.most_in_a_row or 0) + 2):
        last = number == (clinician.most_in_a_row or 0) + 1
        deeper = {}
        reached = {slot: found for slot in slots if (found := [s for s in before[slot] if s in place])}
        for slot in reached:
            deeper[slot] = formulation.slack(KEY, 1) if last else formulation.flag()
            for earlier in reached[slot]:
                formulation.add(held[slot] + place[earlier] <= 1 + deeper[slot])
        place = deeper


def _follows(earlier: Slot, later: Slot) -> bool:
    return 0 <= later.span.start - earlier.span.end < PAUSE


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Sessions beyond the limit of their run."""
    for clinician in week.clinic.clinicians:
        run: list[Slot] = []
        for session in timetable.of_clinician.get(clinician.name, ()):
            same_day = bool(run) and run[-1].date == session.slot.date
            run = [*run, session.slot] if same_day and _follows(run[-1], session.slot) else [session.slot]
            if clinician.most_in_a_row is not None and len(run) > clinician.most_in_a_row:
                text = f"{len(run)} in a row, most is {clinician.most_in_a_row}"
                yield Breach(clinician.name, 1, session.slot.date, session.slot, text)


RULE = Rule(KEY, "Most sessions in a row are kept", audit, build, 130, "sessions", "sessions beyond a run's limit")
