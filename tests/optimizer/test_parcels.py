"""What travels: enough for the same answer, and nothing that tells who a patient is."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from scenario_tasks import QUICK, task, telling_clinic

from models.clinic import Lock, When
from models.result import PlannedWeek, Refusal
from optimizer import parcels
from optimizer.parcels import is_final, opened, packed, sealed, sealed_answer
from optimizer.tasks import Task, answer

TELLING = ("P1-Wren", "P2", "Wren", "Alder", "Veterans", "Signing", "hearing", "court", "Art room")


@pytest.fixture(scope="module")
def planned() -> PlannedWeek:
    """The answer to the usual task, found without any parcel."""
    found = answer(task())
    assert isinstance(found, PlannedWeek)
    return found


def test_nothing_that_travels_tells_who_a_patient_is(planned: PlannedWeek) -> None:
    """Neither the bytes that go out nor the answer that comes back hold an ID, a name, a tag or free text."""
    parcel, _ = packed(task("Art room closed", start=planned.timetable))
    travels = pickle.dumps(parcel).decode("latin-1") + sealed_answer(parcel)
    assert not [word for word in TELLING if word in travels]
    assert "Morning" in travels, "the test looks at the right bytes"


@pytest.mark.parametrize("without", [0, 1])
def test_an_answer_in_codes_is_the_same_as_one_in_names(planned: PlannedWeek, without: int) -> None:
    """Timetable, wishes, findings, quality and who is moved are those that the task has without parcels."""
    asked = task(without=without, start=planned.timetable if without else None)
    parcel, codes = packed(asked)
    assert opened(asked, codes, sealed_answer(parcel)) == answer(asked)


def test_a_start_with_patients_who_are_no_longer_there_travels_too(planned: PlannedWeek) -> None:
    """A scenario may be without some patients of the base timetable."""
    parcel, codes = packed(task(without=1, start=planned.timetable))
    assert parcel.task.start is not None
    assert set(parcel.task.start.assignments) == {codes.patients[who] for who in ("P1-Wren", "P2", "P3")}


@pytest.mark.parametrize(
    "other",
    [
        task(without=1),
        task(options=replace(QUICK, seed=4)),
        task(options=replace(QUICK, time_limit=2)),
        task(date=telling_clinic().settings.week_of.replace(day=23)),  # type: ignore[union-attr]
    ],
)
def test_another_question_has_another_key(other: Task) -> None:
    """Clinic, date and options decide the answer."""
    assert packed(task())[0].key != packed(other)[0].key


def test_the_key_knows_the_start_and_not_the_name(planned: PlannedWeek) -> None:
    """A scenario that was renamed is not solved again."""
    assert packed(task("One"))[0].key == packed(task("Another"))[0].key
    assert packed(task())[0].key != packed(task(start=planned.timetable))[0].key


def test_another_version_has_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """After an update nothing old is taken for an answer."""
    before = packed(task())[0].key
    monkeypatch.setattr(parcels, "version", lambda _: "another")
    assert packed(task())[0].key != before


def test_a_refusal_names_patients_again() -> None:
    """Its text comes back with IDs and tags, and its cells as they were; its name is the scenario's."""
    clash = Lock("P1-Wren", when=When(days=(0,)))
    asked = task("Locked", clinic=telling_clinic(locks=(clash, replace(clash, group="CBT", when=When(days=(5,))))))
    parcel, codes = packed(asked)
    refused = opened(asked, codes, sealed_answer(parcel))
    assert refused == answer(asked)
    assert isinstance(refused, Refusal)
    assert "P1-Wren" in refused.text


def test_a_mistake_of_ours_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says where, and nothing from the workbook."""

    def fail(*_: object) -> None:
        raise ValueError("P1-Wren")

    monkeypatch.setattr(parcels, "answer", fail)
    asked = task("Broken")
    parcel, codes = packed(asked)
    refused = opened(asked, codes, sealed_answer(parcel))
    assert isinstance(refused, Refusal)
    assert (refused.name, refused.code) == ("Broken", 1)
    assert "ValueError at test_parcels.py line" in refused.text
    assert "Wren" not in refused.text


@pytest.mark.parametrize(
    ("code", "stopped", "final"),
    [(3, False, True), (4, False, True), (5, False, True), (5, True, False), (1, False, False), (2, False, False)],
)
def test_what_is_final(code: int, stopped: bool, final: bool) -> None:
    """A search that came to its end is; one that was stopped, crashed or was lost is not."""
    assert is_final(sealed(Refusal("", "text", code, stopped))) == final


def test_a_timetable_is_final(planned: PlannedWeek) -> None:
    """Its search had its time."""
    assert is_final(sealed(planned))


def test_repeatable_answers_have_the_same_workers_everywhere() -> None:
    """Others have those that they are given, and nobody has more than the user allows."""
    parcel, _ = packed(task(options=replace(QUICK, workers=16)))
    loose, _ = packed(task(options=replace(QUICK, workers=16, repeatable=False)))
    lone, _ = packed(task(options=replace(QUICK, workers=1)))
    assert [one.with_workers(8).task.options.workers for one in (parcel, loose, lone)] == [2, 8, 1]
