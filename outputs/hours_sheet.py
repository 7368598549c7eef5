"""The sheet Hours: each patient's hours and days beside what the plan asks and what is authorised."""

from __future__ import annotations

from models.hours import hours_text
from models.patient_hours import PatientHours, patient_hours
from models.result import PlannedWeek
from outputs import styles as look
from outputs.authorisations import notes
from outputs.grids import Page
from outputs.paper import Paper
from outputs.text_fit import lines_needed
from outputs.words import count_text, date_seen_from, person_text

HOURS_WIDTHS = (180, 84, 74, 74, 62, 66, 100, 120, 210)
_HEADERS = ("Patient", "Hours", "Least", "Most", "Days", "Asked", "Authorised", "Until", "To look at")
_MEANING = "Asked: days that the plan asks. Authorised: how many of the days planned are authorised."
_NOTES = len(_HEADERS) - 1


def draw_hours(paper: Paper, title: str, planned: PlannedWeek) -> None:
    """Draws a line for each patient with days, in the order of the sheet Patients; what needs a look is red."""
    found = patient_hours(planned.week, planned.timetable)
    paper.head(title)
    paper.names(_HEADERS)
    paper.end_header()
    for hours in found:
        _draw_line(paper, planned, hours)
    looked_at = sum(1 for hours in found if notes(hours))
    sentence = f"To look at: {looked_at} of {count_text(len(found), 'patients')}. {_MEANING}"
    paper.across(paper.row(16), 0, paper.last_column, sentence, look.ASIDE)
    paper.close()


def _draw_line(paper: Paper, planned: PlannedWeek, hours: PatientHours) -> None:
    texts = _texts(planned, hours)
    row = paper.row(12.0 * max(lines_needed(texts[n], paper.widths[n], 9) for n in (0, _NOTES)) + 5)
    for column, text in enumerate(texts):
        bold = {"bold": column == 0}
        alert = look.ALERT if column == _NOTES else {}
        page = Page("Patients", hours.person.id) if column == 0 else None
        paper.text(row, column, text, look.BODY, bold, alert, to=page)


def _texts(planned: PlannedWeek, hours: PatientHours) -> tuple[str, ...]:
    person, patient = hours.person, hours.person.patient
    return (
        person_text(planned.week, person.id),
        hours_text(hours.minutes),
        hours_text(person.least_week) if person.least_week else "",
        hours_text(person.most_week) if person.most_week is not None else "",
        str(len(hours.days)),
        str(person.asked_days),
        f"{hours.authorised} of {len(hours.days)}" if patient.authorised_days or patient.authorised_until else "",
        date_seen_from(planned.week.monday, patient.authorised_until) if patient.authorised_until else "",
        " ".join(notes(hours)),
    )
