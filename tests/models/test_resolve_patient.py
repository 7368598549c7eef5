"""What a week asks of a patient, word by word as the contract has it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from rule_cases import bare, off
from small import MONDAY, patient, small_clinic, week_of

from models.calendar import Span
from models.clinic import TimeOff
from models.people import Patient, Unavailable
from models.program import Block, IndividualKind, MixRow, TaperPlan, TaperStep, Track
from models.resolve_patient import in_program, open_to, plan_week_of, step_of, types_of, with_days
from models.week import PatientWeek

DAY = dt.timedelta(days=1)
WED, THU = MONDAY + 2 * DAY, MONDAY + 3 * DAY
ALL_WEEK = (0, 1, 2, 3, 4)
TWO_TRACKS = {
    "tracks": (Track("Morning", ALL_WEEK), Track("Evening", (1, 3), open_to=("late",))),
    "blocks": (
        Block("B1", "Morning", ALL_WEEK, Span(540, 600)),
        Block("B2", "Morning", ALL_WEEK, Span(615, 675)),
        Block("E1", "Evening", (1, 3), Span(1080, 1140)),
        Block("Noon", None, ALL_WEEK, Span(690, 740)),
    ),
}
STANDARD = TaperPlan("Taper", (TaperStep(5, 4), TaperStep(4, 2), TaperStep(3, 4), TaperStep(2, 2), TaperStep(1, 2)))


def asked(who: Patient, **overrides: object) -> PatientWeek:
    """What the week asks of the patient, in a clinic with a Morning every workday and an Evening on Tue and Thu."""
    return week_of(bare(patients=(who,), **{**TWO_TRACKS, **overrides})).patients[who.id]


def person(days: int | None = None, **facts: object) -> Patient:
    """A patient on the standard plan."""
    return Patient("P1", plan="Taper", days_per_week=days, **facts)


def open_weekdays(who: Patient, track: str = "Morning", *time_off: TimeOff) -> list[int]:
    """The weekdays of the track that are open to the patient."""
    return [date.weekday() for date in asked(who, time_off=time_off).open_days.get(track, ())]


@pytest.mark.parametrize(
    ("admitted", "plan_week"),
    [
        (None, 1), (MONDAY + 7 * DAY, 1), (WED, 1), (MONDAY, 1), (MONDAY - DAY, 1), (MONDAY - 6 * DAY, 1),
        (MONDAY - 7 * DAY, 2), (MONDAY - 13 * DAY, 2), (MONDAY - 14 * DAY, 3),
    ],
)  # fmt: skip
def test_plan_week(admitted: dt.date | None, plan_week: int) -> None:
    """1 and the whole weeks from admission to the Monday; a part week at admission uses up no plan week."""
    assert plan_week_of(person(admitted=admitted), MONDAY) == plan_week


@pytest.mark.parametrize(
    ("plan_week", "days"),
    [(1, 5), (4, 5), (5, 4), (6, 4), (7, 3), (10, 3), (11, 2), (12, 2), (13, 1), (14, 1), (99, 1), (None, 1)],
)
def test_step(plan_week: int | None, days: int) -> None:
    """Steps in order, the last until discharge, also where the admission is not known."""
    assert step_of(STANDARD, plan_week).days == days


def test_a_step_without_weeks_lasts() -> None:
    """Blank Weeks before the last step means until discharge."""
    plan = TaperPlan("Taper", (TaperStep(3, 1), TaperStep(2), TaperStep(1)))
    assert [step_of(plan, week).days for week in (1, 2, 50)] == [3, 2, 2]


@pytest.mark.parametrize(
    ("facts", "days"),
    [
        ({"admitted": MONDAY}, 5),
        ({"admitted": MONDAY - 28 * DAY}, 4),
        ({"admitted": MONDAY, "days_per_week": 2}, 2),
        ({"admitted": MONDAY, "authorised_days": 3}, 3),
        ({"days_per_week": 2, "authorised_days": 3}, 2),
        ({"days_per_week": 0}, 0),
        ({"authorised_days": 0, "days_per_week": 3}, 0),
        ({"admitted": WED}, 3),
        ({"admitted": MONDAY, "discharged": THU}, 4),
        ({"admitted": WED, "discharged": THU}, 2),
        ({"admitted": MONDAY, "discharged": THU, "authorised_days": 2}, 2),
        ({"admitted": MONDAY, "cannot_attend": (Unavailable(days=(0,)),)}, 4),
        ({"days_per_week": 5, "current_track": "Evening", "tags": ("late",)}, 2),
        ({"days_per_week": 5, "tags": ("late",), "cannot_attend": (Unavailable("Morning", (0, 1, 2, 3)),)}, 2),
        ({"days_per_week": 3, "cannot_attend": (Unavailable("Morning"),)}, 0),
    ],
)
def test_days_this_week(facts: dict[str, object], days: int) -> None:
    """The smallest of Days per week or the step's, Authorised days, and the most open days in any one track."""
    found = asked(Patient("P1", plan="Taper", **facts), plans=(STANDARD,))
    assert found.days == days


def test_days_asked_are_those_before_the_cuts() -> None:
    """Days per week if given, else the taper step's."""
    assert asked(person(4, authorised_days=2)).asked_days == 4
    assert asked(person(admitted=MONDAY, authorised_days=2), plans=(STANDARD,)).asked_days == 5


@pytest.mark.parametrize(
    ("cannot", "morning", "evening"),
    [
        ((), [0, 1, 2, 3, 4], [1, 3]),
        ((Unavailable("Morning"),), [], [1, 3]),
        ((Unavailable(days=(1,)),), [0, 2, 3, 4], [3]),
        ((Unavailable("Evening", (1,)),), [0, 1, 2, 3, 4], [3]),
        ((Unavailable(days=(3,), span=Span(674, 700)),), [0, 1, 2, 4], [1, 3]),
        ((Unavailable(span=Span(600, 615)),), [0, 1, 2, 3, 4], [1, 3]),
        ((Unavailable(span=Span(1139, 1200)),), [0, 1, 2, 3, 4], []),
        ((Unavailable("Evening", None, Span(540, 600)),), [0, 1, 2, 3, 4], [1, 3]),
        ((Unavailable(days=(0,)), Unavailable(days=(4,))), [1, 2, 3], [1, 3]),
    ],
)
def test_cannot_attend(cannot: tuple[Unavailable, ...], morning: list[int], evening: list[int]) -> None:
    """Tracks, days and times: a time that overlaps a block of a track closes that track on that day."""
    who = person(2, cannot_attend=cannot, tags=("late",))
    assert (open_weekdays(who), open_weekdays(who, "Evening")) == (morning, evening)


def test_days_that_are_not_open() -> None:
    """No day on which the track holds nothing, and none before admission or after discharge."""
    assert open_weekdays(person(2), "Morning", off("Morning", "track", "Tue")) == [0, 2, 3, 4]
    assert open_weekdays(person(2), "Morning", off("Everyone", "everyone", "Tue", 540, 660)) == [0, 2, 3, 4]
    assert open_weekdays(person(2), "Morning", off("Morning", "track", "Tue", 540, 600)) == [0, 1, 2, 3, 4]
    assert open_weekdays(person(2, admitted=WED, discharged=THU)) == [2, 3]


@pytest.mark.parametrize(
    ("facts", "tracks"),
    [
        ({}, ("Morning",)),
        ({"tags": ("late",)}, ("Morning", "Evening")),
        ({"tags": ("other",)}, ("Morning",)),
        ({"tags": ("late",), "current_track": "Evening"}, ("Evening",)),
        ({"current_track": "Evening"}, ("Evening",)),
        ({"tags": ("late",), "cannot_attend": (Unavailable("Morning"),)}, ("Evening",)),
        ({"tags": ("late",), "days_per_week": 5}, ("Morning", "Evening")),
    ],
)
def test_tracks_that_the_patient_may_be_in(facts: dict[str, object], tracks: tuple[str, ...]) -> None:
    """The current one if given, else all that are open to the patient on any day, even on fewer than are asked."""
    assert asked(Patient("P1", plan="Taper", **{"days_per_week": 2, **facts})).tracks == tracks


@pytest.mark.parametrize(
    ("start", "end", "excused", "open_days"),
    [(0, 1440, 0, 4), (540, 620, 0, 4), (600, 615, 0, 5), (610, 616, 1, 5), (500, 541, 1, 5)],
)
def test_excused_blocks(start: int, end: int, excused: int, open_days: int) -> None:
    """A block that overlaps the patient's time off is excused; a day with all blocks excused is not open."""
    found = asked(person(5), time_off=(off("P1", "patient", "Tue", start, end),))
    assert len(found.excused) == excused
    assert len(found.open_days["Morning"]) == open_days
    assert len(found.blocks) == 2 * open_days - excused
    assert not found.excused & found.blocks


def test_time_off_of_others() -> None:
    """Somebody else's time off, or a clinician's of the same name, excuses nothing."""
    found = asked(person(5), time_off=(off("P2", "patient", "Tue"), off("P1", "clinician", "Tue")))
    assert (len(found.blocks), found.excused) == (10, frozenset())


@pytest.mark.parametrize(
    ("cannot", "away", "closed"),
    [
        ((), (), set()),
        ((Unavailable(days=(1,)),), (), {1}),
        ((Unavailable(days=(1,), span=Span(739, 800)),), (), {1}),
        ((Unavailable(days=(1,), span=Span(740, 800)),), (), set()),
        ((Unavailable("Morning", (1,)),), (), set()),
        ((), (off("P1", "patient", "Tue", 700, 701),), {1}),
        ((), (off("P1", "patient", "Tue", 600, 690),), set()),
    ],
)
def test_windows(cannot: tuple[Unavailable, ...], away: tuple[TimeOff, ...], closed: set[int]) -> None:
    """Windows are closed by days and times that the patient cannot attend and by time off, not by tracks."""
    found = asked(person(2, cannot_attend=cannot), time_off=away)
    assert {slot.weekday for slot in found.windows} == set(ALL_WEEK) - closed
    assert {slot.block for slot in found.windows} == {"Noon"}


def test_hours() -> None:
    """From the step in force, also where Days per week overrides its days; blank Admitted means the last step."""
    plan = TaperPlan("Taper", (TaperStep(5, 4, 600, 120, 900), TaperStep(2, 2, 240, 60, 300)))
    first = asked(person(3, admitted=MONDAY), plans=(plan,))
    last = asked(person(2), plans=(plan,))
    assert (first.least_week, first.least_day, first.most_week) == (600, 120, 900)
    assert (last.least_week, last.least_day, last.most_week) == (240, 60, 300)


@pytest.mark.parametrize(
    ("facts", "least_week"),
    [
        ({}, 601), ({"authorised_days": 4}, 480), ({"authorised_days": 3}, 360), ({"admitted": WED}, 360),
        ({"cannot_attend": (Unavailable(days=(0, 1, 2, 3)),)}, 120), ({"authorised_days": 0}, 0),
        ({"days_per_week": 2}, 601), ({"days_per_week": 2, "authorised_days": 1}, 300),
    ],
)  # fmt: skip
def test_least_hours_are_cut_with_the_days(facts: dict[str, object], least_week: int) -> None:
    """Per week in proportion, by open days and by authorisation; per day not at all."""
    plan = TaperPlan("Taper", (TaperStep(5, 4, 601, 120, 900), TaperStep(1)))
    found = asked(Patient("P1", plan="Taper", **{"admitted": MONDAY, **facts}), plans=(plan,))
    assert (found.least_week, found.least_day, found.most_week) == (least_week, 120, 900)


@pytest.mark.parametrize(
    ("kind", "facts", "due"),
    [
        ({}, {}, True),
        ({"from_days": 3}, {}, True), ({"from_days": 4}, {}, False),
        ({"to_days": 3}, {}, True), ({"to_days": 2}, {}, False),
        ({"from_days": 3}, {"authorised_days": 2}, False),
        ({"open_to": ("late", "teen")}, {"tags": ("teen",)}, True), ({"open_to": ("late",)}, {}, False),
        ({"every_weeks": 2}, {}, True),
        ({"every_weeks": 2}, {"admitted": MONDAY - 7 * DAY}, False),
        ({"every_weeks": 2}, {"admitted": MONDAY - 14 * DAY}, True),
        ({"every_weeks": 3}, {"admitted": MONDAY - 14 * DAY}, False),
        ({"every_weeks": 3}, {"admitted": MONDAY - 21 * DAY}, True),
        ({}, {"authorised_days": 0}, False),
    ],
)  # fmt: skip
def test_individual_sessions_due(kind: dict[str, object], facts: dict[str, object], due: bool) -> None:
    """By days this week, tags, and plan weeks 1, 1+n, 1+2n ...; none without days."""
    kinds = (IndividualKind("Therapy", "Therapist", 50, **kind),)
    found = asked(person(3, **facts), individuals=kinds)
    assert found.individuals == (kinds if due else ())
    assert found.roles_due == (("Therapist",) if due else ())


@pytest.mark.parametrize(
    ("row", "least"),
    [
        (MixRow("All", "CBT", 3), 3), (MixRow("teen", "CBT", 3), 3), (MixRow("Taper", "CBT", 3), 3),
        (MixRow("P1", "CBT", 3), 3), (MixRow("P2", "CBT", 3), None), (MixRow("late", "CBT", 3), None),
        (MixRow("All", "CBT", 3, from_days=5), None), (MixRow("All", "CBT", 3, from_days=4, to_days=4), 3),
    ],
)  # fmt: skip
def test_mix_rows_that_apply(row: MixRow, least: int | None) -> None:
    """To All, a tag, a taper plan or a patient ID, with that many days this week; every row that applies holds."""
    found = asked(person(4, tags=("teen",)), mix=(row, MixRow("All", "Art", most=1)))
    assert [demand.least for demand in found.mix] == ([] if least is None else [least]) + [0]
    assert [demand.most for demand in found.mix][-1] == 1


@pytest.mark.parametrize(
    ("facts", "least"),
    [({}, 4), ({"authorised_days": 4}, 3), ({"admitted": WED}, 2), ({"authorised_days": 1}, 0)],
)
def test_least_of_the_mix_is_cut_with_the_days(facts: dict[str, object], least: int) -> None:
    """In proportion, rounded down; the most stays."""
    (demand,) = asked(person(5, **facts), mix=(MixRow("All", "CBT", 4, 6),)).mix
    assert (demand.least, demand.most) == (least, 6)


def test_no_mix_without_days() -> None:
    """Nothing is asked of a patient who has no days this week."""
    assert asked(person(5, authorised_days=0), mix=(MixRow("All", "CBT", 4, 6),)).mix == ()


def test_types_of_a_mix_row() -> None:
    """A type is itself, a category is all of its types."""
    clinic = bare({"Process": {"category": "Evidence-based"}})
    assert types_of(clinic, "CBT") == ("CBT",)
    assert types_of(clinic, "Evidence-based") == ("CBT", "Process")
    assert types_of(clinic, "Unknown") == ()


@pytest.mark.parametrize(
    ("facts", "candidates"),
    [
        ({}, ("Ash", "Birch")),
        ({"clinician_tags": ("Spanish",)}, ("Birch",)),
        ({"clinician_tags": ("Spanish", "teen")}, ()),
        ({"own": {"Therapist": "Ash"}}, ("Ash",)),
    ],
)
def test_who_can_be_the_own_clinician(facts: dict[str, object], candidates: tuple[str, ...]) -> None:
    """The given one, else all of the role who have all of the tags."""
    alter = {"Birch": {"role": "Therapist", "tags": ("Spanish",)}}
    kinds = (IndividualKind("Therapy", "Therapist", 50),)
    found = week_of(bare(alter, individuals=kinds, patients=(person(2, **facts),))).patients["P1"]
    assert found.candidates == {"Therapist": candidates}


@pytest.mark.parametrize(
    ("tags", "wanted", "is_open"),
    [((), (), True), (("a",), (), True), ((), ("a",), False), (("b", "a"), ("a", "c"), True), (("b",), ("a",), False)],
)
def test_open_to(tags: tuple[str, ...], wanted: tuple[str, ...], is_open: bool) -> None:
    """One of the tags is enough; blank is open to everyone."""
    assert open_to(tags, wanted) is is_open


@pytest.mark.parametrize(
    ("facts", "inside"),
    [
        ({}, True), ({"admitted": WED}, True), ({"admitted": WED + DAY}, False), ({"discharged": MONDAY}, True),
        ({"discharged": MONDAY - DAY}, False), ({"admitted": MONDAY, "discharged": WED}, True),
    ],
)  # fmt: skip
def test_in_program(facts: dict[str, object], inside: bool) -> None:
    """On any of the dates from Monday to Wednesday, both ends included."""
    assert in_program(person(1, **facts), MONDAY, WED) is inside


def test_the_usual_clinic() -> None:
    """Nothing is cut where nothing is in the way."""
    found = week_of(small_clinic(patients=(patient("P1", 3),))).patients["P1"]
    assert (found.id, found.asked_days, found.days, found.plan_week) == ("P1", 3, 3, 1)
    assert (len(found.blocks), len(found.excused), len(found.windows)) == (6, 0, 3)


def test_fewer_days_that_are_left_cut_as_fewer_authorised_days_do() -> None:
    """Sessions due, least hours and mix go by the days, whatever the reason."""
    plan = TaperPlan("Taper", (TaperStep(5, least_week=601),))
    kinds = (IndividualKind("Therapy", "Therapist", 50), IndividualKind("Case", "Case manager", 30, from_days=4))
    mix = (MixRow("All", "CBT", 5), MixRow("All", "Art", 1, from_days=4))
    clinic = bare(patients=(person(5),), plans=(plan,), individuals=kinds, mix=mix, **TWO_TRACKS)
    whole = week_of(clinic).patients["P1"]
    fewer = week_of(replace(clinic, patients=(person(5, authorised_days=3),))).patients["P1"]
    assert with_days(clinic, whole, 3) == replace(fewer, patient=whole.patient)
