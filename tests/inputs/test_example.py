"""Example clinics are consistent, the same for the same arguments, and can be planned as far as counting can tell."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inputs.example import example_clinic
from models.calendar import Slot
from models.clinic import Clinic
from models.people import Clinician
from models.program import GroupType
from models.resolve import plan_week
from models.week import PatientWeek, Week

MONDAY = dt.date(2026, 11, 30)
SIZES = (1, 11, 12, 24, 40, 120, 400)
THERAPIST, CASE_MANAGER = "Therapist", "Case manager"


def planned(patients: int, seed: int = 1, tight: bool = False) -> Week:
    """The example's own week."""
    return plan_week(example_clinic(patients, seed, MONDAY, tight=tight), MONDAY)


@pytest.fixture(scope="module", params=[(n, tight) for n in SIZES for tight in (False, True)], ids=str)
def week(request: pytest.FixtureRequest) -> Week:
    """The week of an example clinic of each size, usual and tight."""
    patients, tight = request.param
    return planned(patients, tight=tight)


@pytest.fixture(scope="module")
def large() -> Clinic:
    """A clinic of a good size."""
    return example_clinic(300, 2, MONDAY)


class TestArguments:
    """What the arguments of example_clinic do."""

    @pytest.mark.parametrize("tight", [False, True])
    @pytest.mark.parametrize("patients", [1, 13, 60])
    def test_same_arguments_give_the_same_clinic(self, patients: int, tight: bool) -> None:
        """Nothing depends on chance beyond the seed."""
        first, second = (example_clinic(patients, 3, MONDAY, tight=tight) for _ in range(2))
        assert first == second

    def test_seeds_differ(self) -> None:
        """Another seed gives other patients."""
        assert example_clinic(40, 1, MONDAY).patients != example_clinic(40, 2, MONDAY).patients

    @pytest.mark.parametrize("patients", SIZES)
    def test_has_as_many_patients_as_asked(self, patients: int) -> None:
        """Every patient is in the program in the week to plan."""
        assert len(planned(patients).attending) == patients

    @pytest.mark.parametrize("day", range(7))
    def test_any_date_of_the_week_will_do(self, day: int) -> None:
        """The Monday of the week is what counts."""
        assert example_clinic(5, week_of=MONDAY + dt.timedelta(days=day)) == example_clinic(5, week_of=MONDAY)

    def test_without_a_date_next_week_is_planned(self) -> None:
        """Next week begins on the first Monday after today."""
        monday = example_clinic(5).settings.week_of
        assert monday is not None
        assert monday.weekday() == 0
        assert 1 <= (monday - dt.date.today()).days <= 7

    @pytest.mark.parametrize("patients", [0, -3])
    def test_needs_a_patient(self, patients: int) -> None:
        """A clinic without patients is refused."""
        with pytest.raises(ValueError, match="at least 1 patient"):
            example_clinic(patients)


class TestRealism:
    """The example looks like a clinic."""

    def test_small_clinics_open_fewer_tracks(self) -> None:
        """One track for a handful, three from two dozen patients on."""
        assert [len(example_clinic(n, week_of=MONDAY).tracks) for n in (1, 11, 12, 23, 24, 600)] == [1, 1, 2, 2, 3, 3]

    def test_a_day_lasts_three_hours(self) -> None:
        """Each track runs from first start to last end for three hours, as payers ask."""
        days = planned(40).track_day.values()
        assert {slots[-1].span.end - slots[0].span.start for slots in days} == {180}

    def test_all_steps_of_the_taper_occur(self) -> None:
        """Patients attend on one to five days."""
        assert {person.days for person in planned(40).attending} == {1, 2, 3, 4, 5}

    def test_half_of_a_tight_clinic_attends_daily(self) -> None:
        """Close to half of the patients come on five days, and far fewer otherwise."""
        daily = [sum(p.days == 5 for p in planned(120, tight=tight).attending) / 120 for tight in (False, True)]
        assert daily[0] < 0.35 < 0.45 <= daily[1]

    def test_a_tight_clinic_has_less_to_spare(self) -> None:
        """Per day attended it has fewer contact hours, fewer group rooms and more pairs kept apart."""
        usual, tight = planned(300), planned(300, tight=True)
        assert contact_per_day(tight) < 0.75 * contact_per_day(usual)
        assert len(tight.clinic.rooms) < len(usual.clinic.rooms)
        assert len(tight.clinic.keep_apart) > 2 * len(usual.clinic.keep_apart)

    @pytest.mark.parametrize(
        "feature",
        [
            lambda c: any(p.current_track is None and not p.own for p in c.patients),
            lambda c: any(p.discharged for p in c.patients),
            lambda c: any(p.admitted is None for p in c.patients),
            lambda c: any(p.admitted and p.admitted > MONDAY for p in c.patients),
            lambda c: any(p.authorised_until for p in c.patients),
            lambda c: any(p.authorised_days for p in c.patients),
            lambda c: any(p.clinician_tags for p in c.patients),
            lambda c: any(entry.span for p in c.patients for entry in p.cannot_attend),
            lambda c: any(entry.track for p in c.patients for entry in p.cannot_attend),
            lambda c: any(len(k.hours) < 5 for k in c.clinicians if k.role == THERAPIST),
            lambda c: any(k.track_limits for k in c.clinicians),
            lambda c: any(k.assists for k in c.clinicians),
            lambda c: any(pair.in_track for pair in c.keep_apart),
            lambda c: {off.kind for off in c.time_off} == {"clinician", "clinicians", "everyone", "patient", "room"},
            lambda c: len(c.locks) == 3 and len(c.plans) == 2 and len(c.scenarios) > 2,
        ],
    )
    def test_shows_what_the_workbook_can_say(self, large: Clinic, feature: Callable[[Clinic], bool]) -> None:
        """A clinic of a good size uses the columns that clinics use."""
        assert feature(large)

    def test_artists_are_scarce(self) -> None:
        """One art and one music therapist per hundred patients, neither there every day."""
        artists = [
            c for c in example_clinic(300, 1, MONDAY).clinicians if c.role in ("Art therapist", "Music therapist")
        ]
        assert Counter(c.role for c in artists) == {"Art therapist": 3, "Music therapist": 3}
        assert all(len(c.hours) < 5 for c in artists)

    def test_names_differ(self, week: Week) -> None:
        """No two clinicians, patients or rooms share a name, and all people are invented from plants and birds."""
        clinic = week.clinic
        for names in ([c.name for c in clinic.clinicians], [p.name for p in clinic.patients], list(clinic.room)):
            assert len(set(names)) == len(names)


class TestConsistency:
    """What one sheet says agrees with the others."""

    @settings(max_examples=25, deadline=None)
    @given(patients=st.integers(1, 90), seed=st.integers(0, 999), tight=st.booleans())
    def test_any_example_is_consistent(self, patients: int, seed: int, tight: bool) -> None:
        """Names exist, days fit, and nobody wishes and avoids the same."""
        week = planned(patients, seed, tight)
        known = {*week.clinic.clinician, *week.clinic.group_type, *week.clinic.track}
        for person in week.attending:
            patient = person.patient
            wished = {*patient.group_wishes, *patient.clinician_wishes}
            avoided = {*patient.group_avoids, *patient.clinician_avoids}
            assert wished | avoided | set(patient.own.values()) | set(patient.track_wishes) <= known
            assert not wished & avoided
            assert not avoided & set(patient.own.values())
            assert all(len(person.open_days[t]) >= person.days for t in person.tracks if t == patient.current_track)
            assert set(patient.day_wishes) <= {date.weekday() for date in person.any_open_days}

    def test_only_the_one_admitted_midweek_has_days_cut(self, week: Week) -> None:
        """Days are as the taper plan asks but for one new patient."""
        assert len(week.warnings) <= 1
        assert all(p.patient.admitted == MONDAY + dt.timedelta(days=2) for p in cut(week))

    def test_every_type_can_be_led_and_roomed(self, week: Week) -> None:
        """Each group type has a leader and a room with its features and seats for the smallest group."""
        for group_type in week.clinic.group_types:
            assert any(group_type.name in c.leads for c in week.clinic.clinicians)
            assert seats_for(week.clinic, group_type) >= group_type.least_patients

    def test_own_clinicians_fit(self, week: Week) -> None:
        """Given own clinicians have the role and tags asked and meet no more patients than their caseload."""
        loads = Counter(name for p in week.clinic.patients for name in p.own.values())
        for patient in week.clinic.patients:
            for role, name in patient.own.items():
                clinician = week.clinic.clinician[name]
                assert clinician.role == role
                assert set(patient.clinician_tags) <= set(clinician.tags)
        assert all(load <= (week.clinic.clinician[name].caseload or 0) for name, load in loads.items())

    def test_those_admitted_before_have_a_track_and_own_clinicians(self, week: Week) -> None:
        """Only patients who begin this week have neither."""
        for patient in week.clinic.patients:
            begins = patient.admitted is not None and patient.admitted >= MONDAY
            assert begins == (patient.current_track is None) == (not patient.own)

    def test_own_clinicians_are_there_when_the_patient_is(self, week: Week) -> None:
        """Each individual session has a slot in which the patient can come and the own clinician works."""
        for person in week.attending:
            for kind in person.individuals:
                for name in (person.patient.own.get(kind.role, ""),):
                    assert not name or any(s.span.minutes >= kind.minutes for s in meetings(week, person, name))

    def test_pairs_kept_apart_can_be(self, week: Week) -> None:
        """Each pair is two patients, each patient is in one pair, and pairs apart in tracks are in two."""
        pairs = week.clinic.keep_apart
        people = [p for pair in pairs for p in (pair.patient, pair.other)]
        assert len(set(people)) == 2 * len(pairs)
        for pair in pairs:
            tracks = {week.clinic.patient[p].current_track for p in (pair.patient, pair.other)}
            assert not pair.in_track or len(tracks) == 2

    def test_locks_fit(self, week: Week) -> None:
        """Locked patients can attend on the day, and a locked leader is qualified and at work then."""
        for lock in week.clinic.locks:
            assert lock.when is not None
            if lock.patient:
                assert any(lock.when.holds_on(d) for d in week.patients[lock.patient].any_open_days)
            if lock.clinician:
                slots = [s for s in week.blocks if s.track == lock.track and lock.when.holds_on(s.date)]
                assert lock.group in week.clinic.clinician[lock.clinician].leads
                assert set(slots) <= week.at_work[lock.clinician]


class TestCounting:
    """Staff, rooms and seats suffice, counted on an even spread of each track's patients over their open days."""

    def test_leaders_suffice_in_every_track(self, week: Week) -> None:
        """On each day and in all tracks together, clinicians can lead at least as many groups as are needed."""
        for date in week.dates:
            tracks = [t for t, d in week.track_day if d == date]
            groups = [(t, sessions(week, t, date)) for t in tracks]
            for track, needed in groups:
                assert led(week, (track,), date) >= needed
            assert led(week, tracks, date) >= sum(needed for _, needed in groups)

    def test_contact_hours_suffice(self, week: Week) -> None:
        """Contact hours of all cover groups and individual sessions, with some to spare but not half."""
        groups = sum(sessions(week, track, date) for track, date in week.track_day) * 55
        individuals = sum(kind.minutes for p in week.attending for kind in p.individuals)
        contact = sum(c.most_contact or 0 for c in week.clinic.clinicians)
        assert groups + individuals <= 0.97 * contact
        if len(week.attending) >= 40:
            assert groups + individuals >= 0.55 * contact

    @pytest.mark.parametrize("role", [THERAPIST, CASE_MANAGER])
    def test_caseloads_suffice(self, week: Week, role: str) -> None:
        """All patients fit into the caseloads of each role."""
        assert sum(c.caseload or 0 for c in staff(week, role)) >= len(week.attending)

    @pytest.mark.parametrize("role", [THERAPIST, CASE_MANAGER])
    def test_times_for_individual_sessions_suffice(self, week: Week, role: str) -> None:
        """Windows that do not overlap, and blocks beyond the groups led, hold all individual sessions of a role."""
        kinds = [kind for p in week.attending for kind in p.individuals if kind.role == role]
        minutes = max(kind.minutes for kind in kinds)
        free = sum(
            apart(s for s in week.at_work[c.name] if s.is_window and s.span.minutes >= minutes)
            for c in staff(week, role)
        )
        blocks = sum(len([s for s in week.at_work[c.name] if not s.is_window]) for c in staff(week, role))
        assert free + blocks // 4 >= len(kinds)

    def test_private_rooms_suffice(self, week: Week) -> None:
        """Clinicians without an office have more than half as many private rooms among them."""
        offices = {c.office for c in week.clinic.clinicians if c.office}
        shared = [r for r in week.clinic.rooms if r.use == "Individual" and r.name not in offices]
        homeless = [c for role in (THERAPIST, CASE_MANAGER) for c in staff(week, role) if c.office is None]
        assert len(shared) * 2 >= len(homeless)

    def test_seats_suffice(self, week: Week) -> None:
        """The rooms for groups seat everybody who is present, in every block."""
        seats = sum(r.seats or 0 for r in week.clinic.rooms if r.use != "Individual")
        for track, date in week.track_day:
            assert heads(week, track)[date] <= seats

    def test_smallest_groups_fit_the_quietest_day(self, week: Week) -> None:
        """Even with a pull-out or two the fewest patients of a day make up the largest of the least sizes."""
        fewest = min(count for track in week.clinic.tracks for count in heads(week, track.name).values())
        assert max(g.least_patients for g in week.clinic.group_types) <= max(1, fewest)

    def test_the_mix_can_be_led_in_every_track(self, week: Week) -> None:
        """Types that some patients need have a leader in each track."""
        for person in week.attending:
            for demand in person.mix:
                tracks = [t for t in person.tracks if demand.least]
                assert all(leaders(week, track, demand.types) for track in tracks)

    def test_tracks_hold_their_patients(self, week: Week) -> None:
        """The most patients of a track are more than an even spread brings."""
        for track in week.clinic.tracks:
            assert (track.most_patients or 0) >= max(heads(week, track.name).values())


def cut(week: Week) -> list[PatientWeek]:
    """Patients with fewer days than the plan asks."""
    return [p for p in week.attending if p.days < p.asked_days]


def contact_per_day(week: Week) -> float:
    """Contact hours of all staff per day attended."""
    return sum(c.most_contact or 0 for c in week.clinic.clinicians) / sum(p.days for p in week.attending)


def staff(week: Week, role: str) -> list[Clinician]:
    """The clinicians of a role."""
    return [c for c in week.clinic.clinicians if c.role == role]


def home(person: PatientWeek) -> str:
    """The track that the patient is in, or wishes first."""
    return person.patient.current_track or person.patient.track_wishes[0]


def heads(week: Week, track: str) -> Mapping[dt.date, int]:
    """Patients per day, those with the most days first, each on the emptiest open days."""
    count = Counter({date: 0 for name, date in week.track_day if name == track})
    for person in sorted(week.attending, key=lambda p: -p.days):
        if home(person) == track:
            count.update(sorted(person.open_days[track], key=lambda d: count[d])[: person.days])
    return count


def sessions(week: Week, track: str, date: dt.date) -> int:
    """Group sessions that the track needs on the day, ten or eleven patients to a group."""
    return len(week.track_day[track, date]) * math.ceil(heads(week, track)[date] / 11)


def led(week: Week, tracks: list[str] | tuple[str, ...], date: dt.date) -> int:
    """Group sessions that clinicians can lead in these tracks on the day."""
    blocks = {s for t in tracks for s in week.track_day[t, date]}
    return sum(
        min(c.most_groups_day or 0, len(blocks & week.at_work[c.name])) for c in week.clinic.clinicians if c.leads
    )


def leaders(week: Week, track: str, types: tuple[str, ...]) -> list[str]:
    """Clinicians who lead one of the types and work in a block of the track."""
    able = [c.name for c in week.clinic.clinicians if set(types) & set(c.leads)]
    return [name for name in able if any(s.track == track for s in week.at_work[name])]


def seats_for(clinic: Clinic, group_type: GroupType) -> int:
    """Seats of the largest room for the type."""
    fits = [r for r in clinic.rooms if r.use != "Individual" and set(group_type.room_needs) <= set(r.features)]
    return max((r.seats or 0 for r in fits), default=0)


def meetings(week: Week, person: PatientWeek, clinician: str) -> Iterator[Slot]:
    """Slots in which the patient can meet the clinician."""
    track = home(person)
    for slot in week.at_work[clinician]:
        near = (
            slot.is_window and slot in person.windows and not week.in_way(slot, track) and week.wait(slot, track) <= 60
        )
        if slot.date in person.open_days[track] and (near or (slot.track == track and slot in person.blocks)):
            yield slot


def apart(slots: Iterator[Slot]) -> int:
    """The most of the slots that one clinician can use, none overlapping."""
    count, last = 0, None
    for slot in sorted(slots, key=lambda s: (s.date, s.span.end)):
        if last is None or not slot.overlaps(last):
            count, last = count + 1, slot
    return count
