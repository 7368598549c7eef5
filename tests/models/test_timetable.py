"""Timetables by patient, clinician and room."""

from __future__ import annotations

from rule_cases import bare, case

from models.program import IndividualKind

THERAPY = (IndividualKind("Therapy", "Therapist", 50),)


def test_sessions_of_each_in_order_of_time() -> None:
    """However the sessions are listed, each patient's, clinician's and room's come in order."""
    timetable = case(
        bare(individuals=THERAPY), "Tue Noon Therapy Ash Nook P1", "Mon B2 Art Cedar+Birch R1 P1 P2",
        "Mon B1 CBT Ash - P1",
    ).timetable  # fmt: skip
    assert [s.type for s in timetable.of_patient["P1"]] == ["CBT", "Art", "Therapy"]
    assert [s.type for s in timetable.of_patient["P2"]] == ["Art"]
    assert [s.type for s in timetable.of_clinician["Ash"]] == ["CBT", "Therapy"]
    assert [s.type for s in timetable.of_clinician["Birch"]] == ["Art"]
    assert set(timetable.of_room) == {"R1", "Nook"}


def test_groups_and_heads() -> None:
    """A session knows whether it is a group and how many patients it has."""
    group, individual = case(
        bare(individuals=THERAPY), "Mon B1 CBT Ash R1 P1 P2", "Mon Noon Therapy Ash Nook P1"
    ).timetable.sessions
    assert (group.is_group, group.heads) == (True, 2)
    assert (individual.is_group, individual.heads) == (False, 1)


def test_what_it_says_of_some_patients() -> None:
    """Their sessions without anybody else, no session of others, and only their assignments."""
    timetable = case(
        bare(individuals=THERAPY), "Mon B1 CBT Ash R1 P1 P2", "Mon Noon Therapy Ash Nook P1", "Tue B1 CBT Ash R1 P1",
    ).timetable  # fmt: skip
    some = timetable.among({"P2", "P9"})
    assert [(str(s.slot), s.patients) for s in some.sessions] == [("Mon 9:00-10:00 Morning B1", ("P2",))]
    assert set(some.assignments) == {"P2"}
