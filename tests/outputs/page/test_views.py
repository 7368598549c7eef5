"""What the page can show."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from models.result import PlannedWeek
from outputs.page.views import View, views_of
from outputs.patient_grids import patient_grids


def _texts(view: View, entries: list[list[object]]) -> list[object]:
    return [entries[n][0] for _, _, rows in view["sections"] for _, _, days in rows for stack in days for n in stack]


def test_everybody_and_everything_has_a_view(small: PlannedWeek) -> None:
    """The week, its days, and all patients, clinicians, rooms and group types."""
    clinic, shown = small.week.clinic, views_of(small)
    assert Counter(view["kind"] for view in shown["views"]) == {
        "Week": 1,
        "Day": 5,
        "Patient": len(small.timetable.assignments),
        "Clinician": len(clinic.clinicians),
        "Room": len(clinic.rooms),
        "Group": len(clinic.group_types),
    }
    assert len({(view["kind"], view["key"]) for view in shown["views"]}) == len(shown["views"])


def test_a_view_is_the_grid_that_is_printed(small: PlannedWeek) -> None:
    """The page and the workbook say the same, because they draw the same."""
    shown = views_of(small)
    grid = patient_grids(small)[0]
    view = next(view for view in shown["views"] if view["key"] == "P001")
    assert view["title"] == grid.title
    assert _texts(view, shown["entries"]) == [
        entry.heading for section in grid.sections for row in section.rows for stack in row.days for entry in stack
    ]


def test_entries_are_written_once(small: PlannedWeek) -> None:
    """However many share a session; so a page of 300 patients stays small."""
    entries = [repr(entry) for entry in views_of(small)["entries"]]
    assert len(entries) == len(set(entries))


def test_a_group_type_has_its_own_week(small: PlannedWeek) -> None:
    """Its sessions alone; where none is held, that is said."""
    shown = views_of(small)
    view = next(view for view in shown["views"] if view["kind"] == "Group" and view["key"] == "CBT")
    held = [s for s in small.timetable.sessions if s.type == "CBT"]
    assert _texts(view, shown["entries"]) == ["CBT"] * len(held)
    none = tuple(s for s in small.timetable.sessions if s.type != "CBT")
    without = views_of(replace(small, timetable=replace(small.timetable, sessions=none)))
    view = next(view for view in without["views"] if view["kind"] == "Group" and view["key"] == "CBT")
    assert view["notes"] == ["Not held this week."]


def test_group_types_need_no_category(small: PlannedWeek) -> None:
    """A clinic that names none still finds when a group is held."""
    types = tuple(replace(kind, category="") for kind in small.week.clinic.group_types)
    week = replace(small.week, clinic=replace(small.week.clinic, group_types=types))
    views = views_of(replace(small, week=week))["views"]
    held = sum(session.type == "CBT" for session in small.timetable.sessions)
    assert next(view for view in views if view["key"] == "CBT")["notes"] == [f"{held} groups this week."]
