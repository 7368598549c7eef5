"""The input sheets about people: clinicians, patients, who is kept apart, who is away, what is fixed, what counts."""

from __future__ import annotations

from models.calendar import WEEKDAYS
from models.contract_choices import PRICES, SCENARIO_CHANGES, WISH_KINDS
from models.contract_kinds import Cell, Column, Sheet

_HOURS = tuple(
    Column(
        day,
        Cell.HOURS,
        f"Hours at work on {day}: 9:00-17:00, or 9:00-12:00, 13:00-20:30. Blank or off: not working.",
        in_every_file=day not in ("Sat", "Sun"),
    )
    for day in WEEKDAYS
)

CLINICIANS_SHEET = Sheet(
    "Clinicians",
    "The staff: what they may lead, when they work, how much they can take on, what they wish.",
    True,
    (
        Column("Clinician", Cell.NAME, "Name of the clinician.", True),
        Column("Role", Cell.TEXT, "Therapist, Case manager, Art therapist ...", True, list_of="Roles"),
        Column("Leads", Cell.SEVERAL_OF, "Group types that they may lead.", list_of="Group types"),
        Column("Assists", Cell.SEVERAL_OF, "Group types that they may only co-lead.", list_of="Group types"),
        *_HOURS,
        Column("Most groups per day", Cell.WHOLE, "Most groups led on one day. Blank: no limit."),
        Column("Most contact hours per week", Cell.NUMBER, "Most hours in sessions a week. Blank: no limit."),
        Column(
            "Most in a row",
            Cell.WHOLE,
            "Most sessions with less than 15 minutes between them. Blank: no limit.",
            least=1,
        ),
        Column("Caseload", Cell.WHOLE, "Most patients whose own clinician they are. Blank: no limit."),
        Column(
            "Track limits",
            Cell.TRACK_LIMITS,
            "Evening 3: sessions in that track on at most 3 days a week.",
            list_of="Tracks",
        ),
        Column("Office", Cell.ONE_OF, "Room of their individual sessions.", list_of="Rooms"),
        Column("Tags", Cell.WORDS, "Words that patients may ask for, such as Spanish.", list_of="Clinician tags"),
        Column("Wishes", Cell.SEVERAL_OF, "Tracks or group types they would like.", list_of="Tracks; Group types"),
        Column("Avoids", Cell.SEVERAL_OF, "Tracks or group types they would not like.", list_of="Tracks; Group types"),
    ),
)

PATIENTS_SHEET = Sheet(
    "Patients",
    "The patients: how many days they come, when they can, who sees them, what they wish. "
    "Add one column per role with individual sessions (Therapist, Case manager ...) for the given own clinician.",
    True,
    (
        Column("Patient ID", Cell.ID, "Any ID, each once. 007 stays 007 if the cell is text.", True),
        Column("Name", Cell.TEXT, "Name for the printed pages. Blank: the ID is printed."),
        Column("Tags", Cell.WORDS, "Words for what the patient needs or may use.", list_of="Tags"),
        Column("Admitted", Cell.DATE, "First day. Blank: since always; then Days per week is needed."),
        Column("Discharged", Cell.DATE, "Last day. Blank: not yet known."),
        Column("Taper plan", Cell.ONE_OF, "Blank: the first plan.", list_of="Taper plans"),
        Column("Days per week", Cell.WHOLE, "Days for every week planned. Blank: as the taper plan says.", most=7),
        Column("Authorised days", Cell.WHOLE, "Most days a week that are paid for. Blank: no limit.", most=7),
        Column("Authorised until", Cell.DATE, "Days after it are planned and listed as a warning."),
        Column("Current track", Cell.ONE_OF, "The track that the patient stays in.", list_of="Tracks"),
        Column("Track wishes", Cell.SEVERAL_OF, "Best first.", list_of="Tracks"),
        Column(
            "Cannot attend",
            Cell.CANNOT_ATTEND,
            "Tracks, days or times: Morning; Tue; Thu 17:00-18:00.",
            list_of="Tracks",
        ),
        Column("Day wishes", Cell.DAYS, "Days the patient would like."),
        Column("Clinician tags", Cell.WORDS, "The own clinicians have all of these.", list_of="Clinician tags"),
        Column("Group wishes", Cell.SEVERAL_OF, "Group types the patient would like.", list_of="Group types"),
        Column("Group avoids", Cell.SEVERAL_OF, "Group types the patient would not like.", list_of="Group types"),
        Column("Clinician wishes", Cell.SEVERAL_OF, "Clinicians the patient would like.", list_of="Clinicians"),
        Column("Clinician avoids", Cell.SEVERAL_OF, "Clinicians the patient would not like.", list_of="Clinicians"),
    ),
)

KEEP_APART_SHEET = Sheet(
    "Keep apart",
    "Patients who must not meet in a group or in a track.",
    False,
    (
        Column("Patient ID", Cell.ONE_OF, "One patient.", True, list_of="Patient IDs"),
        Column("Other patient ID", Cell.ONE_OF, "The other patient.", True, list_of="Patient IDs"),
        Column(
            "Apart in",
            Cell.CHOICE,
            "Group: never in one group session. Track: never in one track. Blank: Group.",
            default="Group",
            list_of="Apart in",
            allowed=("Group", "Track"),
        ),
        Column("Reason", Cell.TEXT, "For you only; it is never printed."),
    ),
)

TIME_OFF_SHEET = Sheet(
    "Time off",
    "Leave, holidays, closed rooms, meetings, documentation time and intake slots.",
    False,
    (
        Column(
            "Who",
            Cell.ONE_OF,
            "A clinician, room, patient ID or track, All clinicians, or Everyone.",
            True,
            list_of="All clinicians; Everyone; Clinicians; Rooms; Tracks; Patient IDs",
        ),
        Column("Day", Cell.WHEN, "Fri (every week), 2026-11-30, or 2026-12-21 to 2027-01-02.", True),
        Column("From", Cell.TIME, "Blank: from the start of the day."),
        Column("To", Cell.TIME, "Blank: to the end of the day."),
        Column("Reason", Cell.TEXT, "For you only."),
    ),
)

LOCKS_SHEET = Sheet(
    "Locks",
    "Facts that the timetable must contain, one per row; blank cells are left open.",
    False,
    (
        Column("Patient ID", Cell.ONE_OF, "Blank: a session that fits the row runs.", list_of="Patient IDs"),
        Column(
            "Group type",
            Cell.ONE_OF,
            "A group type or an individual session.",
            list_of="Group types; Individual sessions",
        ),
        Column("Day", Cell.WHEN, "A day of the week, or a date, for its week only. With several days, any of them."),
        Column("Block", Cell.ONE_OF, "A block or window.", list_of="Blocks"),
        Column("Track", Cell.ONE_OF, "The track of the block.", list_of="Tracks"),
        Column("Clinician", Cell.ONE_OF, "One of those who lead it.", list_of="Clinicians"),
        Column("Room", Cell.ONE_OF, "The room.", list_of="Rooms"),
    ),
)

PRIORITIES_SHEET = Sheet(
    "Priorities",
    "How much each kind of wish counts; a kind not listed has its usual weight.",
    False,
    (
        Column(
            "Wish",
            Cell.CHOICE,
            "The kind of wish.",
            True,
            list_of="Wish kinds",
            allowed=tuple(w.name for w in WISH_KINDS),
        ),
        Column("Weight", Cell.WHOLE, "A whole number from 0 (off) to 10.", True, most=10),
    ),
)

PRICES_SHEET = Sheet(
    "Prices",
    "What a change costs as a way out where not every rule can be kept; one not listed has its usual price.",
    False,
    (
        Column(
            "Change",
            Cell.CHOICE,
            "The kind of change.",
            True,
            list_of="Prices",
            allowed=tuple(p.name for p in PRICES),
        ),
        Column(
            "Price", Cell.WHOLE, "A whole number from 0 to 1000: what costs less is proposed first.", True, most=1000
        ),
    ),
)

SCENARIOS_SHEET = Sheet(
    "Scenarios",
    "What-if questions; rows with one scenario name belong together.",
    False,
    (
        Column("Scenario", Cell.TEXT, "Name of the scenario.", True),
        Column(
            "Change",
            Cell.CHOICE,
            "What changes.",
            True,
            list_of="Scenario changes",
            allowed=tuple(c.name for c in SCENARIO_CHANGES),
        ),
        Column("Target", Cell.TEXT, "Whom or what it concerns."),
        Column("Value", Cell.TEXT, "The new value, days or times."),
    ),
)
