"""What a published timetable settles for the week that repairs it."""

from __future__ import annotations

from dataclasses import replace

from repair_cases import at, published
from small import altered, small_clinic, week_of

from models.clinic import Lock
from models.program import Track
from models.repair import Published
from models.standing import known_part, standing, unknown_sessions


def test_track_and_own_clinicians_stay() -> None:
    """Patients keep the track and the own clinicians that they have in the timetable."""
    clinic = small_clinic(tracks=(Track("Morning", (0, 1, 2)),))
    patients = standing(week_of(clinic), published(), ()).clinic.patient
    assert {who.current_track for who in patients.values()} == {"Morning"}
    assert patients["P1"].own["Therapist"] == "Ash"


def test_what_the_workbook_gives_counts_more() -> None:
    """An own clinician who is none any more, or whom the workbook gives otherwise, is not kept."""
    gone = altered(small_clinic(), "Ash", role="Retired")
    assert "Therapist" not in standing(week_of(gone), published(), ()).clinic.patient["P1"].own
    given = altered(altered(small_clinic(), "Cedar", role="Therapist"), "P1", own={"Therapist": "Cedar"})
    assert standing(week_of(given), published(), ()).clinic.patient["P1"].own["Therapist"] == "Cedar"


def test_locks_are_added() -> None:
    """The locks of the timetable stand beside those of the workbook."""
    lock = Lock(group="CBT", clinician="Ash")
    assert standing(week_of(small_clinic()), published(), (lock,)).clinic.locks == (lock,)


def test_what_the_clinic_does_not_know_is_left_out() -> None:
    """Sessions of unknown types, clinicians and rooms, and patients who are gone, are not part of what is known."""
    first, second, third, *rest = published().sessions
    strange = (
        replace(first, clinicians=("Stranger",)),
        replace(second, room="Attic"),
        replace(third, type="Juggling"),
    )
    timetable = replace(published(), sessions=(*strange, *rest))
    assert unknown_sessions(timetable, small_clinic()) == strange
    assert known_part(timetable, small_clinic()).sessions == tuple(rest)
    fewer = small_clinic(patients=small_clinic().patients[1:])
    assert "P1" not in known_part(published(), fewer).of_patient
    assert "P1" not in known_part(published(), fewer).assignments


def test_the_past_begins_before_the_moment() -> None:
    """A slot that has begun is past, one that begins at the moment is not; without a moment nothing is."""
    slot = next(s.slot for s in published().sessions if s.slot.weekday == 0 and s.slot.span.start == 540)
    assert Published(published(), at(0, 10)).is_past(slot)
    assert not Published(published(), at(0, 9)).is_past(slot)
    assert not Published(published()).is_past(slot)
