"""Random clinics, small enough to solve at once, and random changes of a timetable, for hypothesis."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import reject
from hypothesis import strategies as st
from small import MONDAY, patient, week_of

from models.calendar import Span
from models.clinic import FREELY, IF_NEEDED, NEVER, Clinic, Lock, Settings, TimeOff, When
from models.errors import WorkbookError
from models.people import Clinician, KeepApart, Patient, Unavailable
from models.program import Block, GroupType, IndividualKind, MixRow, Room, TaperPlan, TaperStep, Track
from models.timetable import Assignment, Session, Timetable
from models.week import Week

TYPES = ("CBT", "Art")
STAFF = ("Ash", "Birch", "Cedar")
ROLES = ("Therapist", "Case manager")
TRACKS = ("Morning", "Late")
MOST_DAYS = {"Morning": 3, "Late": 2}
STARTS = {"Morning": (540, 615), "Late": (650, 730)}
Draw = st.DrawFn


USUAL = st.shared(st.sampled_from((9, 6)), key="usual")
"""How many of ten facts of a clinic are nothing unusual: a clinic that is unusual in much lacks more."""


def maybe(values: st.SearchStrategy[Any], otherwise: Any = None) -> st.SearchStrategy[Any]:
    """Mostly nothing unusual; now and then one of the values."""
    drawn = st.tuples(USUAL, st.integers(0, 9))
    return drawn.flatmap(lambda of: values if of[1] >= of[0] else st.just(otherwise))


def some(names: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Some of the names, in their order."""
    return st.sets(st.sampled_from(names)).map(lambda chosen: tuple(n for n in names if n in chosen))


@st.composite
def tiny_weeks(draw: Draw) -> Week:
    """A week with two patients, two clinicians and two blocks (of one day, or on two), to try every timetable of."""
    days = draw(st.sampled_from(((0,), (0, 1))))
    starts = (540, 615) if days == (0,) else (540,)
    clinic = Clinic(
        settings=draw(_settings()),
        tracks=(Track("Morning", days, draw(maybe(st.just(1)))),),
        blocks=(*_blocks("Morning", days, starts), Block("Noon", None, days[:1], Span(690, 740))),
        group_types=tuple(draw(_group_type(name)) for name in TYPES),
        clinicians=tuple(draw(_clinician(name)) for name in STAFF[:2]),
        rooms=(Room("R1", "Group", draw(st.sampled_from((None, 1, 2)))), Room("Nook", "Individual")),
        individuals=draw(st.lists(_kind(), max_size=1).map(tuple)),
        plans=(draw(_plan()),), mix=draw(_mix()), patients=draw(_patients(2)), keep_apart=(), time_off=draw(_off(days)),
    )  # fmt: skip
    return week_of(clinic)


@st.composite
def small_weeks(draw: Draw) -> Week:
    """A week with one or two tracks, up to five patients and three clinicians, keep apart and locks."""
    days = draw(st.sampled_from(((0, 1), (0, 2), (0, 1, 2))))
    tracks = TRACKS[: draw(st.integers(1, 2))]
    days_of = {track: days[: MOST_DAYS[track]] for track in tracks}
    blocks = [block for track in tracks for block in _blocks(track, days_of[track], STARTS[track])]
    people = draw(_patients(draw(st.integers(1, 5)), tracks))
    clinic = Clinic(
        settings=draw(_settings()),
        tracks=tuple(Track(track, days_of[track], draw(maybe(st.integers(1, 3)))) for track in tracks),
        blocks=(*blocks, Block("Noon", None, days, Span(690, 740))),
        group_types=tuple(draw(_group_type(name, tracks)) for name in TYPES),
        clinicians=tuple(draw(_clinician(name, tracks)) for name in STAFF),
        rooms=_rooms(draw(st.integers(1, 2)), draw(st.integers(1, 2))),
        individuals=draw(st.lists(_kind(), max_size=2, unique_by=lambda kind: kind.name).map(tuple)),
        plans=(draw(_plan()),), mix=draw(_mix()), patients=people, keep_apart=draw(_apart(people)),
        time_off=draw(_off(days)), locks=draw(_locks(people, tracks)),
    )  # fmt: skip
    try:
        return week_of(clinic)
    except WorkbookError:
        reject()


def _blocks(track: str, days: tuple[int, ...], starts: tuple[int, ...]) -> tuple[Block, ...]:
    return tuple(Block(f"{track[0]}{n}", track, days, Span(s, s + 60)) for n, s in enumerate(starts, 1))


def _rooms(groups: int, at_once: int) -> tuple[Room, ...]:
    """Rooms of different seats, so that none is like another and each is a class of its own."""
    of_groups = (Room(f"R{n}", "Both", 1 + 2 * n) for n in range(1, groups + 1))
    return (*of_groups, Room("Nook", "Individual", 9, at_once=at_once))


@st.composite
def _settings(draw: Draw) -> Settings:
    return Settings(
        clinic="Random clinic",
        week_of=MONDAY,
        individuals_during_groups=draw(maybe(st.sampled_from((NEVER, FREELY)), IF_NEEDED)),
        pull_outs_per_day=draw(maybe(st.sampled_from((0, 2)), 1)),
        same_type_per_day=draw(st.integers(1, 2)),
        longest_wait=draw(maybe(st.sampled_from((0, 30)), 60)),
        breaks_count=draw(st.booleans()),
        staff_break=draw(maybe(st.sampled_from((0, 120, 180)), 30)),
        staff_break_between=Span(660, 840),
        rest_between_days=draw(maybe(st.just(1350), 660)),
    )


@st.composite
def _group_type(draw: Draw, name: str, tracks: tuple[str, ...] = ()) -> GroupType:
    least = draw(maybe(st.just(2), 1))
    return GroupType(
        name, "Any", least, draw(maybe(st.integers(least, 3))), draw(maybe(st.just(2), 1)),
        draw(maybe(st.integers(0, 1))), open_to=draw(maybe(st.just(("x",)), ())),
        tracks=draw(maybe(some(tracks), ())) if tracks else (), days=draw(maybe(st.just((0,)), ())),
    )  # fmt: skip


@st.composite
def _clinician(draw: Draw, name: str, tracks: tuple[str, ...] = ("Morning",)) -> Clinician:
    hours = draw(maybe(st.sampled_from((Span(540, 690), Span(600, 900))), Span(480, 1000)))
    limits = {"most_groups_day": 1, "most_contact": 100, "most_in_a_row": 1, "caseload": 1}
    chosen = draw(maybe(st.sets(st.sampled_from(sorted(limits)), max_size=2), ()))
    return Clinician(
        name, draw(st.sampled_from(ROLES)), draw(maybe(some(TYPES), TYPES)), draw(maybe(some(TYPES), ())),
        dict.fromkeys(draw(maybe(st.just((0, 1)), (0, 1, 2))), (hours,)),
        track_limits=draw(maybe(st.sampled_from(tracks).map(lambda t: {t: 1}), {})),
        office=draw(maybe(st.just("R1"))), tags=draw(maybe(st.just(("t",)), ())),
        **{limit: limits[limit] for limit in chosen},
    )  # fmt: skip


@st.composite
def _kind(draw: Draw) -> IndividualKind:
    name, role = draw(st.sampled_from((("Therapy", "Therapist"), ("Cases", "Case manager"))))
    return IndividualKind(name, role, draw(st.sampled_from((30, 50, 60))), draw(maybe(st.just(2), 1)))


@st.composite
def _plan(draw: Draw) -> TaperPlan:
    hours = {"least_day": ((60, 140), 0), "least_week": ((130, 300), 0), "most_week": ((100, 130), None)}
    drawn = {name: draw(maybe(st.sampled_from(odd), usual)) for name, (odd, usual) in hours.items()}
    return TaperPlan("Taper", (TaperStep(2, **drawn),))


@st.composite
def _mix(draw: Draw) -> tuple[MixRow, ...]:
    row = st.builds(
        MixRow, st.sampled_from(("All", "P1")), st.sampled_from((*TYPES, "Any")), st.integers(0, 2),
        maybe(st.integers(0, 2)),
    )  # fmt: skip
    return tuple(draw(maybe(st.lists(row, min_size=1, max_size=2), ())))


@st.composite
def _patients(draw: Draw, number: int, tracks: tuple[str, ...] = ("Morning",)) -> tuple[Patient, ...]:
    cannot = st.builds(
        Unavailable, maybe(st.sampled_from(tracks)), st.just((0,)), maybe(st.just(Span(600, 620)))
    ).map(lambda entry: (entry,))  # fmt: skip
    return tuple(
        patient(
            f"P{n}", draw(st.integers(1, 2)), tags=draw(st.sampled_from(((), ("x",)))),
            cannot_attend=draw(maybe(cannot, ())), current_track=draw(maybe(st.sampled_from(tracks))),
            authorised_days=draw(maybe(st.just(1))), clinician_tags=draw(maybe(st.just(("t",)), ())),
        )
        for n in range(1, number + 1)
    )  # fmt: skip


@st.composite
def _apart(draw: Draw, people: tuple[Patient, ...]) -> tuple[KeepApart, ...]:
    if len(people) < 2:
        return ()
    pair = st.permutations([p.id for p in people]).map(lambda ids: ids[:2])
    return draw(maybe(st.builds(lambda ids, track: (KeepApart(*ids, track),), pair, st.booleans()), ()))


@st.composite
def _off(draw: Draw, days: tuple[int, ...]) -> tuple[TimeOff, ...]:
    who = st.sampled_from((("P1", "patient"), ("Ash", "clinician"), ("Nook", "room"), ("Morning", "track")))
    row = st.builds(
        lambda of, day, start: TimeOff(*of, When((day,)), Span(start, start + 60)), who, st.sampled_from(days),
        st.sampled_from((540, 620, 690)),
    )  # fmt: skip
    return tuple(draw(maybe(st.lists(row, min_size=1, max_size=2), ())))


@st.composite
def _locks(draw: Draw, people: tuple[Patient, ...], tracks: tuple[str, ...]) -> tuple[Lock, ...]:
    lock = st.builds(
        Lock, maybe(st.sampled_from([p.id for p in people])), maybe(st.sampled_from(TYPES)),
        maybe(st.sampled_from((0, 1)).map(lambda day: When((day,)))), maybe(st.just("M1")),
        maybe(st.sampled_from(tracks)), maybe(st.sampled_from(STAFF)), maybe(st.just("R1")),
    )  # fmt: skip
    return tuple(draw(maybe(st.lists(lock, min_size=1, max_size=2), ())))


@st.composite
def changed(draw: Draw, week: Week, timetable: Timetable) -> Timetable:
    """The timetable after one to three random changes, good or bad."""
    for _ in range(draw(st.integers(1, 3))):
        timetable = draw(st.one_of(_other_session(week, timetable), _other_assignment(week, timetable)))
    return timetable


@st.composite
def _other_session(draw: Draw, week: Week, timetable: Timetable) -> Timetable:
    if not timetable.sessions:
        return timetable
    session = draw(st.sampled_from(timetable.sessions))
    people, staff = sorted(week.patients), [c.name for c in week.clinic.clinicians]
    new = draw(st.sampled_from((None, "slot", "room", "clinicians", "patients", "type", "again")))
    values = {
        "slot": st.sampled_from(week.slots),
        "room": st.sampled_from([r.name for r in week.clinic.rooms]),
        "clinicians": st.lists(st.sampled_from(staff), max_size=2).map(tuple),
        "patients": st.lists(st.sampled_from(people), max_size=3, unique=True).map(tuple),
        "type": st.sampled_from(TYPES) if session.is_group else st.sampled_from([session.type]),
        "again": st.just(None),
    }
    rest = list(timetable.sessions)
    if new != "again":
        rest.remove(session)
    facts: dict[str, Any] = {} if new in (None, "again") else {new: draw(values[str(new)])}
    more: list[Session] = [] if new is None else [replace(session, **facts)]
    return replace(timetable, sessions=(*rest, *more))


@st.composite
def _other_assignment(draw: Draw, week: Week, timetable: Timetable) -> Timetable:
    if not timetable.assignments:
        return timetable
    of = timetable.assignments[draw(st.sampled_from(sorted(timetable.assignments)))]
    staff = st.sampled_from([c.name for c in week.clinic.clinicians])
    new: Assignment = draw(st.one_of(
        st.sets(st.sampled_from(week.dates)).map(lambda days: replace(of, days=tuple(sorted(days)))),
        st.sampled_from([t.name for t in week.clinic.tracks]).map(lambda track: replace(of, track=track)),
        staff.map(lambda name: replace(of, own=dict.fromkeys(of.own, name))),
    ))  # fmt: skip
    return replace(timetable, assignments={**timetable.assignments, of.patient: new})
