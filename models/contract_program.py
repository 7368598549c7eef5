"""The input sheets that say what the clinic offers: settings, tracks, blocks, groups, rooms, sessions, plans, mix."""

from __future__ import annotations

from models.contract_choices import SETTINGS
from models.contract_kinds import Cell, Column, Sheet

SETTINGS_SHEET = Sheet(
    "Settings",
    "Choices for the clinic as a whole and the week to plan.",
    False,
    (
        Column(
            "Setting",
            Cell.CHOICE,
            "Which choice this row makes.",
            True,
            list_of="Settings",
            allowed=tuple(s.name for s in SETTINGS),
        ),
        Column("Value", Cell.VALUE, "What is chosen. Blank means the usual value.", False),
    ),
)

TRACKS_SHEET = Sheet(
    "Tracks",
    "The parts of the day that patients belong to, such as morning, afternoon and evening.",
    True,
    (
        Column("Track", Cell.NAME, "Name of the track.", True),
        Column("Days", Cell.DAYS, "Days on which the track runs: Mon-Fri, or Mon; Wed; Fri.", True),
        Column("Most patients", Cell.WHOLE, "Most patients present on one day. Blank: no limit."),
        Column(
            "Open to",
            Cell.WORDS,
            "Tags; a patient needs one of them. Blank: open to everyone.",
            list_of="Tags",
        ),
    ),
)

BLOCKS_SHEET = Sheet(
    "Blocks",
    "The times of groups in each track, and the windows for individual sessions outside groups.",
    True,
    (
        Column(
            "Block",
            Cell.BLOCK_NAME,
            "Name of the block or window, unique within its track and day.",
            True,
            list_of="Blocks",
        ),
        Column(
            "Track",
            Cell.ONE_OF,
            "The track that has this block. Blank: a window, for individual sessions only.",
            list_of="Tracks",
        ),
        Column("Days", Cell.DAYS, "Days of the block. Blank: all days of the track (of the clinic for a window)."),
        Column("Start", Cell.TIME, "Start, such as 9:00 or 5:30 PM.", True),
        Column("End", Cell.TIME, "End, such as 9:50. A block may start when another ends.", True),
    ),
)

GROUP_TYPES_SHEET = Sheet(
    "Group types",
    "The kinds of group therapy, how large a group is, who and what it needs, where and when it may run.",
    True,
    (
        Column("Group type", Cell.NAME, "Name of the type, such as CBT or Art therapy.", True),
        Column("Category", Cell.TEXT, "A word for types of one sort, such as Experiential.", list_of="Categories"),
        Column("Least patients", Cell.WHOLE, "Smallest group. Blank: 1.", default="1", least=1),
        Column("Most patients", Cell.WHOLE, "Largest group. Blank: as many as the room seats.", least=1),
        Column("Facilitators", Cell.WHOLE, "Clinicians who lead it together. Blank: 1.", default="1", least=1),
        Column(
            "Second facilitator above",
            Cell.WHOLE,
            "With more patients than this, one more clinician leads. Blank: never.",
        ),
        Column("Room needs", Cell.WORDS, "Features that the room must have, all of them.", list_of="Features"),
        Column("Open to", Cell.WORDS, "Tags; a patient needs one of them. Blank: everyone.", list_of="Tags"),
        Column("Tracks", Cell.SEVERAL_OF, "Tracks in which it may run. Blank: any.", list_of="Tracks"),
        Column("Days", Cell.DAYS, "Days on which it may run. Blank: any."),
    ),
)

ROOMS_SHEET = Sheet(
    "Rooms",
    "The rooms, what they are used for and what is in them.",
    True,
    (
        Column("Room", Cell.NAME, "Name of the room. An online room is a room with many sessions at once.", True),
        Column(
            "Use",
            Cell.CHOICE,
            "Group, Individual or Both. Blank: Both.",
            default="Both",
            list_of="Room use",
            allowed=("Group", "Individual", "Both"),
        ),
        Column("Seats", Cell.WHOLE, "Seats for patients. Blank: no limit.", least=1),
        Column("Features", Cell.WORDS, "What the room has, such as Piano; Sink.", list_of="Features"),
        Column("Sessions at once", Cell.WHOLE, "Sessions that fit at one time. Blank: 1.", default="1", least=1),
    ),
)

INDIVIDUALS_SHEET = Sheet(
    "Individual sessions",
    "The one-to-one sessions that patients have each week.",
    False,
    (
        Column("Session", Cell.NAME, "Name of the session, such as Therapy; no group type has the same.", True),
        Column("With", Cell.TEXT, "The role that holds it, such as Therapist.", True, list_of="Roles"),
        Column("Minutes", Cell.MINUTES, "Length in minutes.", True, least=1),
        Column("Per week", Cell.WHOLE, "How many a week. Blank: 1.", default="1", least=0),
        Column("Every weeks", Cell.WHOLE, "2 means every second week. Blank: 1.", default="1", least=1),
        Column("From days", Cell.WHOLE, "Only for patients with at least so many days this week.", least=1, most=7),
        Column("To days", Cell.WHOLE, "Only for patients with at most so many days this week.", least=1, most=7),
        Column("Open to", Cell.WORDS, "Tags; a patient needs one of them. Blank: everyone.", list_of="Tags"),
    ),
    (("Therapy", "Therapist", "50"), ("Case management", "Case manager", "30")),
    empty_means_none=True,
)

PLANS_SHEET = Sheet(
    "Taper plans",
    "How the days per week step down from admission to discharge, one row per step.",
    False,
    (
        Column("Plan", Cell.TEXT, "Name of the plan; the same on each of its steps.", True, list_of="Taper plans"),
        Column("Step", Cell.WHOLE, "1, 2, 3 ... in order.", True, least=1),
        Column("Weeks", Cell.WHOLE, "How many weeks the step lasts. The last step lasts until discharge.", least=1),
        Column("Days per week", Cell.WHOLE, "Days attended each week.", True, most=7),
        Column("Least hours per week", Cell.NUMBER, "Fewest hours a week. Blank: no least.", default="0"),
        Column("Least hours per day", Cell.NUMBER, "Fewest hours on a day attended. Blank: no least.", default="0"),
        Column("Most hours per week", Cell.NUMBER, "Most hours a week. Blank: no limit."),
    ),
    tuple(
        ("Standard", str(step), str(weeks), str(days))
        for step, (days, weeks) in enumerate(((5, 4), (4, 2), (3, 4), (2, 2), (1, 2)), start=1)
    ),
)

MIX_SHEET = Sheet(
    "Treatment mix",
    "Which groups patients need each week: least and most of a type or category.",
    False,
    (
        Column(
            "Applies to",
            Cell.TEXT,
            "All, a tag, a taper plan or a patient ID.",
            True,
            list_of="All; Tags; Taper plans; Patient IDs",
        ),
        Column("From days", Cell.WHOLE, "Only for patients with at least so many days this week.", least=1, most=7),
        Column("To days", Cell.WHOLE, "Only for patients with at most so many days this week.", least=1, most=7),
        Column("Group", Cell.ONE_OF, "A group type or a category.", True, list_of="Group types; Categories"),
        Column("Least per week", Cell.WHOLE, "Fewest sessions a week. Blank: 0.", default="0"),
        Column("Most per week", Cell.WHOLE, "Most sessions a week. Blank: no limit."),
    ),
)
