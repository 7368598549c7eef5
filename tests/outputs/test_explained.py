"""Why not every rule can be kept, as the terminal tells it."""

from __future__ import annotations

import re

from models.explanation import Explanation
from models.fact import Clash, Fact
from models.findings import POLICY, STRUCTURAL, Shortage
from models.result import PlannedWeek
from models.way_out import Change, Unsettled, WayOut
from outputs.explained import explanation_code, explanation_lines

HOURS = Fact("Rivera works 9:00-12:00 on Tue", ("Clinicians!F2",), None)
COMES = Fact("P001 comes on 2 days", ("Patients!G2",), None)
CLASH = Clash((HOURS, COMES))
LONGER = Change("Longer hours", "let Rivera work 9:00-15:00 on Tue", ("Clinicians!F2",), ("Rivera",), 3)
FEWER = Change("Fewer days", "let P001 come on 1 day a week", ("Patients!G2",), ("P001",))
OURS = re.compile(r"constraint|infeasible|variable|slack|solver", re.IGNORECASE)


def _told(small: PlannedWeek, explanation: Explanation) -> list[str]:
    lines = explanation_lines(small.week, explanation, 60)
    assert not any(map(OURS.search, lines))
    return lines[1:]


def test_a_week_that_keeps_every_rule(small: PlannedWeek) -> None:
    """A line says so, and the exit code is 0."""
    kept = Explanation(True)
    assert _told(small, kept) == ["Every rule can be kept in this week: iop solve plans it."]
    assert explanation_code(kept) == 0


def test_what_was_not_settled_is_not_claimed(small: PlannedWeek) -> None:
    """The time is named, and the exit code is that of a search that ended too early."""
    assert "was not settled in 60 s" in _told(small, Explanation(None))[0]
    assert explanation_code(Explanation(None)) == 5


def test_facts_and_ways_out_name_their_cells(small: PlannedWeek) -> None:
    """Each clash is a list of cells; each way out says what to write where, its price, what it gives and to whom."""
    ways = (WayOut((LONGER,), 12, 91.25, 95), WayOut((LONGER, FEWER), 21))
    told = _told(small, Explanation(False, (), (CLASH,), ways=ways))
    assert told[0].startswith("Clash 1 of 1: all of them together cannot hold with every rule kept")
    assert told[1:3] == ["  Clinicians!F2: Rivera works 9:00-12:00 on Tue", "  Patients!G2: P001 comes on 2 days"]
    assert told[4:] == [
        "  1. Clinicians!F2: let Rivera work 9:00-15:00 on Tue.",
        "     Price 12. At least 91.2 % of wishes can be granted, at most 95.0 %. Concerns Rivera.",
        "  2. Clinicians!F2: let Rivera work 9:00-15:00 on Tue; and",
        "     Patients!G2: let P001 come on 1 day a week.",
        "     Price 21. Concerns Rivera, P001 Example Patient 1.",
    ]


def test_it_is_told_if_there_may_be_more_clashes(small: PlannedWeek) -> None:
    """Where the time did not show that the week can be planned without those found."""
    more = "Whether there are more clashes was not settled in 60 s."
    assert more in _told(small, Explanation(False, (), (CLASH,), are_all=False))
    assert more not in _told(small, Explanation(False, (), (CLASH,)))


def test_a_cell_of_the_previous_timetable_is_told_as_one(small: PlannedWeek) -> None:
    """It is another file than the clinic's workbook."""
    kept = Fact("the lock on CBT, Mon, B1", ("Sessions!N12",), None)
    told = _told(small, Explanation(False, (), (Clash((HOURS, kept)),)))
    assert told[1].startswith("  Clinicians!F2: ")
    assert told[2] == "  in the previous timetable, Sessions!N12: the lock on CBT, Mon, B1"


def test_what_a_way_out_gives_is_a_range_only_where_it_says_anything(small: PlannedWeek) -> None:
    """One figure where both ends are it, no upper end that says nothing or is unknown; in haste, more time may help."""
    ends = ((12, 95, 95), (21, 91.25, 100), (22, 24, 100), (23, 88, None))
    ways = tuple(WayOut((LONGER if price == 12 else FEWER,), price, least, most) for price, least, most in ends)
    told = _told(small, Explanation(False, (), (CLASH,), ways=ways, hasty=True))
    assert "     Price 12. 95.0 % of wishes can be granted. Concerns Rivera." in told
    assert "     Price 21. At least 91.2 % of wishes can be granted. Concerns P001 Example Patient 1." in told
    assert "     Price 22. How many wishes can be granted was not settled. Concerns P001 Example Patient 1." in told
    assert "     Price 23. At least 88.0 % of wishes can be granted. Concerns P001 Example Patient 1." in told
    assert told[-1].startswith("Not all changes were settled in 60 s")


def test_what_is_given_stands_after_the_clashes(small: PlannedWeek) -> None:
    """Rows that are no facts are told with their cells, before the ways out."""
    given = Fact("Everyone away on Thu", ("Time off!A2",), None)
    told = _told(small, Explanation(False, (), (CLASH,), ways=(WayOut((LONGER,), 12),), given=(given,)))
    assert told[3].startswith("In force as well")
    assert told[4] == "  Time off!A2: Everyone away on Thu"
    assert told[5].startswith("Ways out")


def test_doubts_are_told(small: PlannedWeek) -> None:
    """A set that may not be the least, or was not confirmed, and changes of which nothing is known, say so."""
    doubtful = Clash((HOURS, COMES), least=False, confirmed=False)
    told = _told(small, Explanation(False, (), (doubtful,), unsettled=(Unsettled((LONGER,), 12),)))
    assert "whether fewer of them clash was not settled in 60 s" in told[0]
    assert "did not confirm this" in told[3]
    assert told[4].startswith("No way out was found in 60 s")
    assert told[5] == "  Perhaps, not settled in the time: Clinicians!F2: let Rivera work 9:00-15:00 on Tue."


def test_a_long_set_that_may_not_be_the_least_is_not_listed(small: PlannedWeek) -> None:
    """Hundreds of facts of which most have nothing to do with it help nobody."""
    told = _told(small, Explanation(False, (), (Clash((HOURS,) * 90, least=False),)))
    assert told[0].startswith("Clash 1 of 1: not every rule can be kept; which facts clash was not settled in 60 s, so")
    assert told[1].startswith("No way out")
    doubtful = _told(small, Explanation(False, (), (Clash((HOURS,) * 90, least=False, confirmed=False),)))
    assert "did not confirm this" in doubtful[1]


def test_many_cells_of_one_fact_are_cut_short(small: PlannedWeek) -> None:
    """The first four, and how many more."""
    many = Fact("R1 and others are for groups only", tuple(f"Rooms!B{n}" for n in range(2, 9)), None)
    told = _told(small, Explanation(False, (), (Clash((many,)),)))
    assert told[1].startswith("  Rooms!B2, Rooms!B3, Rooms!B4, Rooms!B5, 3 more cells: R1")


def test_the_exit_code_tells_bent_from_impossible() -> None:
    """6 where rules have to bend, 4 where counting shows that there is no timetable at all."""
    assert explanation_code(Explanation(False, (Shortage("A rule", POLICY, "short"),))) == 6
    assert explanation_code(Explanation(False, (Shortage("A rule", STRUCTURAL, "short"),))) == 4
