"""Patients kept apart are never in one group session or, where the sheet says so, never in one track.

For every pair and session: sits(one) + sits(other) <= 1; for every pair and track: in track(one) + (other) <= 1.
Never bent.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.people import KeepApart
from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule
from optimizer.variables import Belong


def build(formulation: Formulation) -> None:
    """State the rule for groups and tracks."""
    for pair in _attending(formulation.week):
        for track in formulation.clinic.tracks if pair.in_track else ():
            one, other = Belong(pair.patient, track.name), Belong(pair.other, track.name)
            formulation.add(formulation.belongs[one] + formulation.belongs[other] <= 1)
        for lead in formulation.leads:
            session = (lead.slot, lead.type, lead.clinician)
            together = formulation.sits_with(pair.patient, *session) + formulation.sits_with(pair.other, *session)
            formulation.add(together <= 1)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Pairs in one session or track; the reason is never said."""
    for pair in _attending(week):
        names = f"{pair.patient} and {pair.other}"
        for session in timetable.sessions:
            if session.is_group and {pair.patient, pair.other} <= set(session.patients):
                yield Breach(names, 1, session.slot.date, session.slot, f"{names} in one group", pair.source)
        tracks = {a.track for p in (pair.patient, pair.other) if (a := timetable.assignments.get(p))}
        both = all(p in timetable.assignments for p in (pair.patient, pair.other))
        if pair.in_track and both and len(tracks) == 1:
            yield Breach(names, 1, text=f"{names} in one track", source=pair.source)


def _attending(week: Week) -> list[KeepApart]:
    here = {person.id for person in week.attending}
    return [pair for pair in week.clinic.keep_apart if {pair.patient, pair.other} <= here]


RULE = Rule("keep_apart", "Patients kept apart are not together", audit, build)
