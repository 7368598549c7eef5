"""The first sheet as plain lines: labels and values, most important first, no word of Excel."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from models.contract import SUMMARY_LABELS
from models.result import PlannedWeek
from outputs.authorisations import authorisation_warnings
from outputs.moves import moved_lines
from outputs.quality import quality_sentences
from outputs.ranking import bent_in_order
from outputs.words import finding_text, person_text, wish_text

WHERE_TO_LOOK = {
    "Week": "The week to hang on a wall, a page per track, on Tabloid or A3 paper where Letter is too small.",
    "Days": "For the front desk: what is held on each day, when and where, and who comes when.",
    "Patients": "A page for each patient: when to be here, groups, individual sessions, days off, who to call.",
    "Clinicians": "A page for each clinician: hours, breaks, groups, and the patients of individual sessions.",
    "Rooms": "A page for each room, to hang at its door.",
    "Rosters": "A sign-in sheet for every group, and for each clinician's individual sessions of a day.",
    "Hours": "Each patient's hours and days beside what the plan asks and what is authorised; red needs a look.",
    "Rules": "Every rule that was checked; those that are bent, where and by how much.",
    "Charts": "Patients by day and track, seats, clinicians' hours and wishes granted, with their numbers.",
    "Codes": "Who is meant by each code on the copy without names; only with --wall, and never in that copy.",
    "Sessions": "All sessions. Change the week here: the sheets before it are not read back, this and the next are.",
    "Attendance": "The list of who attends what.",
    "Assignments": "Each patient's track, days and own clinicians.",
    "Wishes": "Every wish, and whether it is granted.",
    "Findings": "Every bent rule, as a list.",
}
_PRINTING = (
    "Open the sheet Patients and look up the patient in the list at its top: a click on the name leads to the page, "
    "and the number is that of the page. Choose File, Print, and print from that page to that page. Clinicians and "
    "Rooms print alike."
)
_MOST_PLACES, _MOST_NOT_GRANTED = 20, 20
"""Of each rule that is bent, and of wishes; the sheets Rules and Wishes have all."""


@dataclass(frozen=True)
class SummaryLine:
    """A row of the sheet. `heading` opens a part; `sheet` is the sheet that the line leads to."""

    label: str
    value: str | int | float | dt.date
    heading: bool = False
    sheet: str = ""


def summary_lines_of(planned: PlannedWeek, left_out: Collection[str] = ("Codes",)) -> list[SummaryLine]:
    """All rows below the header: in short, bent rules, who is moved, figures, where to look, warnings, wishes.

    `left_out` are the sheets that the workbook does not have; without Hours, it says nothing of authorisations.
    """
    return [
        *_in_short(planned),
        *_bent(planned),
        *_moved(planned),
        *_figures(planned),
        *_guide(planned, left_out),
        *_warnings(planned, "Hours" not in left_out),
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
        for finding in findings[:_MOST_PLACES]:
            yield SummaryLine(f"Bent: {title}", finding_text(finding, planned.week))
        if len(findings) > _MOST_PLACES:
            more = f"{title}: bent in {len(findings) - _MOST_PLACES} more places"
            yield SummaryLine("Sheet Rules", more, sheet="Rules")


def _moved(planned: PlannedWeek) -> Iterator[SummaryLine]:
    lines = moved_lines(planned)
    if lines:
        yield SummaryLine("Who is moved", "Against the previous timetable; please tell them.", heading=True)
    for who, why in lines:
        yield SummaryLine(f"Moved: {who}", why)


def _not_granted(planned: PlannedWeek) -> Iterator[SummaryLine]:
    missed = [s for s in planned.wishes if s.wish.asked and s.wish.weight and s.granted < 1]
    asked = sum(1 for s in planned.wishes if s.wish.asked and s.wish.weight)
    note = f"{len(missed)} of {asked}" if missed else f"None of {asked}: every wish is granted."
    yield SummaryLine("Wishes not granted", note, heading=True)
    for scored in sorted(missed, key=lambda s: -s.wish.weight)[:_MOST_NOT_GRANTED]:
        yield SummaryLine(f"Not granted: {person_text(planned.week, scored.wish.who)}", wish_text(scored))
    if len(missed) > _MOST_NOT_GRANTED:
        more = f"and {len(missed) - _MOST_NOT_GRANTED} more that weigh no more than these; filter Granted there"
        yield SummaryLine("Sheet Wishes", more, sheet="Wishes")


def _warnings(planned: PlannedWeek, with_authorisations: bool) -> Iterator[SummaryLine]:
    authorisations = authorisation_warnings(planned) if with_authorisations else []
    warnings = [*map(str, planned.week.warnings), *authorisations]
    if warnings:
        yield SummaryLine("Warnings", "Please check these before publishing.", heading=True)
    for warning in warnings:
        yield SummaryLine("Warning", warning)


def _guide(planned: PlannedWeek, left_out: Collection[str]) -> Iterator[SummaryLine]:
    yield SummaryLine("Where to look", "", heading=True)
    yield SummaryLine("Print a patient's page", _PRINTING)
    if planned.repair:
        yield SummaryLine("Sheet Calls", "Whom to call, from what, to what; a list to tick off.", sheet="Calls")
    for sheet, what in WHERE_TO_LOOK.items():
        if sheet not in left_out:
            yield SummaryLine(f"Sheet {sheet}", what, sheet=sheet)
