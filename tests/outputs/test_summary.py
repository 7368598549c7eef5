"""The first sheet as lines."""

from __future__ import annotations

from dataclasses import replace

from models.contract import OUTPUT_SHEETS, SUMMARY_LABELS
from models.result import PlannedWeek
from outputs.summary import WHERE_TO_LOOK, SummaryLine, summary_lines_of


def _labelled(lines: list[SummaryLine], start: str) -> list[str]:
    return [str(line.value) for line in lines if line.label.startswith(start) and not line.heading]


def test_the_quality_line_comes_first(small: PlannedWeek) -> None:
    """Nothing stands above how good the timetable is."""
    first = summary_lines_of(small)[0]
    assert first.value == "Grants 96.4 % of all wishes; no timetable can grant more than 96.9 %."


def test_every_label_of_the_contract_stands_once(bent: PlannedWeek) -> None:
    """Programs find each figure by its label, and no other line has that label."""
    labels = [line.label for line in summary_lines_of(bent)]
    assert all(labels.count(label) == 1 for label in SUMMARY_LABELS)


def test_figures(bent: PlannedWeek) -> None:
    """The figures are those of the planned week."""
    values = {line.label: line.value for line in summary_lines_of(bent)}
    assert values["Week of"] == bent.week.monday
    assert values["Status"] == "Rules bent"
    assert values["Wishes granted (%)"] == 96.37
    assert values["Rules bent"] == len(bent.findings) == 3
    assert values["Patients"] == 6
    assert values["Sessions"] == len(bent.timetable.sessions)
    assert values["Solver"] == "CP-SAT 9.15"


def test_bent_rules_are_listed_in_the_order_of_the_catalogue(bent: PlannedWeek) -> None:
    """Which rule, who, where and by how much; dearest rules first."""
    lines = [line for line in summary_lines_of(bent) if line.label.startswith("Bent: ")]
    assert [line.label for line in lines] == ["Bent: Every block filled"] * 2 + ["Bent: Most groups per day"]
    assert lines[-1].value == "Rivera, Mon 30 Nov: 1 group per day"


def test_wishes_not_granted_are_listed_by_name_with_the_reason(small: PlannedWeek) -> None:
    """Name, wish and reason."""
    lines = [line for line in summary_lines_of(small) if line.label.startswith("Not granted: ")]
    assert lines[0].label == "Not granted: P001 Example Patient 1"
    assert lines[0].value == "Groups: Art therapy (No seat is left)"


def test_when_all_is_granted_it_says_so(small: PlannedWeek) -> None:
    """No empty list of wishes without a word."""
    granted = tuple(replace(s, granted=1.0) for s in small.wishes)
    lines = summary_lines_of(replace(small, wishes=granted))
    assert "every wish is granted" in next(str(x.value) for x in lines if x.label == "Wishes not granted")


def test_wishes_not_asked_or_without_weight_are_no_misses(small: PlannedWeek) -> None:
    """They do not count, so they are not listed."""
    unasked = tuple(replace(s, wish=replace(s.wish, asked=False)) for s in small.wishes[:3])
    weightless = tuple(replace(s, wish=replace(s.wish, weight=0)) for s in small.wishes[3:])
    assert not _labelled(summary_lines_of(replace(small, wishes=unasked + weightless)), "Not granted")


def test_warnings_are_listed_only_where_there_are_any(small: PlannedWeek, bent: PlannedWeek) -> None:
    """Each warning of the week is a line."""
    assert _labelled(summary_lines_of(bent), "Warning") == [
        "Patients!F7: P003 asks 5 days, but only 4 are authorised."
    ]  # fmt: skip
    assert "Warnings" not in [line.label for line in summary_lines_of(small)]


def test_every_other_sheet_is_explained(small: PlannedWeek) -> None:
    """A newcomer learns what each sheet is for; of the codes only where there are any."""
    assert {s.name for s in OUTPUT_SHEETS} - {"Summary"} <= set(WHERE_TO_LOOK)
    told = [[line.sheet for line in summary_lines_of(small, out) if line.sheet] for out in ((), ("Codes",))]
    assert told == [list(WHERE_TO_LOOK), [sheet for sheet in WHERE_TO_LOOK if sheet != "Codes"]]
    assert "Choose File, Print" in _labelled(summary_lines_of(small), "Print")[0]
