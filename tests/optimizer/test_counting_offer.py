"""What a week offers at most: groups with their leaders, rooms and sizes, and times for individual sessions."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from rule_cases import bare, off
from small import HOURS, MON_TO_WED, patient, small_clinic, week_of

from models.calendar import Span
from models.clinic import Clinic, Lock, When
from models.people import Clinician
from models.program import Block, GroupType, IndividualKind, Room, Track
from optimizer.counting_groups import groups_by_block
from optimizer.counting_offer import Offer
from optimizer.counting_seats import all_seats, group_seats

THERAPY = IndividualKind("Therapy", "Therapist", 50)
MANY = tuple(patient(f"P{n}", 3) for n in range(20))
ONLY_ASH = (Clinician("Ash", "Therapist", ("CBT",), hours=HOURS),)


def cbt(**facts: Any) -> Clinic:
    """Twenty patients; Ash leads CBT, Birch assists, in a room with 12 seats and one with 8."""
    staff = (*ONLY_ASH, Clinician("Birch", "Case manager", assists=("CBT",), hours=HOURS))
    rooms = (Room("Hall", "Both", 12), Room("R2", "Group", 8), Room("Nook", "Individual", 3))
    usual = {"patients": MANY, "clinicians": staff, "rooms": rooms, "group_types": (GroupType("CBT", **facts),)}
    return small_clinic(**usual)


SIZES: dict[str, tuple[dict[str, Any], tuple[int, Fraction, set[str]] | None]] = {
    "as many as the largest room seats": ({}, (12, Fraction(12), {"Ash"})),
    "no more than the type takes": ({"most_patients": 9}, (9, Fraction(9), {"Ash"})),
    "shared by two leaders": ({"facilitators": 2}, (12, Fraction(6), {"Ash", "Birch"})),
    "a second leader for large groups": ({"second_above": 8}, (12, Fraction(8), {"Ash", "Birch"})),
    "a second leader for all but one": ({"second_above": 1}, (12, Fraction(6), {"Ash", "Birch"})),
    "three leaders are too many": ({"facilitators": 3}, None),
    "no second leader, so no large group": (
        {"facilitators": 2, "second_above": 5},
        (5, Fraction(5, 2), {"Ash", "Birch"}),
    ),
    "another day": ({"days": (4,)}, None),
    "another track": ({"tracks": ("Late",)}, None),
    "no such room": ({"room_needs": ("Piano",)}, None),
}


@pytest.mark.parametrize("name", SIZES)
def test_size_of_a_group(name: str) -> None:
    """The most patients of a session, the share of each leader and all who can have a part; None if it cannot run."""
    facts, expected = SIZES[name]
    week = week_of(cbt(**facts))
    group = groups_by_block(week)[week.blocks[0]].get("CBT")
    assert (group and (group.most, group.share, set(group.staff))) == expected


def test_groups_need_open_rooms_and_staff_at_work() -> None:
    """Time off of the only leader, or of the room, takes the group away; no group has more than all patients."""
    clinic = bare(
        {"CBT": {"most_patients": None}},
        time_off=(off("Ash", "clinician", "Mon"), off("Cedar", "clinician", "Mon", 0, 610)),
    )
    week = week_of(clinic)
    groups = groups_by_block(week)
    assert "CBT" not in groups[week.blocks[0]]
    assert groups[week.blocks[1]]["CBT"].leads == {"Cedar"}
    assert groups[week.blocks[2]]["CBT"].most == 2


SEATS: dict[str, tuple[dict[str, Any], int, int]] = {
    "one leader, one large room": ({}, 12, 13),
    "two share a group": ({"facilitators": 2}, 12, 12),
    "a small type": ({"most_patients": 4}, 4, 5),
}


@pytest.mark.parametrize("name", SEATS)
def test_seats_of_a_block(name: str) -> None:
    """Seats of groups, and with the individual sessions of those who have no group to lead."""
    facts, in_groups, in_all = SEATS[name]
    week = week_of(cbt(**facts))
    offer = Offer(week)
    assert (group_seats(offer, week.blocks[0]), all_seats(offer, week.blocks[0])) == (in_groups, in_all)


HELD: dict[str, tuple[dict[str, Any], list[str]]] = {
    "all slots that are long enough": ({}, ["B1", "B2", "Noon"]),
    "only the blocks": ({"Therapy": {"minutes": 55}}, ["B1", "B2"]),
    "while at work": ({"Ash": {"hours": {0: (Span(540, 700),)}}}, ["B1", "B2"]),
    "in the office while it is open": ({"Ash": {"office": "R1"}, "Nook": {"use": "Group"}}, ["B2", "Noon"]),
    "in a private room": ({"Nook": {"use": "Group"}}, []),
}


def test_seats_of_several_rooms() -> None:
    """As many rooms as there are leaders, the largest first, each with its own seats."""
    dora = Clinician("Dora", "Nurse", ("CBT",), hours=HOURS)
    for staff, seats in (((dora,), 12), ((*ONLY_ASH, dora), 20)):
        week = week_of(replace(cbt(), clinicians=staff))
        assert group_seats(Offer(week), week.blocks[0]) == seats


@pytest.mark.parametrize("name", HELD)
def test_times_for_individual_sessions(name: str) -> None:
    """The slots of Monday in which Ash can hold Therapy; the office is closed during B1."""
    facts, blocks = HELD[name]
    offer = Offer(week_of(bare(facts, individuals=(THERAPY,), time_off=(off("R1", "room", "Mon", 0, 610),))))
    (kind,) = offer.week.clinic.individuals
    assert sorted(s.block for s in offer.held_by("Ash", kind) & offer.on[offer.week.dates[0]]) == blocks


TWO_TRACKS = {
    "tracks": (Track("Morning", MON_TO_WED), Track("Late", (0,))),
    "blocks": (
        Block("B1", "Morning", MON_TO_WED, Span(540, 600)),
        Block("L1", "Late", (0,), Span(690, 750)),
        Block("Noon", None, MON_TO_WED, Span(690, 740)),
    ),
}
LEFT: dict[str, tuple[Lock, tuple[str, ...]]] = {
    "a track": (Lock("P1", track="Late"), ("Late",)),
    "a day of both": (Lock("P1", when=When((0,))), ("Morning", "Late")),
    "a day of one": (Lock("P1", when=When((1,))), ("Morning",)),
    "a block": (Lock("P1", block="L1"), ("Late",)),
    "a window that one track closes": (Lock("P1", block="Noon"), ("Morning",)),
    "nothing that can be": (Lock("P1", when=When((4,))), ("Morning", "Late")),
    "somebody else": (Lock("P2", track="Late"), ("Morning", "Late")),
}


@pytest.mark.parametrize("name", LEFT)
def test_tracks_that_locks_leave(name: str) -> None:
    """Locks narrow the tracks; where they leave none, all stay, and the clash is named elsewhere."""
    lock, tracks = LEFT[name]
    assert Offer(week_of(bare(locks=(lock,), **TWO_TRACKS))).tracks["P1"] == tracks
