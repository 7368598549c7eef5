"""The settings, the kinds of wish with their weights, what ways out cost, and the changes that a scenario may make."""

from __future__ import annotations

from models.contract_kinds import Cell, PriceKind, ScenarioKind, Setting, WishKind

SETTINGS = (
    Setting("Clinic", Cell.TEXT, "", "Name of the clinic, for the printed pages."),
    Setting("Week of", Cell.DATE, "", "Any date in the week to plan. Blank: next Monday."),
    Setting(
        "Time zone",
        Cell.TIME_ZONE,
        "",
        "For calendars, as continent and city: America/New_York. Blank: the time of whoever opens them.",
        offered=(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
        ),
    ),
    Setting(
        "Individual sessions during groups",
        Cell.CHOICE,
        "If needed",
        "Never: each one bends a rule. If needed: allowed, but avoided. Freely: allowed.",
        ("Never", "If needed", "Freely"),
    ),
    Setting("Pull-outs per day", Cell.WHOLE, "1", "Most individual sessions in blocks of the own track on one day."),
    Setting("Same group type per day", Cell.WHOLE, "1", "Most sessions of one type for a patient on one day.", least=1),
    Setting("Longest wait (minutes)", Cell.MINUTES, "60", "Longest wait between a window and the track's groups."),
    Setting("Breaks count as hours", Cell.YES_NO, "yes", "Whether breaks count towards a patient's hours."),
    Setting("Staff break (minutes)", Cell.MINUTES, "30", "Break that staff have on days with sessions."),
    Setting("Staff break between", Cell.HOURS, "11:00-14:00", "The time of day in which the staff break falls."),
    Setting("Rest between days (hours)", Cell.NUMBER, "11", "Rest of staff from one day to the next.", most=24),
    Setting(
        "Give up for the worst-off (%)",
        Cell.NUMBER,
        "1",
        "How much of the wishes of all may be given up to raise the patient with the fewest wishes granted.",
        most=100,
    ),
    Setting("Who to call", Cell.TEXT, "", "For patients' pages, such as: Front desk, 555 0100. Blank: left out."),
)

WISH_KINDS = (
    WishKind(
        "Track",
        8,
        "the first wished track that is possible: 1; the second: 0.5 if there are two or more; else 0",
    ),
    WishKind("Days", 2, "one wish per wished open day, at most Days this week; each wished day attended is granted"),
    WishKind("Groups", 3, "each wished group type is attended at least once"),
    WishKind("Group avoids", 3, "each avoided group type is not attended"),
    WishKind("Clinicians", 2, "each wished clinician is met at least once, in a group or an individual session"),
    WishKind("Clinician avoids", 3, "each avoided clinician is not met"),
    WishKind(
        "Spread days",
        2,
        "not all days are consecutive calendar days; asked of patients with 2 to 4 days and no day wishes",
    ),
    WishKind("Individuals beside the track", 2, "each individual session due is held, and not in a block"),
    WishKind(
        "Continuity",
        6,
        "as in the previous timetable: the track; the days; the own clinician of each role; "
        "weekday and start of each individual session",
        needs_previous=True,
    ),
    WishKind("Same groups", 1, "each group attended in the previous timetable is attended again", needs_previous=True),
    WishKind(
        "Same grid",
        1,
        "each group session of the previous timetable runs again with a leader in common; asked of the clinic",
        needs_previous=True,
    ),
    WishKind(
        "Clinician wishes",
        1,
        "each wished type is led at least once, each wished track worked at least once; each avoided one not at all",
    ),
)

PRICES = (
    PriceKind("Lock taken away", 2, "each lock that need not hold"),
    PriceKind("Time off given up", 8, "each row of Time off that is given up"),
    PriceKind("Longer hours", 4, "each hour that a clinician is at work longer, part hours in proportion"),
    PriceKind("Clinician takes on more", 4, "each group a day, session in a row, patient, track day or contact hour"),
    PriceKind("Another leader", 12, "each clinician who may lead one more type"),
    PriceKind("Fewer leaders", 8, "each leader less, or one of them needed above a higher number only"),
    PriceKind("Another room", 20, "each room more"),
    PriceKind("Room for more", 3, "each seat more in a room, room used for all sessions, or fixed office given up"),
    PriceKind("Larger group", 2, "each patient more in the largest group"),
    PriceKind("Smaller group", 2, "each patient less in the smallest group"),
    PriceKind("Group type opened", 5, "each day, track, tag or room feature that a group type is no longer limited to"),
    PriceKind("Track takes more", 3, "each patient more in a track on a day, or a track opened to everybody"),
    PriceKind("Setting loosened", 10, "each step by which a setting asks less: one session, or 15 minutes"),
    PriceKind("Plan's hours changed", 6, "each half hour by which a step of a taper plan asks less"),
    PriceKind(
        "Treatment mix changed",
        10,
        "each session by which a row of the treatment mix asks less, in proportion if only of some patients",
    ),
    PriceKind("Shorter individual session", 6, "each 5 minutes, or one session a week less"),
    PriceKind("Patient at another time", 6, "each entry of Cannot attend that is given up"),
    PriceKind("Patient in another track", 5, "each patient who changes the track"),
    PriceKind("Another own clinician", 4, "each patient who has another own clinician, or one without the tags asked"),
    PriceKind("Fewer days", 9, "each day on which a patient comes less this week"),
    PriceKind("Kept apart no more", 15, "each pair of patients who may be together"),
)

SCENARIO_CHANGES = (
    ScenarioKind("clinician away", "clinician", "Wed, Wed 9-12, or a date"),
    ScenarioKind("clinician hours", "clinician and day, such as Rivera Tue", "hours"),
    ScenarioKind("add clinician", "new name", "like Rivera"),
    ScenarioKind("remove clinician", "clinician", "blank"),
    ScenarioKind("clinician track limit", "clinician", "Evening 3"),
    ScenarioKind("close room", "room", "days, times or blank"),
    ScenarioKind("add room", "new name", "like R1"),
    ScenarioKind("add patients", "track", "6, or 6 at 3 days"),
    ScenarioKind("remove patient", "patient ID", "blank"),
    ScenarioKind("patient days", "patient ID", "days"),
    ScenarioKind("keep apart", "patient ID", "patient ID"),
    ScenarioKind("largest group size", "type, category or All", "number"),
    ScenarioKind("smallest group size", "type, category or All", "number"),
    ScenarioKind("close track", "track", "days or blank"),
    ScenarioKind("add track", "new name", "like Evening, 19:00 (first start)"),
    ScenarioKind("add block", "track, blank for a window", "Wed 12:00-12:50"),
    ScenarioKind("setting", "name of the setting", "its value"),
    ScenarioKind("priority", "kind of wish", "its weight"),
)
