"""What charts show."""

from __future__ import annotations

from dataclasses import replace

from models.findings import ScoredWish, Wish
from models.result import PlannedWeek
from outputs.figures import Share, census, contact_hours, seat_use, wishes_by_kind


def test_the_census_counts_who_comes(small: PlannedWeek) -> None:
    """By track and day; all of them together are the days of all patients."""
    found = census(small)
    assert list(found) == ["Morning", "Afternoon", "Evening"]
    assert sum(sum(days.values()) for days in found.values()) == sum(p.days for p in small.week.attending)
    assert found["Morning"][small.week.monday] == 2


def test_a_track_has_no_census_on_days_without_blocks(small: PlannedWeek) -> None:
    """None is not the same as nobody."""
    kept = tuple(slot for slot in small.week.slots if slot.weekday or slot.track != "Evening")
    found = census(replace(small, week=replace(small.week, slots=kept)))
    assert list(found["Evening"]) == list(small.week.dates[1:])


def test_seats_are_those_of_the_room_or_the_group_if_fewer(small: PlannedWeek) -> None:
    """Groups of a type are counted together; the rooms have 14 seats."""
    groups = {kind.name: kind for kind in small.week.clinic.group_types}
    for share in seat_use(small):
        held = [s for s in small.timetable.sessions if s.type == share.label]
        assert share.part == sum(s.heads for s in held)
        assert share.whole == len(held) * min(14, groups[share.label].most_patients or 14)


def test_groups_without_a_limit_have_the_seats_taken(small: PlannedWeek) -> None:
    """No room, no largest size: then nothing is left to take."""
    types = tuple(replace(kind, most_patients=None) for kind in small.week.clinic.group_types)
    clinic = replace(small.week.clinic, group_types=types, rooms=())
    shares = seat_use(replace(small, week=replace(small.week, clinic=clinic)))
    assert shares
    assert all(share.part == share.whole for share in shares)


def test_hours_are_counted_as_the_contract_counts_them(small: PlannedWeek) -> None:
    """A group its block of 50 minutes, case management 30 minutes whatever the window's length."""
    held = small.timetable.of_clinician["Okafor"]
    minutes = sum(30 if session.type == "Case management" else 50 for session in held)
    assert Share("Okafor", minutes, None) in contact_hours(small)


def test_only_wishes_that_can_be_asked_count(small: PlannedWeek) -> None:
    """By kind; half granted counts half."""
    asked = Wish("Track", "P001", "Morning", 8)
    wishes = (
        ScoredWish(asked, 0.5),
        ScoredWish(replace(asked, who="P002"), 1),
        ScoredWish(replace(asked, asked=False), 0),
        ScoredWish(replace(asked, weight=0), 0),
        ScoredWish(Wish("Days", "P001", "Mon", 2), 0),
    )
    assert wishes_by_kind(replace(small, wishes=wishes)) == [Share("Track", 1.5, 2), Share("Days", 0, 1)]
