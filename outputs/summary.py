"""The first sheet as plain lines: labels and values, most important first, no word of Excel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from models.contract import SUMMARY_LABELS
from models.result import PlannedWeek
from outputs.gaps import unauthorised_days
from outputs.quality import quality_sentences
from outputs.ranking import bent_in_order
from outputs.words import finding_text, person_text, wish_text

WHERE_TO_LOOK = {
    "Week": "The whole week at a glance: who runs which group, when and in which room.",
    "Patients": "A timetable for each patient, one page each.",
    "Clinicians": "A timetable for each clinician, with the patients of individual sessions.",
    "Rooms": "A timetable for each room, to hang at its door.",
    "Rosters": "A sign-in sheet for every group, and for each clinician's individual sessions of a day.",
    "Rules": "Every rule that was checked; those that are bent, where and by how much.",
    "Sessions": "The list of all sessions. This and the next sheets can be filtered, edited and read back.",
    "Attendance": "The list of who attends what.",
    "Assignments": "Each patient's track, days and own clinicians.",
    "Wishes": "Every wish, and whether it is granted.",
    "Findings": "Every bent rule, as a list.",
}
_PRINTING = (
    "Open the sheet Patients, press Ctrl+F and type the patient's ID. The page number stands at the right of the "
    "patient's name. Choose File, Print, and print from that page to that page. Clinicians and Rooms print alike."
)


@dataclass(frozen=True)
class SummaryLine:
    """A row of the sheet. `heading` opens a part; `sheet` is the sheet that the line leads to."""

    label: str
    value: str | int | float | dt.date
    heading: bool = False
    sheet: str = ""


def summary_lines_of(planned: PlannedWeek) -> list[SummaryLine]:
    """All rows below the header: in short, bent rules, the contract's figures, where to look, warnings, wishes."""
    return [
        *_in_short(planned),
        *_bent(planned),
        *_figures(planned),
        *_guide(),
        *_warnings(planned),
        *_not_granted(planned),
    ]


def _in_short(planned: PlannedWeek) -> Iterator[SummaryLine]:
    for sentence in quality_sentences(planned):
        yield SummaryLine("In short", sentence)


def figures(planned: PlannedWeek) -> dict[str, str | int | float | dt.date]:
    """The contract's figures by label: week, status, quality and size of the timetable, how it was found."""
    quality = planned.quality
    values = (
        planned.week.monday,
        planned.status,
        round(quality.granted, 2),
        round(quality.best, 2),
        round(quality.given_up, 2),
        len(planned.findings),
        len(planned.week.attending),
        len(planned.timetable.sessions),
        round(quality.solve_time, 1),
        quality.seed,
        quality.workers,
        quality.solver,
    )
    return dict(zip(SUMMARY_LABELS, values, strict=True))


def _figures(planned: PlannedWeek) -> Iterator[SummaryLine]:
    yield SummaryLine("Figures", planned.week.clinic.settings.clinic, heading=True)
    for label, value in figures(planned).items():
        yield SummaryLine(label, value)


def _bent(planned: PlannedWeek) -> Iterator[SummaryLine]:
    if planned.findings:
        yield SummaryLine("What is bent", "The rules that matter most come first.", heading=True)
    for title, findings in bent_in_order(planned).items():
        for finding in findings:
            yield SummaryLine(f"Bent: {title}", finding_text(finding, planned.week))


def _not_granted(planned: PlannedWeek) -> Iterator[SummaryLine]:
    missed = [s for s in planned.wishes if s.wish.asked and s.wish.weight and s.granted < 1]
    asked = sum(1 for s in planned.wishes if s.wish.asked and s.wish.weight)
    note = f"{len(missed)} of {asked}" if missed else f"None of {asked}: every wish is granted."
    yield SummaryLine("Wishes not granted", note, heading=True)
    for scored in missed:
        yield SummaryLine(f"Not granted: {person_text(planned.week, scored.wish.who)}", wish_text(scored))


def _warnings(planned: PlannedWeek) -> Iterator[SummaryLine]:
    warnings = [str(w) for w in planned.week.warnings] + unauthorised_days(planned)
    if warnings:
        yield SummaryLine("Warnings", "Please check these before publishing.", heading=True)
    for warning in warnings:
        yield SummaryLine("Warning", warning)


def _guide() -> Iterator[SummaryLine]:
    yield SummaryLine("Where to look", "", heading=True)
    yield SummaryLine("Print a patient's page", _PRINTING)
    for sheet, what in WHERE_TO_LOOK.items():
        yield SummaryLine(f"Sheet {sheet}", what, sheet=sheet)
