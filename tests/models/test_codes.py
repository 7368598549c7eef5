"""Copies with codes: the same week, and nothing that tells who a patient is."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from string import ascii_uppercase

import pytest

from inputs.example import example_clinic
from models.clinic import Clinic, Lock, TimeOff, When
from models.codes import Codes, coded, coded_planned
from models.findings import Finding, ScoredWish, Wish
from models.moved import Move, Moved
from models.people import KeepApart
from models.program import MixRow
from models.resolve import plan_week
from models.result import PlannedWeek, Quality
from models.timetable import INDIVIDUAL, Assignment, Session, Timetable

MONDAY = dt.date(2026, 11, 30)
QUALITY = Quality(50, 50, 50, 0, True, True, 1, 1, 1, "none")


@pytest.fixture
def clinic() -> Clinic:
    """An example in which patients are named everywhere that they can be."""
    made = example_clinic(12, seed=1, week_of=MONDAY)
    first, second, *others = made.patients
    named = replace(first, name="Wren Alder", tags=("Veterans", *first.tags))
    return replace(
        made,
        patients=(named, second, *others),
        tracks=tuple(replace(track, open_to=(*track.open_to, *named.tags, *second.tags)) for track in made.tracks),
        keep_apart=(KeepApart(first.id, second.id),),
        time_off=(*made.time_off, TimeOff(second.id, "patient", When(days=(1,)), reason="Wren's hearing")),
        locks=(Lock(patient=first.id, when=When(days=(0,))),),
        mix=(*made.mix, MixRow(first.id, made.group_types[0].name, 1), MixRow("Wren", made.group_types[0].name, 1)),
    )


@pytest.fixture
def planned(clinic: Clinic) -> PlannedWeek:
    """A week with one session, a refused wish and two findings, all of which name a patient."""
    week = plan_week(clinic, MONDAY)
    one, other = list(week.patients)[:2]
    slot, held = week.slots[0], Assignment(one, clinic.tracks[0].name, (MONDAY,))
    session = Session(slot, INDIVIDUAL, "Therapy", (clinic.clinicians[0].name,), None, (one,))
    wish = Wish("Track", one, "Evening", 8, why_not=f"{one} is a Veteran")
    findings = (
        Finding("Caseload", "Policy", one, 1, "patients", text=f"{one} is one too many"),
        Finding("Kept apart", "Structural", f"{one} and {other}", 1, "patients"),
    )
    found = Timetable((session,), {one: held})
    moved = Moved((Move(one, (), (session,)),), ())
    return PlannedWeek(week, found, (ScoredWish(wish, 0, f"{one} may not"),), findings, (), QUALITY, moved)


def _tells(clinic: Clinic) -> set[str]:
    """All texts that tell who a patient is, but for the tag Family, which is a word of the program too."""
    tags = {tag for patient in clinic.patients for tag in (*patient.tags, *patient.clinician_tags)}
    names = {word for patient in clinic.patients for word in patient.name.split()}
    return {*clinic.patient, *names, *tags, "hearing"} - {"Family"}


def _told(what: object, clinic: Clinic) -> list[str]:
    """Those of them that are anywhere in it, as whole words."""
    return [told for told in _tells(clinic) if re.search(rf"\b{re.escape(told)}\b", repr(what))]


def test_nothing_tells_who_a_patient_is(clinic: Clinic) -> None:
    """No name, ID, tag or reason is left; all were there before."""
    assert set(_told(clinic, clinic)) == _tells(clinic)
    assert _told(coded(clinic)[0], clinic) == []


def test_a_planned_week_tells_nothing_either(planned: PlannedWeek) -> None:
    """Nor do its timetable, wishes and findings; a pair of patients is left out."""
    hidden, codes = coded_planned(planned)
    code = codes.patients[next(iter(planned.week.patients))]
    assert _told(hidden, planned.week.clinic) == []
    assert [scored.wish.who for scored in hidden.wishes] == [code]
    assert [finding.who for finding in hidden.findings] == [code, ""]


def test_the_week_is_the_same(clinic: Clinic) -> None:
    """What the week asks of each patient does not change, nor their order."""
    week, hidden = plan_week(clinic, MONDAY), plan_week(coded(clinic)[0], MONDAY)
    for person, other in zip(week.patients.values(), hidden.patients.values(), strict=True):
        same = {"patient": person.patient, "mix": (), "individuals": ()}
        assert replace(other, **same) == replace(person, **same)
        assert [(m.types, m.least, m.most) for m in other.mix] == [(m.types, m.least, m.most) for m in person.mix]
        assert [kind.name for kind in other.individuals] == [kind.name for kind in person.individuals]


def test_there_and_back(planned: PlannedWeek) -> None:
    """Codes are made IDs again, each its own."""
    hidden, codes = coded_planned(planned)
    assert hidden.timetable != planned.timetable
    assert codes.back().timetable(hidden.timetable) == planned.timetable


def test_no_code_is_a_name(clinic: Clinic) -> None:
    """A code that is somebody's ID already is not given."""
    code = coded(clinic)[1].patients[clinic.patients[0].id]
    first, *others = clinic.patients
    taken = replace(clinic, patients=(replace(first, id=code), *others), keep_apart=(), locks=(), mix=())
    given = coded(taken)[1].patients
    assert code not in given.values()
    assert len(set(given.values())) == len(taken.patients)


def test_a_message_in_codes(clinic: Clinic) -> None:
    """Whole words only, and there is a way back; a cell is no code, even if it looks like one."""
    _, codes = coded(clinic)
    who, other = list(codes.patients)[:2]
    told = f"{who} and {other}x, Veterans, see Patients!{codes.patients[who]}"
    assert codes.text(told) == (
        f"{codes.patients[who]} and {other}x, {codes.tags['Veterans']}, see Patients!{codes.patients[who]}"
    )
    assert codes.back().text(codes.text(told)) == told


def test_a_message_where_nobody_has_a_code() -> None:
    """It stays as it is."""
    assert Codes({}, {}).text("nobody is here") == "nobody is here"


def test_codes_do_not_look_like_ids(clinic: Clinic) -> None:
    """They begin with another letter and are short; where every letter begins an ID, any code will do."""
    given = coded(clinic)[1].patients
    assert not [code for code in given.values() if code[0] in {patient[0] for patient in given} or len(code) > 3]
    many = tuple(replace(clinic.patients[0], id=f"{letter}-1") for letter in ascii_uppercase)
    assert len(set(coded(replace(clinic, patients=many, keep_apart=(), locks=(), mix=()))[1].patients.values())) == 26
