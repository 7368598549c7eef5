"""Why people are moved, in plain words."""

from __future__ import annotations

import signal
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from rule_cases import Case, bare, case, off
from small import patient

from models.calendar import Span
from models.clinic import Clinic
from models.findings import ScoredWish
from models.moved import Moved
from models.program import IndividualKind
from models.timetable import Timetable
from models.week import Week
from optimizer.for_others import NO_REASON
from optimizer.options import Options
from optimizer.score import score
from optimizer.solve import plan
from optimizer.why_moved import moved_since

ONE: Mapping[str, Any] = {"patients": (patient("P1", 1),)}
THERAPY = {"individuals": (IndividualKind("Therapy", "Therapist", 50),)}
CLOSED = {"time_off": (off("Everyone", "everyone", "Mon"),)}
MONDAY, TUESDAY = "Mon B1 CBT Ash R1 P1", "Tue B1 CBT Ash R1 P1"


def why(now: Clinic, lines: tuple[str, ...], before: tuple[str, ...], then: Clinic | None = None) -> dict[str, str]:
    """Who is moved by these lines after those before, and why."""
    of = case(now, *lines, before=case(then or now, *before))
    found = moved_since(of.week, of.timetable, score(of.week, of.timetable))
    assert found is not None
    return {move.who: move.why for move in (*found.patients, *found.clinicians)}


def test_nobody_without_a_previous_timetable() -> None:
    """There is nothing to compare with."""
    of: Case = case(bare(), MONDAY)
    assert moved_since(of.week, of.timetable, ()) is None


@pytest.mark.parametrize(
    ("now", "lines", "before", "reason"),
    [
        (bare(patients=(patient("P1", 2),)), (MONDAY, TUESDAY), (MONDAY,), "now attends 2 days instead of 1"),
        (bare(**ONE, time_off=(off("Ash", "clinician", "Mon"),)), (TUESDAY,), (MONDAY,), "Ash is away Mon B1"),
        (bare(**ONE, **CLOSED), (TUESDAY,), (MONDAY,), "Mon B1 is not held this week"),
        (bare(**ONE, time_off=(off("P1", "patient", "Mon"),)), (TUESDAY,), (MONDAY,), "cannot come Mon B1"),
        (bare({"P1": {"day_wishes": (1,)}}, **ONE), (TUESDAY,), (MONDAY,), "gets Days: Tue"),
        (bare(**ONE), (TUESDAY,), (MONDAY,), NO_REASON),
        (bare(**ONE), ("Mon B1 CBT Cedar R1 P1",), (MONDAY,), NO_REASON),
        (bare(**ONE), ("Mon B1 CBT Ash R1", "Mon B1 Process Birch R2 P1"), (MONDAY,), NO_REASON),
        (bare(**ONE, **THERAPY), (MONDAY, "Mon Noon Therapy Ash Nook P1"), (MONDAY,), "Therapy is due this week"),
    ],
)  # fmt: skip
def test_a_patient(now: Clinic, lines: tuple[str, ...], before: tuple[str, ...], reason: str) -> None:
    """What the week asks now comes before what somebody wins by it."""
    assert why(now, lines, before)["P1"] == reason


def test_a_block_at_another_time() -> None:
    """Whoever is in it is moved, by the block."""
    now = bare(**ONE)
    blocks = (replace(now.blocks[0], span=Span(545, 605)), *now.blocks[1:])
    found = why(replace(now, blocks=blocks), (MONDAY,), (MONDAY,), now)
    assert found == dict.fromkeys(("P1", "Ash"), "Mon B1 is held 9:05-10:05 now")


def test_what_is_no_longer_due() -> None:
    """An individual session every other week."""
    lines = (MONDAY, "Mon Noon Therapy Ash Nook P1")
    assert (
        why(
            bare(
                **ONE,
                **THERAPY,
            ),
            (MONDAY,),
            lines,
        )["P1"]
        != "Therapy is not due this week"
    )
    kind = IndividualKind("Therapy", "Therapist", 50, from_days=3)
    assert why(bare(**ONE, individuals=(kind,)), (MONDAY,), lines)["P1"] == "Therapy is not due this week"


def test_a_clinician() -> None:
    """Away, or with patients who are moved, or neither."""
    away = bare(**ONE, time_off=(off("Ash", "clinician", "Mon"),))
    assert why(away, ("Mon B1 CBT Cedar R1 P1",), (MONDAY,)) == {
        "P1": "Ash is away Mon B1", "Cedar": "sessions of P1", "Ash": "Ash is away Mon B1",
    }  # fmt: skip
    assert why(bare(**ONE), ("Mon B1 CBT Cedar R1",), ("Mon B1 CBT Ash R1",)) == {
        "Cedar": NO_REASON, "Ash": NO_REASON,
    }  # fmt: skip


def test_a_clinician_who_left_is_not_moved() -> None:
    """Only who is in the clinic can be."""
    now = bare(**ONE, clinicians=tuple(c for c in bare().clinicians if c.name != "Ash"))
    assert "Ash" not in why(now, ("Mon B1 CBT Cedar R1 P1",), (MONDAY,), bare(**ONE))


def test_ctrl_c_while_reasons_are_sought_keeps_the_week(monkeypatch: pytest.MonkeyPatch) -> None:
    """The search is over by then, and its timetable is there to be written."""
    sought: list[Week] = []

    def interrupted(week: Week, timetable: Timetable, scored: Sequence[ScoredWish]) -> Moved | None:
        signal.raise_signal(signal.SIGINT)
        sought.append(week)
        return moved_since(week, timetable, scored)

    monkeypatch.setattr("optimizer.solve.moved_since", interrupted)
    planned = plan(case(bare(), MONDAY).week, Options(time_limit=5, workers=1))
    assert sought == [planned.week]
    assert planned.timetable.sessions
