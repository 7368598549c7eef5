"""Findings: one per rule, who and day (or week), in the order of the rules."""

from __future__ import annotations

from rule_cases import DAY, Case, bare, case
from small import MONDAY

from models.clinic import Lock
from models.findings import POLICY, STRUCTURAL, Finding
from models.program import MixRow
from models.source import Source
from optimizer.audit import audit, keeps_every_rule

ROW = Source("Locks", 4, {"Patient ID": "A"})


def findings(of: Case) -> list[Finding]:
    """What the audit finds."""
    return list(audit(of.week, of.timetable))


def test_a_timetable_that_keeps_all_rules() -> None:
    """Nothing is found."""
    of = case(bare(), *DAY)
    assert findings(of) == []
    assert keeps_every_rule(of.week, of.timetable)


def test_what_a_finding_says() -> None:
    """The rule's title, tier and unit, who, the amount, the day and, if there is only one, the slot."""
    of = case(bare(), DAY[0], "Mon B2 Process Birch R1 P2")
    (found,) = findings(of)
    assert not keeps_every_rule(of.week, of.timetable)
    assert found == Finding(
        rule="Every block of an attended day is filled", tier=POLICY, who="P1", amount=1, unit="sessions",
        date=MONDAY, slot=of.week.track_day["Morning", MONDAY][1], text="NOT COVERED",
    )  # fmt: skip


def test_amounts_of_one_who_and_day_are_added_up() -> None:
    """Two empty blocks of a day are one finding, which names no slot and says everything once; of two days, two."""
    clinic = bare({"P1": {"days_per_week": 2}, "P2": {"days_per_week": 0}})
    found = findings(case(clinic, days={"P1": "Mon Tue"}))
    assert [(f.who, f.amount, f.slot, f.text) for f in found] == [("P1", 2, None, "NOT COVERED")] * 2
    assert [f.date.weekday() for f in found if f.date] == [0, 1]


def test_texts_of_one_finding_are_all_said() -> None:
    """Two rows of the mix that lack something for the week are one finding with both texts."""
    rows = (MixRow("P1", "Art", 1, source=ROW), MixRow("P1", "CBT", 2))
    (found,) = findings(case(bare(mix=rows), *DAY))
    assert (found.amount, found.date, found.text) == (2, None, "Art: at least 1; CBT: at least 2")
    assert found.source == ROW


def test_structural_rules_come_first() -> None:
    """Then the policies, dearest first, whatever the order in which they were broken."""
    clinic = bare({"Ash": {"most_groups_day": 0}, "CBT": {"least_patients": 3}}, locks=(Lock(group="Art", source=ROW),))
    found = findings(case(clinic, *DAY, days={"P2": "Mon"}))
    assert [(f.tier, f.rule) for f in found] == [
        (STRUCTURAL, "Locks are kept"),
        (POLICY, "Most groups per day are kept"),
        (POLICY, "Groups have their smallest size"),
    ]
    assert found[0].source == ROW
