"""Which sessions bend a rule."""

from __future__ import annotations

from dataclasses import replace

from models.findings import POLICY, Finding
from models.result import PlannedWeek
from outputs.bends import Bends
from outputs.grids import Mark


def test_a_rule_bent_on_a_day_marks_the_sessions_of_that_day(bent: PlannedWeek) -> None:
    """Of whom it concerns, and of nobody else."""
    bends, monday = Bends(bent), bent.week.monday
    of_monday = [s for s in bent.timetable.sessions if s.slot.date == monday]
    assert {bends.mark(s, *s.clinicians) for s in of_monday if "Rivera" in s.clinicians} == {Mark.BENT}
    assert {bends.mark(s, "Okafor") for s in of_monday} == {Mark.NONE}
    later = next(s for s in bent.timetable.sessions if s.slot.date != monday)
    assert bends.mark(later, "Rivera") is Mark.NONE


def test_a_rule_bent_in_a_slot_marks_that_slot_only(small: PlannedWeek) -> None:
    """Another session of the day keeps the rule."""
    one, other = (s for s in small.timetable.sessions[:2])
    finding = Finding("blocks", POLICY, "Room 1", 1, "sessions", slot=one.slot)
    bends = Bends(replace(small, findings=(finding,)))
    assert (bends.mark(one, "Room 1"), bends.mark(other, "Room 1")) == (Mark.BENT, Mark.NONE)


def test_many_are_counted(small: PlannedWeek) -> None:
    """Three lines, then how many more."""
    findings = tuple(Finding("daily_groups", POLICY, "Rivera", n, "groups per day") for n in range(1, 6))
    told = Bends(replace(small, findings=findings)).told("Rivera")
    assert told[0] == "Bent: Most groups per day: Rivera: 5 groups per day"
    assert told[3] == "and 2 more, see Rules"
