"""Patients kept apart are never in one group session or, where the sheet says so, never in one track.

For every pair and session: sits(one) + sits(other) <= 1. Who has no seat of their own must find one in another session
(see optimizer/seating.py): one of every pair without seats who both take the type, and the other one of somebody who
sits in this one. For every pair and track: in track(one) + (other) <= 1. Never bent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.people import KeepApart
from models.timetable import Timetable
from models.week import Week
from optimizer.breach import Breach
from optimizer.formulation import Formulation
from optimizer.rule import Rule
from optimizer.seating import pairs_apart
from optimizer.seats import Place, kept_elsewhere, plain_pairs_at, unseated
from optimizer.variables import Belong, Lead, Sit


def build(formulation: Formulation) -> None:
    """State the rule for groups and tracks."""
    splittable = set(plain_pairs_at(formulation))
    elsewhere: dict[Lead, list[cp_model.LinearExprT]] = defaultdict(list)
    for pair in pairs_apart(formulation.week):
        for track in formulation.clinic.tracks if pair.in_track else ():
            one, other = Belong(pair.patient, track.name), Belong(pair.other, track.name)
            formulation.add(formulation.belongs[one] + formulation.belongs[other] <= 1)
        for _, slot, group in formulation.takes.where(patient=pair.patient):
            _never_sit_together(formulation, pair, (slot, group))
            if (pair, slot, group) in splittable:
                for lead, kept in _split(formulation, pair, (slot, group)):
                    elsewhere[lead].append(kept)
    for lead, kept_out in elsewhere.items():
        formulation.add(sum(kept_out) <= kept_elsewhere(formulation, lead))


def _split(formulation: Formulation, pair: KeepApart, place: Place) -> Iterator[tuple[Lead, cp_model.LinearExprT]]:
    """For each session, who of the pair must find a place elsewhere: one of both, or the other of one in it."""
    one, other = (unseated(formulation, who, place) for who in (pair.patient, pair.other))
    both = formulation.flag()
    formulation.add(one + other <= 1 + both)
    for lead in formulation.leads.where(slot=place[0], type=place[1]):
        yield lead, both
        for seated, waits in ((pair.patient, other), (pair.other, one)):
            sit = Sit(seated, *place, lead.clinician)
            if sit in formulation.sits:
                shut_out = formulation.flag()
                formulation.add(formulation.sits[sit] + waits <= 1 + shut_out)
                yield lead, shut_out


def _never_sit_together(formulation: Formulation, pair: KeepApart, place: Place) -> None:
    for lead in formulation.leads.where(slot=place[0], type=place[1]):
        session = (*place, lead.clinician)
        together = formulation.sits_with(pair.patient, *session) + formulation.sits_with(pair.other, *session)
        formulation.add(together <= 1)


def audit(week: Week, timetable: Timetable) -> Iterator[Breach]:
    """Pairs in one session or track; the reason is never said."""
    for pair in pairs_apart(week):
        names = f"{pair.patient} and {pair.other}"
        for session in timetable.sessions:
            if session.is_group and {pair.patient, pair.other} <= set(session.patients):
                yield Breach(names, 1, session.slot.date, session.slot, f"{names} in one group", pair.source)
        tracks = {a.track for p in (pair.patient, pair.other) if (a := timetable.assignments.get(p))}
        both = all(p in timetable.assignments for p in (pair.patient, pair.other))
        if pair.in_track and both and len(tracks) == 1:
            yield Breach(names, 1, text=f"{names} in one track", source=pair.source)


RULE = Rule("keep_apart", "Patients kept apart are not together", audit, build)
