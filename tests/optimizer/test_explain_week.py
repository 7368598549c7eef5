"""Why not every rule can be kept: the whole answer, on clinics that anybody can hold in the head."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from broken_cases import BROKEN
from broken_clinics import good_clinic
from small import MONDAY, altered, week_of
from sourced import sourced

from models.calendar import Span
from models.clinic import FREELY, NEVER, Clinic, Lock, TimeOff, When
from models.fact import Fact
from models.people import KeepApart, Unavailable
from models.program import IndividualKind, MixRow, Room
from models.resolve import plan_week
from models.source import Source
from models.way_out import Change, and_then, furthest
from optimizer.clock import Clock
from optimizer.explain_week import explain_week
from optimizer.facts import all_facts, dropping, time_off
from optimizer.facts.settings import MANY
from optimizer.find_ways import MOST_WAYS, changed
from optimizer.options import Options
from optimizer.verdict import Judge, Verdict
from optimizer.ways_out import ladders

OPTIONS = Options(time_limit=60, workers=1)


def test_nothing_clashes_where_every_rule_can_be_kept() -> None:
    """No clash is told and no way out is sought."""
    found = explain_week(week_of(good_clinic()), OPTIONS)
    assert (found.kept, found.shortages, found.clashes, found.ways) == (True, (), (), ())


def test_without_time_nothing_is_claimed() -> None:
    """With no time at all, whether every rule can be kept is not settled."""
    assert explain_week(week_of(good_clinic()), Options(time_limit=0, workers=1)).kept is None


def test_ways_out_are_priced_by_the_clinic_and_the_cheapest_is_first() -> None:
    """What the workbook's Prices say counts; each way out says how many wishes can be granted with it."""
    clinic = BROKEN["two in one track kept apart"].clinic
    usual = explain_week(plan_week(clinic, MONDAY), OPTIONS)
    assert [way.price for way in usual.ways] == sorted(way.price for way in usual.ways)
    assert {change.kind for way in usual.ways for change in way.changes} == {
        "Patient in another track", "Kept apart no more",
    }  # fmt: skip
    assert all(way.granted is not None for way in usual.ways)
    dear = replace(clinic, prices={"Patient in another track": 100})
    first = explain_week(plan_week(dear, MONDAY), OPTIONS).ways[0]
    assert (first.changes[0].kind, first.price) == ("Kept apart no more", 15)


def test_a_clinic_without_its_facts_can_be_planned() -> None:
    """Whatever is broken, nothing is asked and nothing is limited once every fact is dropped."""
    for name in ("no private room", "a long rest", "three groups in two blocks"):
        clinic = BROKEN[name].clinic
        bare = dropping(clinic, all_facts(plan_week(clinic, MONDAY)))
        assert Judge(MONDAY, Clock(OPTIONS), 60).verdict(bare) is Verdict.CAN


def _ladders(clinic: Clinic, aspect: str, column: str) -> list[Sequence[Change]]:
    """The changes that ease the facts of this aspect, written into this column."""
    week = plan_week(clinic, MONDAY)
    of = (ladder for fact in all_facts(week) if fact.aspect == aspect for ladder in ladders(week, fact))
    return [ladder for ladder in of if ladder[0].cells[0] in _cells(clinic, column)]


def _cells(clinic: Clinic, column: str) -> set[str]:
    return {row.source.cell(column) for row in (*clinic.mix, *clinic.patients)}


def test_a_group_may_be_asked_only_of_those_who_come_more_often() -> None:
    """What is asked of everybody can be asked of fewer by one cell; the price is in proportion to those spared."""
    clinic = sourced(good_clinic(mix=(MixRow("All", "CBT", 1),)))
    ((spare,),) = _ladders(clinic, "least", "From days")
    assert (spare.who, spare.amount) == (("P3", "P4", "P6"), 0.5)
    assert {p.id for p in plan_week(spare.apply(clinic), MONDAY).attending if p.mix} == {"P1", "P2", "P5"}


def test_all_patients_of_a_clinician_who_is_away_have_another() -> None:
    """One patient alone would not do where the clinician is not there at all; where some hours are left, it might."""
    own = tuple(replace(p, own={"Therapist": "Ash"}) if p.id in ("P1", "P2") else p for p in good_clinic().patients)
    clinic = sourced(good_clinic(patients=own))
    away = replace(clinic, time_off=(TimeOff("Ash", "clinician", When()),))
    assert [c.who for c in _ladders(clinic, "own Therapist", "Therapist")[0]] == [("P1", "Ash"), ("P1", "P2", "Ash")]
    assert [c.who for c in _ladders(away, "own Therapist", "Therapist")[0]] == [("P1", "P2", "Ash")]


def test_what_mends_a_later_clash_is_tried_after_all_that_mend_the_first() -> None:
    """Ash is away, leads Process alone and is named in a lock: after another therapist, a leader, and the lock goes."""
    clinic = good_clinic(
        mix=(MixRow("P5", "Process", 1),), time_off=(TimeOff("Ash", "clinician", When()),),
        locks=(Lock(None, "CBT", When((0,)), "B1", clinician="Ash"),),
    )  # fmt: skip
    clinic = sourced(altered(altered(clinic, "Birch", leads=()), "P1", own={"Therapist": "Ash"}))
    found = explain_week(plan_week(clinic, MONDAY), OPTIONS)
    assert len(found.ways) == MOST_WAYS
    assert [way.price for way in found.ways] == sorted(way.price for way in found.ways)
    judge = Judge(MONDAY, Clock(OPTIONS), 60)
    for way in found.ways:
        assert judge.verdict(changed(clinic, way.changes)) is Verdict.CAN
        for n in range(len(way.changes)):
            fewer = (*way.changes[:n], *way.changes[n + 1 :])
            assert judge.verdict(changed(clinic, fewer)) is Verdict.CANNOT


def test_who_is_off_is_asked_for_the_block_that_is_lacking_alone() -> None:
    """Cedar is off on Monday, when Art runs, and a lock wants the second block: no other hours of that day are told."""
    clinic = altered(BROKEN["Cedar off when Art runs"].clinic, "Cedar", hours={1: (Span(480, 1080),)})
    clinic = sourced(replace(clinic, locks=(Lock(None, "Art", When((0,)), "B2"),)))
    ways = explain_week(plan_week(clinic, MONDAY), OPTIONS).ways
    longer = [change.text for way in ways for change in way.changes if change.kind == "Longer hours"]
    assert longer == ["let Cedar work 10:15-11:15 on Mon"]


def _easily(clinic: Clinic) -> bool:
    return Judge(MONDAY, Clock(OPTIONS), 60).verdict(clinic) is Verdict.CAN


def test_to_drop_a_fact_never_makes_a_week_harder() -> None:
    """Where a lock names somebody who only assists, too, and where the office is too small for one more."""
    art = altered(altered(good_clinic(), "Birch", assists=("Art",)), "Yew", office="Nook")
    second = Lock(None, "Art", When((0,)), "B1", clinician="Birch")
    offices = altered(good_clinic(), "Ash", office="R2")
    for clinic in (
        replace(altered(art, "Art", facilitators=2), locks=(second,)),
        replace(altered(art, "Art", facilitators=2), locks=(second, replace(second, clinician="Cedar"))),
        altered(altered(offices, "P1", own={"Therapist": "Ash"}), "P2", discharged=MONDAY + dt.timedelta(days=1)),
    ):
        assert _easily(clinic)
        assert [fact.text for fact in _facts(clinic) if not _easily(fact.drop(clinic))] == []


def test_dates_of_admission_and_discharge_are_named() -> None:
    """P1 is there on Tuesday and Wednesday alone, and Art, which is asked, runs on Monday only."""
    clinic = sourced(altered(good_clinic(), "P1", admitted=MONDAY + dt.timedelta(days=1)))
    found = explain_week(plan_week(clinic, MONDAY), OPTIONS)
    named = {cell: fact.text for clash in found.clashes for fact in clash.facts for cell in fact.cells}
    assert named[clinic.patient["P1"].source.cell("Admitted")] == "P1 is admitted on Tue"
    left = sourced(altered(good_clinic(), "P1", discharged=MONDAY))
    comes = next(fact for fact in _facts(left) if fact.aspect == "comes" and fact.about.id == "P1")
    assert comes.cells == (left.patient["P1"].source.cell("Discharged"),)


def test_an_office_that_is_taken_is_named_and_can_be_left() -> None:
    """Ash and Yew share an office for one, and their patients have one window in common."""
    own = {"P5": "Ash", "P6": "Yew"}
    clinic = good_clinic(rooms=(*good_clinic().rooms, Room("Study", "Individual")))
    for who, therapist in own.items():
        off = tuple(Unavailable(None, (day,)) for day in (1, 2))
        clinic = altered(clinic, who, own={"Therapist": therapist}, cannot_attend=off, days_per_week=1)
        clinic = altered(clinic, therapist, office="Study")
    clinic = sourced(replace(clinic, settings=replace(clinic.settings, individuals_during_groups=NEVER)))
    found = explain_week(plan_week(clinic, MONDAY), OPTIONS)
    assert "Yew holds individual sessions in Study" in {fact.text for clash in found.clashes for fact in clash.facts}
    assert any("let Yew hold individual sessions in any room" in way.changes[0].text for way in found.ways)


def test_who_does_not_come_counts_in_the_caseload() -> None:
    """P2 has no days authorised, but is Ash's all the same: both are named, and another therapist for them helps."""
    own = {"own": {"Therapist": "Ash"}}
    clinic = altered(altered(good_clinic(), "P1", **own), "P2", authorised_days=0, **own)
    clinic = sourced(altered(clinic, "Ash", caseload=1))
    found = explain_week(plan_week(clinic, MONDAY), OPTIONS)
    texts = {fact.text for clash in found.clashes for fact in clash.facts}
    assert {"P1's Therapist is Ash", "P2's Therapist is Ash"} <= texts
    assert any("P2" in change.who for way in found.ways for change in way.changes)


def test_only_tracks_are_proposed_in_which_the_patient_can_be() -> None:
    """As many days have to be open there, and the track itself; nobody is kept at home by a change of track."""
    clinic = good_clinic()
    assert [c.text for of in _ladders(sourced(clinic), "current_track", "Current track") for c in of][:1] == [
        "let P1 change to Late"
    ]
    for facts in ({"cannot_attend": (Unavailable("Late"),)}, {"cannot_attend": (Unavailable("Late", (0, 1)),)}):
        kept = sourced(altered(clinic, "P1", **facts))
        assert all(c.who != ("P1",) for of in _ladders(kept, "current_track", "Current track") for c in of)
    closed = sourced(altered(clinic, "Late", open_to=("Work",)))
    assert [c.who for of in _ladders(closed, "current_track", "Current track") for c in of] == []


def test_a_patient_who_may_not_be_in_the_other_track_is_not_moved_there() -> None:
    """The clash is told although a lock of the patient would be left without days, which is a fault of a workbook."""
    clinic = good_clinic(locks=(Lock("P1", when=When((2,))),))
    clinic = sourced(altered(clinic, "P1", cannot_attend=(Unavailable("Late"), Unavailable("Morning", (2,)))))
    found = explain_week(plan_week(clinic, MONDAY), OPTIONS)
    assert found.clashes
    assert all("change to" not in change.text for way in found.ways for change in way.changes)


def test_who_misses_a_part_of_a_day_is_no_fact() -> None:
    """Without that row there would be more to fill; a whole day, or hours of no block, can be dropped."""
    spans = {Span(540, 600): 0, Span(540, 1035): 1, Span(720, 770): 1, Span(540, 675): 1}
    for span, named in spans.items():
        clinic = sourced(good_clinic(time_off=(TimeOff("P1", "patient", When((0,)), span),)))
        assert sum(isinstance(fact.about, TimeOff) for fact in all_facts(plan_week(clinic, MONDAY))) == named


def test_what_excuses_is_told_as_given_where_it_matters() -> None:
    """P1 misses the one hour in which Art has a leader, in a track closed on Wed; others' rows are not told."""
    off = (
        TimeOff("P1", "patient", When((0,)), Span(540, 600)), TimeOff("P5", "patient", When((0,)), Span(900, 960)),
        TimeOff("Morning", "track", When((2,))), TimeOff("Late", "track", When((2,))),
    )  # fmt: skip
    clinic = sourced(altered(good_clinic(time_off=off), "Cedar", hours={0: (Span(540, 600),)}))
    found = explain_week(plan_week(clinic, MONDAY), OPTIONS)
    assert any("Art at least 1" in fact.text for clash in found.clashes for fact in clash.facts)
    assert [fact.text for fact in found.given] == ["P1 away on Mon 9:00-10:00", "Morning is closed on Wed"]
    assert [fact.cells for fact in found.given] == [(row.source.cell(),) for row in clinic.time_off[::2]]
    assert any("give up the time off: P1" in change.text for way in found.ways for change in way.changes)
    assert explain_week(week_of(good_clinic(time_off=off[:1])), OPTIONS).given == ()


def test_a_lock_in_hours_away_is_told_with_them() -> None:
    """The lock alone clashes, as the hours away are no fact; but they are told."""
    off = TimeOff("P1", "patient", When((0,)), Span(540, 600))
    clinic = sourced(good_clinic(mix=(), time_off=(off,), locks=(Lock("P1", "CBT", When((0,)), "B1"),)))
    found = explain_week(plan_week(clinic, MONDAY), OPTIONS)
    assert [fact.about for clash in found.clashes for fact in clash.facts] == [*clinic.locks]
    assert [fact.about for fact in found.given] == [*clinic.time_off]


def test_who_is_not_in_the_program_has_no_rows_in_force() -> None:
    """A pair kept apart, or a lock, may name somebody who was discharged."""
    clinic = altered(good_clinic(), "P6", discharged=MONDAY - dt.timedelta(days=1))
    week = plan_week(clinic, MONDAY)
    assert "P6" not in week.patients
    facts = [Fact("", (), KeepApart("P5", "P6")), Fact("", (), Lock("P6", "CBT"))]
    assert list(time_off.given(week, facts)) == []


def test_the_closing_of_an_office_is_no_fact() -> None:
    """While it is open, its clinician's individual sessions have to be there; told where these are what clashes."""
    off = TimeOff("Nook", "room", When((0,)))
    clinic = good_clinic(time_off=(off,))
    in_office = altered(clinic, "Ash", office="Nook")
    assert [fact.about for fact in _facts(clinic, TimeOff)] == [off]
    assert not any(_facts(in_office, TimeOff))
    own = altered(in_office, "P1", own={"Therapist": "Ash"})
    short = sourced(replace(own, individuals=(IndividualKind("Therapy", "Therapist", 50, per_week=3),)))
    assert "Nook is closed on Mon" in [fact.text for fact in explain_week(plan_week(short, MONDAY), OPTIONS).given]


def test_what_is_not_asked_is_not_forbidden() -> None:
    """Therapy is asked more often than P1 has days: the lock that gives P2 one of theirs has nothing to do with it."""
    kinds = (IndividualKind("Therapy", "Therapist", 50, per_week=4),)
    clinic = sourced(good_clinic(individuals=kinds, locks=(Lock("P2", "Therapy", When((1,)), "Noon"),)))
    found = explain_week(plan_week(clinic, MONDAY), OPTIONS)
    assert not [fact for clash in found.clashes for fact in clash.facts if isinstance(fact.about, Lock)]
    assert not [change for way in found.ways for change in way.changes if change.kind == "Lock taken away"]


def test_without_the_leaders_of_a_type_there_are_enough() -> None:
    """As many as a group needs; and none of these is proposed to lead another."""
    clinic = altered(good_clinic(), "Art", facilitators=2)
    leads = [fact for fact in _facts(clinic) if fact.aspect == "leads" and fact.about.name in ("Art", "CBT")]
    bare = dropping(clinic, leads)
    assert [c.leads for c in bare.clinicians if not c.role] == [("CBT",), ("Art",), ("Art",)]
    named = {ladder[0].who for fact in leads for ladder in ladders(plan_week(bare, MONDAY), fact)}
    assert named <= {(c.name,) for c in clinic.clinicians}


def test_all_days_away_are_told() -> None:
    """One after the other, as all of them count."""
    clinic = good_clinic(time_off=(TimeOff("Ash", "clinician", When((0, 1, 2))),))
    assert next(_facts(clinic, TimeOff)).text == "Ash away on Mon, Tue and Wed"


def test_who_is_kept_in_a_track_of_others_stays_there() -> None:
    """That the track is theirs is no fact: without it, they would have no track at all."""
    closed = altered(good_clinic(), "Morning", open_to=("Work",))
    assert not any(fact.aspect == "current_track" and fact.about.id == "P1" for fact in _facts(closed))
    assert any(fact.aspect == "current_track" and fact.about.id == "P5" for fact in _facts(closed))


def test_individual_sessions_during_groups_are_dropped_as_a_whole() -> None:
    """Both that there are none and how many a day there could be."""
    clinic = good_clinic()
    never = replace(clinic, settings=replace(clinic.settings, individuals_during_groups=NEVER))
    bare = dropping(never, (fact for fact in _facts(never) if fact.aspect == "individuals_during_groups"))
    assert (bare.settings.individuals_during_groups, bare.settings.pull_outs_per_day) == (FREELY, MANY)


def test_days_that_are_cut_name_the_cell_that_cuts_them() -> None:
    """Authorised days, where these are fewer; a column that the file lacks is named by its row."""
    clinic = sourced(altered(good_clinic(), "P1", authorised_days=1))
    comes = next(fact for fact in _facts(clinic) if fact.aspect == "comes" and fact.about.id == "P1")
    assert comes.cells == (clinic.patient["P1"].source.cell("Authorised days"),)
    bare = altered(good_clinic(), "P1", source=Source("Patients", 7, {"Patient ID": "A"}))
    comes = next(fact for fact in _facts(bare) if fact.aspect == "comes" and fact.about.id == "P1")
    assert comes.cells == ("Patients, row 7, new column Days per week",)


def test_a_row_of_the_mix_says_for_whom_it_is() -> None:
    """With the days, where it is not for all."""
    ends = {(None, None): "", (2, None): " on 2 days or more", (None, 2): " on 2 days or fewer",
            (1, 2): " on 1 to 2 days", (2, 2): " on 2 days"}  # fmt: skip
    for (first, last), on in ends.items():
        row = MixRow("All", "CBT", 1, from_days=first, to_days=last)
        assert next(_facts(good_clinic(mix=(row,)), MixRow)).text == f"CBT at least 1 a week for everybody{on}"


def _facts(clinic: Clinic, kind: type = object) -> Iterator[Fact]:
    return (fact for fact in all_facts(plan_week(clinic, MONDAY)) if isinstance(fact.about, kind))


def test_of_changes_in_one_cell_one_is_told() -> None:
    """The largest, where they mend different clashes; the last one, with the price of all, if it was found later."""
    one, two = (Change("Fewer days", f"{4 - n} days", ("G2",), ("P1",), n) for n in (1, 2))
    other = Change("Fewer days", "3 days", ("G3",), ("P2",), 1)
    assert furthest((two, other, one)) == (two, other)
    assert and_then((one, other), two) == (other, replace(two, amount=3))


def test_what_adds_up_is_not_merged() -> None:
    """Two types for one leader, and rooms like two others, go together; a room more of one kind is one room more."""
    clinic = good_clinic(rooms=(Room("R1", "Group"), Room("Nook", "Individual")))
    week = plan_week(clinic, MONDAY)
    steps = [of[0] for fact in all_facts(week) for of in filter(None, ladders(week, fact))]
    rooms = [step for step in steps if step.kind == "Another room"]
    leads = [step for step in steps if step.kind == "Another leader" and step.who == ("Birch",)]
    for some in (rooms, leads):
        assert len(some) > 1
        assert set(furthest(some)) == set(some)
        assert set(and_then(tuple(some[:-1]), some[-1])) == set(some)
    week = plan_week(rooms[0].apply(clinic), MONDAY)
    every = (of[0] for fact in all_facts(week) for of in ladders(week, fact) if of)
    again = next(step for step in every if step.kind == "Another room")
    (both,) = and_then((rooms[0],), again)
    assert (both.text, both.amount) == ("add 2 rooms like R1", 2)
    assert len({room.name for room in both.apply(clinic).rooms}) == 4


def test_what_was_proved_once_is_not_asked_again_in_less_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clash whose proof took most of the time is told even if nothing more can be settled."""
    verdicts = iter((Verdict.CANNOT,))
    monkeypatch.setattr(Judge, "verdict", lambda *_: next(verdicts, Verdict.OPEN))
    monkeypatch.setattr("optimizer.explain_week.shortages", lambda _: ())
    monkeypatch.setattr(Judge, "check_against", lambda *_: None)
    found = explain_week(week_of(good_clinic()), OPTIONS)
    assert found.kept is False
    assert [clash.least for clash in found.clashes] == [False]
