"""Grids without Excel: the week, patients, clinicians, rooms."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

from models.calendar import Slot, Span, clock
from models.clinic import TimeOff, When
from models.result import PlannedWeek
from models.timetable import INDIVIDUAL, Session
from outputs.grids import CLOSED, Entry, Grid, Mark, Page, Row, rows_of
from outputs.patient_grids import patient_grids
from outputs.staff_grids import clinician_grids, room_grids
from outputs.week_grid import week_grid

MONDAY, TUESDAY = dt.date(2026, 11, 30), dt.date(2026, 12, 1)


def _entries(grid: Grid) -> list[Entry]:
    return [e for s in grid.sections for r in s.rows for stack in r.days for e in stack if e.mark is not Mark.CLOSED]


def _by_title(grids: list[Grid], start: str) -> Grid:
    return next(g for g in grids if g.title.startswith(start))


class TestRowsOf:
    """rows_of."""

    def test_the_same_name_at_another_time_is_another_row(self) -> None:
        """Blocks may be longer on some days; each length has its row, closed on the other days."""
        slots = [Slot(MONDAY, Span(540, 590), "Block 1", "Day"), Slot(TUESDAY, Span(540, 600), "Block 1", "Day")]
        rows = rows_of(slots, (MONDAY, TUESDAY), lambda slot: (Entry(str(slot.span)),))
        assert [row.time for row in rows] == ["9:00-9:50", "9:00-10:00"]
        assert rows[0].days == ((Entry("9:00-9:50"),), (CLOSED,))

    def test_labels_name_the_track_only_if_asked(self) -> None:
        """On a clinician's page blocks of several tracks meet, so the track is named."""
        slots = [Slot(MONDAY, Span(540, 590), "Block 1", "Day"), Slot(MONDAY, Span(480, 530), "Early")]
        rows = rows_of(slots, (MONDAY,), lambda _: (), with_track=True)
        assert [row.label for row in rows] == ["Early", "Day Block 1"]

    def test_depth_is_that_of_the_highest_stack(self) -> None:
        """An empty row still has one line."""
        entry = Entry("CBT")
        assert Row("", "", ((entry,), (entry, entry))).depth == 2
        assert Row("", "", ((), ())).depth == 1


class TestWeek:
    """week_grid."""

    def test_every_group_stands_in_the_week_once(self, small: PlannedWeek) -> None:
        """As many group entries as group sessions, tracks in order, individual sessions last."""
        grid = week_grid(small)
        assert [s.title for s in grid.sections] == ["Morning", "Afternoon", "Evening", "Individual sessions"]
        headings = sorted(e.heading for e in _entries(grid) if e.category)
        assert headings == sorted(s.type for s in small.timetable.sessions if s.is_group)

    def test_a_group_shows_clinicians_room_heads_and_category(self, small: PlannedWeek) -> None:
        """All that staff need to know of a group; its name leads to the page of who leads it."""
        first = next(s for s in small.timetable.sessions if s.is_group)
        entry = week_grid(small).sections[0].rows[0].days[0][0]
        assert entry.heading == first.type
        assert entry.lines == (first.clinicians[0], first.room)
        assert (entry.aside, entry.category) == (str(first.heads), small.week.clinic.category(first.type))
        assert entry.leads_to == Page("Clinicians", first.clinicians[0])

    def test_a_block_that_nobody_covers_is_told_first(self, bent: PlannedWeek) -> None:
        """NOT COVERED, with the number of the patients: their IDs are not for the wall."""
        marked = [e for e in _entries(week_grid(bent)) if e.mark is Mark.NOT_COVERED]
        assert [(e.heading, e.lines) for e in marked] == [("NOT COVERED", ("2 patients",))]

    def test_locked_sessions_say_so(self, small: PlannedWeek) -> None:
        """A lock is told in words."""
        locked = tuple(replace(s, locked=True) for s in small.timetable.sessions)
        grid = week_grid(replace(small, timetable=replace(small.timetable, sessions=locked)))
        assert all("locked" in e.lines[-1] for e in _entries(grid) if e.category)

    def test_pull_outs_stand_with_the_individual_sessions(self, small: PlannedWeek) -> None:
        """An individual session in a block is shown apart from the groups, in a row that names track and block."""
        slot = small.week.track_day["Morning", MONDAY][0]
        pulled = Session(slot, INDIVIDUAL, "Therapy", ("Rivera",), None, ("P001",))
        planned = replace(small, timetable=replace(small.timetable, sessions=(*small.timetable.sessions, pulled)))
        grid = week_grid(planned)
        (row,) = [row for row in grid.sections[-1].rows if row.label == f"Morning {slot.block}"]
        assert row.days[0] == (Entry("Therapy", ("Rivera",), aside="1", leads_to=Page("Clinicians", "Rivera")),)
        assert "Therapy" not in [e.heading for e in grid.sections[0].entries]


class TestPatients:
    """patient_grids."""

    def test_one_grid_each_in_the_order_of_the_sheet(self, small: PlannedWeek) -> None:
        """IDs and names in the titles, days and own clinicians in the notes."""
        grids = patient_grids(small)
        assert [g.title[:4] for g in grids] == list(small.timetable.assignments)
        assert grids[0].notes == ("Morning track · 3 days this week · Therapist: Rivera · Case manager: Okafor",)

    def test_nobody_else_is_named(self, small: PlannedWeek) -> None:
        """A page handed to a patient tells of no other patient."""
        for grid in patient_grids(small):
            others = {p.name for p in small.week.clinic.patients} - {grid.title[5:]}
            assert not any(other in text for other in others for e in _entries(grid) for text in (e.heading, *e.lines))

    def test_days_not_attended_are_closed(self, small: PlannedWeek) -> None:
        """Days outside the assignment are said to be off and show nothing."""
        here, *rows = patient_grids(small)[0].sections[0].rows
        assert here.days[4] == (Entry("Day off", mark=Mark.CLOSED),)
        assert all(row.days[4] == (CLOSED,) for row in rows)

    def test_each_day_tells_when_to_be_here(self, small: PlannedWeek) -> None:
        """From the start of the first session to the end of the last one."""
        spans = [s.slot.span for s in small.timetable.of_patient["P001"] if s.slot.date == MONDAY]
        here = patient_grids(small)[0].sections[0].rows[0].days[0][0].heading
        assert here == f"{clock(min(s.start for s in spans))} to {clock(max(s.end for s in spans))}"

    def test_a_day_that_nobody_covers_is_no_day_off(self, small: PlannedWeek) -> None:
        """The hours of the track are told or, where it has none that day, where to ask."""
        held = tuple(s for s in small.timetable.sessions if s.slot.date != MONDAY)
        planned = replace(small, timetable=replace(small.timetable, sessions=held))
        blocks = small.week.track_day["Morning", MONDAY]
        here, *rows = patient_grids(planned)[0].sections[0].rows
        assert here.days[0] == (Entry(f"{clock(blocks[0].span.start)} to {clock(blocks[-1].span.end)}"),)
        assert sum(row.days[0][0].mark is Mark.NOT_COVERED for row in rows if row.days[0]) == len(blocks)
        windows = tuple(slot for slot in small.week.slots if slot.is_window)
        closed = replace(planned, week=replace(planned.week, slots=windows))
        assert patient_grids(closed)[0].sections[0].rows[0].days[0] == (Entry("Ask at the desk"),)

    def test_who_to_call_and_the_code_are_told_where_there_are_any(self, small: PlannedWeek) -> None:
        """From the settings, and from the copy without names."""
        clinic = small.week.clinic
        asked = replace(clinic, settings=replace(clinic.settings, who_to_call="Desk, 555 0100"))
        planned = replace(small, week=replace(small.week, clinic=asked))
        notes = patient_grids(planned, {"P001": "K47"})[0].notes
        assert notes[1:] == ("Who to call: Desk, 555 0100", "Code on the copy without names: K47")

    def test_a_missing_block_is_printed(self, bent: PlannedWeek) -> None:
        """Both patients of the lost group see NOT COVERED, the others do not."""
        marked = [g.title[:4] for g in patient_grids(bent) if any(e.mark is Mark.NOT_COVERED for e in _entries(g))]
        assert marked == ["P001", "P004"]

    def test_time_off_is_printed_as_excused(self, bent: PlannedWeek) -> None:
        """An excused block is named so, not as a gap."""
        slot = bent.week.track_day["Morning", MONDAY][0]
        people = {k: replace(p, excused=frozenset({slot})) for k, p in bent.week.patients.items()}
        grid = patient_grids(replace(bent, week=replace(bent.week, patients=people)))[0]
        assert [e.heading for e in _entries(grid) if e.mark is Mark.EXCUSED] == ["Excused"]

    def test_individual_sessions_not_arranged_are_an_alert(self, small: PlannedWeek) -> None:
        """What is due and missing is said above the timetable."""
        groups = tuple(s for s in small.timetable.sessions if s.is_group)
        grid = patient_grids(replace(small, timetable=replace(small.timetable, sessions=groups)))[0]
        assert grid.alerts == ("Not arranged this week: Therapy, Case management. Please ask at the desk.",)


class TestStaff:
    """clinician_grids and room_grids."""

    def test_all_clinicians_and_rooms_have_a_grid(self, small: PlannedWeek) -> None:
        """Those without sessions too, so that nobody looks in vain."""
        assert [g.title for g in clinician_grids(small)] == [c.name for c in small.week.clinic.clinicians]
        assert [g.title for g in room_grids(small)] == [r.name for r in small.week.clinic.rooms]
        assert room_grids(small)[-1].notes == ("No sessions this week.",)

    def test_clinicians_see_whom_they_meet(self, small: PlannedWeek) -> None:
        """Individual sessions name the patient, groups the number of heads and the room."""
        entries = _entries(_by_title(clinician_grids(small), "Rivera"))
        assert any(e.heading == "Therapy" and e.lines[0] == "P001 Example Patient 1" for e in entries)
        assert any(e.lines == ("Room 1",) and int(e.aside) > 0 for e in entries if e.category)

    def test_co_leaders_see_each_other(self, small: PlannedWeek) -> None:
        """A group of two names the other one."""
        both = tuple(replace(s, clinicians=("Rivera", "Haddad")) if s.is_group else s for s in small.timetable.sessions)
        planned = replace(small, timetable=replace(small.timetable, sessions=both))
        groups = [e for e in _entries(_by_title(clinician_grids(planned), "Rivera")) if e.category]
        assert all("with Haddad" in e.lines for e in groups)

    def test_notes_count_groups_hours_and_own_patients(self, small: PlannedWeek) -> None:
        """Contact time counts 30 minutes for case management, whatever the window's length."""
        okafor = _by_title(clinician_grids(small), "Okafor")
        held = small.timetable.of_clinician["Okafor"]
        groups = sum(s.is_group for s in held)
        minutes = 50 * groups + 30 * (len(held) - groups)
        assert f"{groups} groups" in okafor.notes[0]
        assert f"{minutes // 60} h {minutes % 60} min" in okafor.notes[0]

    def test_slots_away_from_work_are_closed(self, small: PlannedWeek) -> None:
        """Blank means free, closed means not there."""
        at_work = dict.fromkeys(small.week.at_work, frozenset[Slot]())
        grid = clinician_grids(replace(small, week=replace(small.week, at_work=at_work)))[0]
        assert all(stack for row in grid.sections[1].rows for stack in row.days)
        assert any(stack == () for row in clinician_grids(small)[0].sections[1].rows for stack in row.days)

    def test_hours_and_breaks_stand_day_by_day(self, small: PlannedWeek) -> None:
        """What is at least a quarter of an hour between two sessions is a break; who is away is off duty."""
        clinic = small.week.clinic
        away = TimeOff("Rivera", "clinician", When(days=(1,)))
        held = [s for s in small.timetable.sessions if s.slot.date != TUESDAY or "Rivera" not in s.clinicians]
        week = replace(small.week, clinic=replace(clinic, time_off=(away,)))
        planned = replace(small, week=week, timetable=replace(small.timetable, sessions=tuple(held)))
        at_work, busy, breaks = clinician_grids(planned)[0].sections[0].rows
        assert [stack[0].heading for stack in at_work.days[:2]] == ["8:00-21:00", "Off duty"]
        spans = sorted(s.slot.span for s in held if "Rivera" in s.clinicians and s.slot.date == MONDAY)
        gaps = [Span(a.end, b.start) for a, b in pairwise(spans) if b.start - a.end >= 15]
        assert breaks.days[0][0].lines == (", ".join(map(str, gaps)) or "none",)
        assert (busy.days[1], breaks.days[1]) == ((), ())

    def test_what_is_bent_is_marked_and_told(self, bent: PlannedWeek) -> None:
        """Rivera leads too many groups on Monday: every session of that day, and a line above."""
        grid = _by_title(clinician_grids(bent), "Rivera")
        marks = {row.days[0][0].mark for row in grid.sections[1].rows if row.days[0] and row.days[0][0].heading}
        assert marks == {Mark.BENT}
        assert grid.alerts == ("Bent: Most groups per day: Rivera, Mon 30 Nov: 1 group per day",)
        assert not {e.mark for e in _entries(_by_title(clinician_grids(bent), "Okafor"))} - {Mark.NONE}

    def test_doors_tell_no_patient(self, small: PlannedWeek) -> None:
        """A room's page names clinicians and numbers only."""
        texts = [line for g in room_grids(small) for e in _entries(g) for line in e.lines]
        assert not any("P00" in text or "Example Patient" in text for text in texts)
        assert "14 seats · piano" in room_grids(small)[0].notes[0]
