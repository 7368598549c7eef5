"""The week filled by hand: it may miss wishes and bend policies, but it is a timetable that could be held."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.board import CLINICIAN, PATIENT, ROOM, Board
from benchmarks.clinics import week_of
from benchmarks.greedy import fill
from benchmarks.greedy_days import assign
from benchmarks.greedy_needs import Need, need
from benchmarks.measured import Case
from models.findings import STRUCTURAL
from models.program import MixRow
from models.timetable import GROUP, Session
from models.week import MixDemand, Week
from optimizer.audit import audit
from optimizer.score import granted_percent, score
from optimizer.variables import Use


def example(kind: str = "usual", patients: int = 12, seed: int = 1) -> Week:
    """The week of an example clinic."""
    return week_of(Case(kind, patients, seed, "greedy", 1, 1))


@pytest.mark.parametrize("patients", [1, 12, 30, 60])
@pytest.mark.parametrize("kind", ["usual", "tight", "bending"])
def test_nothing_that_never_bends_is_broken(kind: str, patients: int) -> None:
    """Nobody is in two places, leaders are qualified and at work, rooms and groups are large enough, locks are kept."""
    week = example(kind, patients)
    broken = [finding for finding in audit(week, fill(week)) if finding.tier == STRUCTURAL]
    assert broken == []


def test_it_is_an_honest_try() -> None:
    """Of thirty patients' wishes most are granted, and hardly a rule is broken."""
    week = example(patients=30)
    timetable = fill(week)
    assert granted_percent(score(week, timetable)) > 75
    assert len(audit(week, timetable)) < 10


def test_the_same_week_is_filled_alike() -> None:
    """There is no chance in it."""
    assert fill(example()) == fill(example())


def test_everybody_gets_a_track_days_and_own_clinicians() -> None:
    """As many days as asked, and an own clinician for each session due."""
    week = example()
    found = assign(week)
    assert {who: len(of.days) for who, of in found.items()} == {p.id: p.days for p in week.attending}
    assert all(set(p.roles_due) <= set(found[p.id].own) for p in week.attending)


def _group(week: Week) -> Session:
    """A session of the first block with somebody who may lead it."""
    slot = week.blocks[0]
    clinician = next(c for c in week.clinic.clinicians if c.leads and slot in week.at_work[c.name])
    patient = next(p.id for p in week.attending if slot in p.blocks)
    return Session(slot, GROUP, clinician.leads[0], (clinician.name,), "", (patient,))


def test_the_board_knows_who_is_taken() -> None:
    """A clinician with a session cannot have another at that time, nor can the room; wiped, both can."""
    week = example()
    board = Board(week, assign(week))
    session = _group(week)
    wanted = Use("", session.slot, session.type, "")
    session = replace(session, room=board.free_rooms(wanted)[0].name)
    assert board.can_work(session)
    board.put(session)
    assert not board.can_work(replace(session, type="Process group"))
    assert session.room not in [room.name for room in board.free_rooms(wanted) if room.at_once == 1]
    board.wipe(session)
    names = ((CLINICIAN, session.clinicians[0]), (PATIENT, session.patients[0]), (ROOM, str(session.room)))
    assert [board.at_once(kind, name, session.slot) for kind, name in names] == [0, 0, 0]


def test_needs_go_from_impossible_to_required() -> None:
    """What the treatment mix lacks comes first; what is too much of it comes only where nothing else can be."""
    week = example()
    session = _group(week)
    who, group = session.patients[0], session.type
    person = week.patients[who]

    def of_mix(*rows: tuple[int, int | None]) -> Need:
        mix = tuple(MixDemand(MixRow("All", group), (group,), least, most) for least, most in rows)
        patient = replace(person.patient, group_wishes=(), group_avoids=())
        changed = replace(week, patients={**week.patients, who: replace(person, patient=patient, mix=mix)})
        return need(Board(changed, {}), who, session.slot, group)

    elsewhere = next(slot for slot in week.blocks if slot not in person.blocks)
    found = [need(Board(week, {}), who, elsewhere, group), of_mix((0, 0)), of_mix(), of_mix((1, None))]
    assert found == [Need.IMPOSSIBLE, Need.TOO_MUCH, Need.WELCOME, Need.REQUIRED]
    assert sorted(found) == found
