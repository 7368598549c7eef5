"""The columns of a comparison of scenarios, in its workbook, as CSV and as JSON."""

from __future__ import annotations

from models.contract_kinds import Cell, Column

COMPARISON_COLUMNS = (
    Column("Clinic", Cell.TEXT, "The workbook's name; blank if only one clinic is compared."),
    Column("Scenario", Cell.TEXT, 'Name of the scenario; "As it is" for the clinic without changes.', True),
    Column("Changes", Cell.TEXT, "The changes, with ; between."),
    Column("Can it be done", Cell.CHOICE, "yes, with rules bent, no, not known (time was too short) or stopped.", True),
    Column("Rules bent", Cell.WHOLE, "In how many places rules are bent."),
    Column("Dearest rule bent", Cell.TEXT, "That rule, where it bends most, and by how much."),
    Column("Wishes granted (%)", Cell.NUMBER, "Of the weight of all wishes asked."),
    Column("Most possible (%)", Cell.NUMBER, "What no timetable that bends the same rules can pass."),
    Column("Against as it is", Cell.CHOICE, "more, less, the same, no clear difference, or not settled."),
    Column("Worst-off patient", Cell.ID, "Who is granted the smallest part of the own wishes."),
    Column("Worst-off granted (%)", Cell.NUMBER, "That part."),
    Column("Patients", Cell.WHOLE, "Patients with days this week."),
    Column("Patients added", Cell.WHOLE, "Typical patients added by the scenario; see Added patients."),
    Column("Patients without days", Cell.TEXT, "Patients who have days as it is, and none in the scenario."),
    Column("Patients moved", Cell.WHOLE, "For whom day, time, type or clinician of any session differs."),
    Column("Clinicians moved", Cell.WHOLE, "The same of clinicians."),
    Column("Group sessions", Cell.WHOLE, "Groups run in the week."),
    Column("Individual sessions", Cell.WHOLE, "Individual sessions held in the week."),
    Column("Clinician hours", Cell.NUMBER, "Contact hours of all clinicians."),
    Column("Rooms in use (%)", Cell.NUMBER, "Of the time in blocks and windows in which the rooms are open."),
    Column(
        "What limits", Cell.TEXT, "What the clinic has too little of or, if nothing, what is nearest to being used up."
    ),
    Column("In words", Cell.TEXT, "How good the timetable is, or why there is none."),
)
SEATS_FREE = "Seats free, "
"""Then follows a column for each track: the fewest seats of a day that are free in groups that run."""
