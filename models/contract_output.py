"""The sheets of the output workbook that programs read, and that this program reads back."""

from __future__ import annotations

from models.contract_kinds import Cell, Column, OutputSheet

_PATIENT = Column("Patient ID", Cell.ONE_OF, "The patient.", True, list_of="Patient IDs")
_DATE = Column("Date", Cell.DATE, "The date.", True)
_DAY = Column("Day", Cell.DAY, "The day of the week.")
_START = Column("Start", Cell.TIME, "Start of the slot.", True)
_END = Column("End", Cell.TIME, "End of the slot.", True)
_TRACK = Column("Track", Cell.ONE_OF, "The track of the block; blank for windows.", list_of="Tracks")
_BLOCK = Column("Block", Cell.ONE_OF, "The block or window.", True, list_of="Blocks")
_KIND = Column("Kind", Cell.CHOICE, "Group or Individual.", True, allowed=("Group", "Individual"))
_TYPE = Column(
    "Type",
    Cell.ONE_OF,
    "The group type or individual session.",
    True,
    list_of="Group types; Individual sessions",
)
_CLINICIANS = Column("Clinicians", Cell.SEVERAL_OF, "Who holds it.", True, list_of="Clinicians")
_ROOM = Column("Room", Cell.ONE_OF, "Where it is held.", list_of="Rooms")

COLUMNS_VERSION = 1
"""Rises when a column is renamed, dropped or given another meaning, not when one is added."""

OWN_CLINICIAN = Column("Role", Cell.ONE_OF, "The own clinician of that role.", list_of="Clinicians")
"""A column of Assignments, called after a role with individual sessions; there is one for each."""

CHANGED = "Changed"
"""The column that is filled only in a timetable that changes a published one."""

OUTPUT_SHEETS = (
    OutputSheet(
        "Sessions",
        (
            Column("Session", Cell.ID, "Number of the session; blank for one added by hand."),
            _DATE,
            _DAY,
            _START,
            _END,
            _TRACK,
            _BLOCK,
            _KIND,
            _TYPE,
            _CLINICIANS,
            _ROOM,
            Column("Heads", Cell.WHOLE, "Number of patients."),
            Column("Patient IDs", Cell.SEVERAL_OF, "Who attends.", True, list_of="Patient IDs"),
            Column("Lock", Cell.YES_NO, "yes keeps slot, type, clinicians and room (and an individual's patient)."),
            Column(CHANGED, Cell.TEXT, "Only where a published timetable is changed: new, or what of it differs."),
        ),
        "One row per session: the truth for who is where.",
    ),
    OutputSheet(
        "Attendance",
        (
            _PATIENT,
            _DATE,
            _DAY,
            _TRACK,
            _BLOCK,
            _START,
            _END,
            Column("Session", Cell.TEXT, "Number of the session."),
            _KIND,
            _TYPE,
            _CLINICIANS,
            _ROOM,
            Column("Lock", Cell.YES_NO, "yes keeps that patient in that session."),
            Column(CHANGED, Cell.TEXT, "Only where a published timetable is changed: new, or what of it differs."),
        ),
        "One row per patient and session.",
    ),
    OutputSheet(
        "Assignments",
        (
            _PATIENT,
            Column("Track", Cell.ONE_OF, "The patient's track.", True, list_of="Tracks"),
            Column("Days", Cell.DAYS, "The days attended.", True),
            Column("Days this week", Cell.WHOLE, "The days that the week asks."),
        ),
        "One row per patient: track, days and, one column per role, the own clinician.",
    ),
    OutputSheet(
        "Wishes",
        (
            Column("Who", Cell.TEXT, "Whose wish it is.", True),
            Column("Kind", Cell.TEXT, "The kind of wish.", True, list_of="Wish kinds"),
            Column("Wish", Cell.TEXT, "What is wished.", True),
            Column("Weight", Cell.WHOLE, "What it counts.", True),
            Column("Asked", Cell.YES_NO, "no: it cannot be granted this week, and does not count.", True),
            Column("Granted", Cell.NUMBER, "0, 0.5 or 1.", True),
            Column("Why not", Cell.TEXT, "Why it is not asked or not granted."),
        ),
        "Every wish and whether it is granted.",
    ),
    OutputSheet(
        "Findings",
        (
            Column("Rule", Cell.TEXT, "The rule that is bent.", True),
            Column("Tier", Cell.TEXT, "Policy, or Structural in a timetable made by hand.", True),
            Column("Who", Cell.TEXT, "Whom it concerns.", True),
            Column("Day", Cell.DAY, "The day; blank for the week as a whole."),
            Column("Slot", Cell.TEXT, "The block or window."),
            Column("Amount", Cell.WHOLE, "By how much.", True),
            Column("Unit", Cell.TEXT, "Of what: sessions, days, minutes ...", True),
        ),
        "Every rule bent, where and by how much.",
    ),
    OutputSheet(
        "Summary",
        (
            Column("Label", Cell.TEXT, "What the value tells.", True),
            Column("Value", Cell.VALUE, "The value.", True),
        ),
        "How good the timetable is.",
    ),
)

SUMMARY_LABELS = (
    "Week of",
    "Status",
    "Wishes granted (%)",
    "Most that any timetable can grant (%)",
    "Given up for the worst-off (%)",
    "Rules bent",
    "Patients",
    "Sessions",
    "Solve time (s)",
    "Seed",
    "Workers",
    "Solver",
)
