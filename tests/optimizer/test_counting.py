"""Every counting check names what it should, where it should, and the solver agrees."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from counting_cases import KEYS, is_possible, is_proved
from rule_cases import LATE, bare
from small import HOURS, MON_TO_WED, MONDAY, altered, patient, small_clinic, week_of

from models.calendar import Span
from models.clinic import NEVER, Clinic, Lock, Settings
from models.findings import POLICY
from models.people import Clinician
from models.program import Block, GroupType, IndividualKind, MixRow, Room, TaperPlan, TaperStep, Track
from models.source import Source
from optimizer.counting import shortages

DORA = Clinician("Dora", "Therapist", hours=HOURS)
STAFF = ("Ash", "Birch", "Cedar")
THERAPY = IndividualKind("Therapy", "Therapist", 50)
ONE_DAY: dict[str, Any] = {
    "tracks": (Track("Morning", (0,)),),
    "blocks": tuple(replace(block, days=(0,)) for block in small_clinic().blocks),
}
ALL_DAYS = tuple(patient(f"P{n}", 3) for n in range(1, 5))
OF_ASH = tuple(replace(p, own={"Therapist": "Ash"}) for p in ALL_DAYS)


def staffed(clinic: Clinic, *more: Clinician, **facts: dict[str, Any]) -> Clinic:
    """The clinic with further clinicians, and other facts for those named."""
    clinic = replace(clinic, clinicians=(*clinic.clinicians, *more))
    for name, of in facts.items():
        clinic = altered(clinic, name, **of)
    return clinic


def asking(**hours: int) -> tuple[TaperPlan, ...]:
    """A plan whose only step asks these hours."""
    return (TaperPlan("Taper", (TaperStep(3, **hours),)),)


def mixed(*rows: tuple[str, int], **overrides: Any) -> Clinic:
    """The bare clinic with four patients on all days and least sessions of these groups."""
    mix = tuple(MixRow("All", group, least) for group, least in rows)
    return bare(**{"patients": ALL_DAYS, "mix": mix, **overrides})


def therapy(*patients: Any, **overrides: Any) -> Clinic:
    """The small clinic with one kind of individual session."""
    return small_clinic(**{"individuals": (THERAPY,), "patients": patients or ALL_DAYS, **overrides})


SETTINGS = Settings("Small clinic", MONDAY)
BLOCKS = small_clinic().blocks
CASES: dict[str, tuple[str, Clinic, str]] = {
    "caseload passed by given patients": (
        "caseload",
        staffed(therapy(*OF_ASH), Ash={"caseload": 3}),
        "own clinician of 4 patients, but the caseload is 3",
    ),
    "caseload too small for blank roles": (
        "caseload",
        staffed(therapy(), Ash={"caseload": 3}),
        "4 patients to be given a Therapist, but the caseloads of Ash leave 3",
    ),
    "caseload too small where another is away": (
        "caseload",
        staffed(therapy(), Ash={"caseload": 3}, Birch={"role": "Therapist", "hours": {}}),
        "4 patients to be given a Therapist, but the caseloads of Ash leave 3",
    ),
    "a role that is never there": (
        "individuals_held",
        staffed(therapy(), Ash={"hours": {}}),
        "Therapy is due for P1, P2, P3 and P4",
    ),
    "two sessions on one day": (
        "individuals_held",
        therapy(patient("P1", 1), individuals=(replace(THERAPY, per_week=2),)),
        "2 sessions of Therapy",
    ),
    "more sessions than times of a role": (
        "individuals_held",
        therapy(*(patient(f"P{n}", 3) for n in range(10))),
        "10 individual sessions are due",
    ),
    "an own clinician who is never there": (
        "own_clinician",
        staffed(therapy(*OF_ASH), DORA, Ash={"hours": {}}),
        "Therapy is due for P1, P2, P3 and P4, but whatever their days, they have too few long enough times with Ash",
    ),
    "own clinicians on different days": (
        "individuals_held",
        staffed(
            small_clinic(patients=(patient("P1", 1),)), Ash={"hours": {0: HOURS[0]}}, Birch={"hours": {1: HOURS[1]}}
        ),
        "Therapy and Case management are due for P1",
    ),
    "one time for two kinds": (
        "individuals_held",
        small_clinic(patients=(patient("P1", 1),), blocks=(Block("B1", "Morning", MON_TO_WED, Span(540, 600)),)),
        "Therapy and Case management are due for P1",
    ),
    "contact hours of two clinicians": (
        "contact_hours",
        staffed(therapy(), DORA, Ash={"most_contact": 90}, Dora={"most_contact": 90}),
        "3:20 hours of individual sessions are due with Ash and Dora",
    ),
    "tags that nobody has": (
        "own_clinician",
        therapy(patient("P1", 1, clinician_tags=("Spanish",))),
        "with nobody, as no Therapist has the tags",
    ),
    "an own clinician with too few times": (
        "own_clinician",
        staffed(therapy(*OF_ASH, **ONE_DAY), DORA),
        "4 individual sessions of P1, P2, P3 and P4",
    ),
    "two clinicians with too few times": (
        "own_clinician",
        staffed(
            therapy(*(patient(f"P{n}", 3, clinician_tags=("x",)) for n in range(7)), **ONE_DAY),
            DORA,
            Clinician("Elm", "Therapist", hours=HOURS),
            Ash={"tags": ("x",)},
            Elm={"tags": ("x",)},
        ),
        "Ash and Elm can hold at most 6",
    ),
    "windows too far away": (
        "longest_wait",
        therapy(
            individuals=(replace(THERAPY, minutes=80),),
            settings=replace(SETTINGS, longest_wait=10),
            blocks=(*BLOCKS[:2], Block("Noon", None, MON_TO_WED, Span(690, 780))),
        ),
        "with Ash within Longest wait",
    ),
    "nothing but pull-outs": (
        "pull_outs",
        therapy(settings=replace(SETTINGS, individuals_during_groups=NEVER), blocks=BLOCKS[:2]),
        "pull-outs are not",
    ),
    "contact hours below individual sessions": (
        "contact_hours",
        staffed(therapy(*OF_ASH), DORA, Ash={"most_contact": 180}),
        "3:20 hours of individual sessions",
    ),
    "a mix that nobody leads": ("mix_least", staffed(mixed(("Art", 1)), Cedar={"hours": {}}), "Art: at least 1 a week"),
    "a mix beyond the blocks": (
        "mix_least",
        mixed(("CBT", 1), ("Process", 1), ("Art", 1), patients=(patient("P1", 1),)),
        "at least 3 groups",
    ),
    "one type twice a day": (
        "same_type_per_day",
        mixed(("CBT", 2), patients=(patient("P1", 1),)),
        "Same group type per day leaves too few",
    ),
    "a mix of too large a smallest group": (
        "smallest_group",
        altered(mixed(("CBT", 1)), "CBT", least_patients=5),
        "too few patients can come",
    ),
    "seats of a scarce group": (
        "mix_least",
        altered(mixed(("Art", 2)), "Art", most_patients=1),
        "asks for 8 seats in the week in Art in Morning",
    ),
    "seats within groups per day": (
        "groups_per_day",
        staffed(altered(mixed(("Art", 1)), "Art", most_patients=1), Cedar={"most_groups_day": 1}),
        "the most groups per day of those who lead them allow at most 3",
    ),
    "seats within contact hours": (
        "contact_hours",
        staffed(altered(mixed(("Art", 1)), "Art", most_patients=1), Cedar={"most_contact": 120}),
        "the contact hours of those who lead them allow at most 2",
    ),
    "blocks that nobody leads": (
        "blocks_filled",
        staffed(bare(**ONE_DAY), Ash={"hours": {}}, Birch={"hours": {}}, Cedar={"hours": {}}),
        "Morning, Mon 9:00-10:00 (B1) and Morning, Mon 10:15-11:15 (B2)",
    ),
    "one type for two blocks": ("same_type_per_day", bare(group_types=(GroupType("CBT"),)), "too few different groups"),
    "more pull-outs than allowed": (
        "pull_outs",
        small_clinic(group_types=(GroupType("CBT", days=(0,)),)),
        "Pull-outs per day does not let",
    ),
    "groups larger than all patients": (
        "smallest_group",
        bare({name: {"least_patients": 3} for name in ("CBT", "Process", "Art")}),
        "fewer patients can come",
    ),
    "seats of rooms": (
        "blocks_filled",
        bare(patients=ALL_DAYS, rooms=(Room("R1", "Group", 3),)),
        "Morning, Mon 9:00-10:00 (B1): 4 needed, 3 there",
    ),
    "seats of staff": (
        "blocks_filled",
        staffed(bare({"CBT": {"most_patients": 3}}, patients=ALL_DAYS), Birch={"hours": {}}, Ash={"hours": {}}),
        "4 needed, 3 there",
    ),
    "a second leader missing": (
        "blocks_filled",
        staffed(bare({"CBT": {"second_above": 2}}, patients=ALL_DAYS), Birch={"hours": {}}, Ash={"hours": {}}),
        "4 needed, 2 there",
    ),
    "seats of two days together": (
        "blocks_filled",
        bare(patients=tuple(patient(f"P{n}", 2) for n in range(8)), rooms=(Room("R1", "Group", 5),)),
        ": 16 needed, 15 there",
    ),
    "seats of a week": (
        "blocks_filled",
        therapy(rooms=(Room("R1", "Group", 3), Room("Nook", "Individual"))),
        "over the week, groups lack 6 seats, and only 4",
    ),
    "weeks too long without breaks": (
        "hours_week_most",
        therapy(plans=asking(most_week=180), settings=replace(SETTINGS, breaks_count=False)),
        "take at least 5:50",
    ),
    "a track over-full": (
        "track_most_patients",
        bare(patients=ALL_DAYS, tracks=(Track("Morning", MON_TO_WED, 3),)),
        "Mon: 4 needed, 3 allowed; Tue: 4 needed",
    ),
    "days too short": ("hours_day_least", bare(plans=asking(least_day=180)), "1 day of at least 3:00 hours"),
    "days too short without breaks": (
        "hours_day_least",
        bare(plans=asking(least_day=130), settings={"breaks_count": False}),
        "at least 2:10 hours",
    ),
    "weeks too short": ("hours_week_least", bare(plans=asking(least_week=140)), "P1 needs at least 2:20 hours"),
    "weeks too long": ("hours_week_most", bare(plans=asking(most_week=130)), "the blocks of 1 day take at least 2:15"),
    "locked into a short track": (
        "days_attended",
        bare(
            tracks=(Track("Morning", MON_TO_WED), Track("Late", (0,))),
            patients=(patient("P1", 2),),
            blocks=(*BLOCKS, Block("L1", "Late", (0,), Span(780, 840))),
            locks=(Lock("P1", track="Late"),),
        ),
        "locked into Late with 1 open day",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_named_and_proved(name: str) -> None:
    """The shortage is named by its rule, in figures, and the solver finds no timetable that keeps the rule."""
    key, clinic, words = CASES[name]
    week = week_of(clinic)
    found = [s for s in shortages(week) if KEYS[s.rule] == key and words in s.text]
    assert found, [f"{s.rule}: {s.text}" for s in shortages(week)]
    assert all(s.tier == POLICY for s in shortages(week))
    assert all(is_proved(week, s) for s in shortages(week))


RELIEVED = {
    "a caseload that is just enough": staffed(therapy(), Ash={"caseload": 4}),
    "an own clinician with just enough times": staffed(
        therapy(*OF_ASH[:3]), DORA, Ash={"hours": {0: (Span(540, 740),)}}
    ),
    "own clinicians on one common day": staffed(
        small_clinic(patients=(patient("P1", 1),)),
        Ash={"hours": {0: HOURS[0], 1: HOURS[1]}},
        Birch={"hours": {1: HOURS[1], 2: HOURS[2]}},
    ),
    "a wait that is just allowed": therapy(
        *ALL_DAYS[:3], settings=replace(SETTINGS, longest_wait=15, individuals_during_groups=NEVER)
    ),
    "seats for just as many": bare(patients=ALL_DAYS, rooms=(Room("R1", "Group", 4), Room("R2", "Group", 4))),
    "a second leader there": bare({"CBT": {"second_above": 2}, "Process": {"second_above": 2}}, patients=ALL_DAYS),
    "a track that is full": bare(patients=ALL_DAYS, tracks=(Track("Morning", MON_TO_WED, 4),)),
    "a day of just the hours": bare(plans=asking(least_day=135, least_week=135, most_week=135)),
    "a mix that fills all blocks": mixed(("CBT", 1), ("Process", 1), ("Art", 1), blocks=(*BLOCKS[:2], LATE)),
    "a week with individual sessions in blocks": therapy(
        patient("P1", 1),
        individuals=(replace(THERAPY, minutes=30),),
        plans=asking(most_week=90),
        settings=replace(SETTINGS, breaks_count=False),
        blocks=BLOCKS[:2],
    ),
    "one type and an individual session for two blocks": therapy(
        patient("P1", 1), group_types=(GroupType("CBT", most_patients=8),)
    ),
    "contact hours for the short blocks": staffed(
        altered(mixed(("Art", 1), patients=ALL_DAYS[:3]), "Art", most_patients=1, facilitators=1),
        Cedar={"most_contact": 120},
        B1={"span": Span(570, 600)},
    ),
    "a type as often as allowed": bare(settings={"same_type_per_day": 2}, group_types=(GroupType("CBT"),)),
}


@pytest.mark.parametrize("name", RELIEVED)
def test_no_alarm_where_it_just_fits(name: str) -> None:
    """Nothing is named where a timetable keeps every rule, however tight."""
    week = week_of(RELIEVED[name])
    assert shortages(week) == ()
    assert is_possible(week)


ROLES = {"Therapist": "B", "Session": "S"}
AT = Source(
    "Sheet", 2, {"Caseload": "O", "Block": "A", "Most patients": "C", "Track": "E", "Least per week": "F", **ROLES}
)
NOBODY: list[dict[str, Any]] = [{"hours": {}}] * 3
CELLS: dict[str, tuple[Clinic, str]] = {
    "caseload": (staffed(therapy(*OF_ASH), Ash={"caseload": 3, "source": AT}), "Sheet!O2"),
    "block that nobody leads": (
        staffed(bare(), **{name: {"hours": {}} for name in STAFF}, B1={"source": AT}),
        "Sheet!A2",
    ),
    "block without seats": (
        altered(bare(patients=ALL_DAYS, rooms=(Room("R1", "Group", 3),)), "B1", source=AT),
        "Sheet!A2",
    ),
    "track that is full": (bare(patients=ALL_DAYS, tracks=(Track("Morning", MON_TO_WED, 3, source=AT),)), "Sheet!C2"),
    "mix": (mixed(mix=(MixRow("All", "Piano", 1, source=AT),)), "Sheet!F2"),
    "lock": (
        replace(
            CASES["locked into a short track"][1],
            patients=(patient("P1", 2), patient("P2", 1)),
            locks=(Lock("P2", track="Late"), Lock("P1", track="Late", source=AT)),
        ),
        "Sheet!E2",
    ),
}


@pytest.mark.parametrize("name", CELLS)
def test_cells_are_named(name: str) -> None:
    """A shortage names the cell to look at, in the column that the figure comes from."""
    clinic, cell = CELLS[name]
    assert shortages(week_of(clinic))[0].cell == cell


def test_dearest_rule_comes_first() -> None:
    """Shortages stand in the order of the rules, so that the dearest is read first."""
    clinic = staffed(mixed(("CBT", 1)), Ash={"hours": {}}, Birch={"hours": {}}, Cedar={"hours": {}})
    assert list(dict.fromkeys(KEYS[s.rule] for s in shortages(week_of(clinic)))) == ["blocks_filled", "mix_least"]
