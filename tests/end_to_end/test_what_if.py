"""What-if questions at the desk: the ten of the docs, the same clinic as edited by hand, and whatever goes wrong."""

from __future__ import annotations

import itertools
import json
import re
import shlex
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from desk import ROOT, Workbook, iop

from inputs.reader import read_clinic
from inputs.scenario_choice import Choice
from inputs.scenarios import changed
from inputs.template import write_clinic
from models.result import Answer
from models.scenario import BASE
from optimizer.tasks import Task, answer

Clinic = Callable[..., Workbook]
PAGE = (ROOT / "docs/what-if.md").read_text(encoding="utf-8")
QUESTIONS = [shlex.split(line)[1:] for line in re.findall(r"^ +`(iop what-if clinic.xlsx .*)`$", PAGE, re.MULTILINE)]
QUICK = ("--time-limit", "1", "--workers", "1", "--format", "json", "-o", "out.json", "--force")


def _changes(question: list[str]) -> list[str]:
    return [text for option, text in itertools.pairwise(question) if option == "--change"]


def _rows(folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((folder / "out.json").read_text(encoding="utf-8"))["Comparison"]
    return found


def test_there_are_ten_questions() -> None:
    """Each with a command."""
    assert len(QUESTIONS) == 10
    assert all(_changes(question) for question in QUESTIONS)


@pytest.fixture(scope="module")
def known() -> dict[str, Answer]:
    """The clinic as it is, once it has been planned for the first question."""
    return {}


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, known: dict[str, Answer]) -> None:
    """Scenarios are planned in this process, which is quicker for one."""

    @contextmanager
    def planning(*_: object) -> Iterator[Callable[[Sequence[Task]], list[Answer]]]:
        def run(tasks: Sequence[Task]) -> list[Answer]:
            for task in tasks:
                known[task.name] = known[BASE] if task.name == BASE in known else answer(task)
            return [known[task.name] for task in tasks]

        yield run

    monkeypatch.setattr("commands.what_if.planning", planning)


@pytest.mark.slow
@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_each_question_is_answered(question: list[str], clinic: Clinic, tmp_path: Path) -> None:
    """As the docs have it, in a smaller clinic with the same names; a short search will do."""
    clinic(24)
    said = iop(tmp_path, *question, *QUICK)
    assert said.code == 0, said.all
    base, scenario = _rows(tmp_path)
    assert base["Can it be done"] == "yes"
    assert scenario["Can it be done"] in ("yes", "with rules bent")
    assert scenario["What limits"]


def _resigns(book: Workbook) -> None:
    """Delete the row, and the name wherever it stands."""
    book.drop("Clinicians", lambda row: row[0] == "Avocet")
    book.drop("Time off", lambda row: row[0] == "Avocet")
    book.drop("Locks", lambda row: "Avocet" in row)
    for row in book.sheet("Patients").iter_rows(min_row=2):
        for cell in row:
            if isinstance(cell.value, str) and "Avocet" in cell.value.split("; "):
                cell.value = "; ".join(name for name in cell.value.split("; ") if name != "Avocet") or None


def _caps(most: int, least: int | None = None) -> Callable[[Workbook], None]:
    def edit(book: Workbook) -> None:
        for (cell,) in book.sheet("Group types").iter_rows(min_row=2, max_col=1):
            if cell.value:
                book.put("Group types", cell.row, "Most patients", most)
                book.put("Group types", cell.row, "Least patients", least or 3)

    return edit


def _evenings(book: Workbook) -> None:
    for name in ("Avocet", "Bittern"):
        book.put("Clinicians", name, "Track limits", "Evening 2")
    book.put("Settings", "Rest between days (hours)", "Value", 14)


BY_HAND: dict[int, Callable[[Workbook], object]] = {
    2: lambda book: book.add("Time off", Who="Avocet", Day="Wed"),
    3: lambda book: book.add("Time off", Who="Art studio", Day="1990-01-01 to 2100-12-31"),
    5: _caps(8, 4),
    6: lambda book: book.put("Patients", "P001", "Days per week", 3),
    7: lambda book: book.add("Keep apart", Patient_ID="P002", Other_patient_ID="P008"),
    8: _resigns,
    9: _evenings,
    10: _caps(10),
}
"""What a manager types instead, by number of the question."""


@pytest.mark.parametrize("number", BY_HAND)
def test_the_clinic_is_that_of_a_workbook_edited_by_hand(number: int, clinic: Clinic) -> None:
    """The same facts, so that solving it gives the same answer."""
    book = clinic(30)
    before = read_clinic(book.path).clinic
    BY_HAND[number](book)
    edited = read_clinic(book.save()).clinic
    (scenario,) = Choice(changes=_changes(QUESTIONS[number - 1])).of(before)
    after = changed(before, scenario.changes)
    names = [name for name in vars(type(before))["__dataclass_fields__"] if name != "time_off"]
    assert {name: getattr(after, name) for name in names} == {name: getattr(edited, name) for name in names}
    assert [(t.who, t.span) for t in after.time_off] == [(t.who, t.span) for t in edited.time_off]


@pytest.mark.parametrize("number", [1, 4])
def test_what_is_added_is_that_of_a_workbook_too(number: int, clinic: Clinic, tmp_path: Path) -> None:
    """Written and read back, it is the same clinic."""
    before = read_clinic(clinic(30).path).clinic
    (scenario,) = Choice(changes=_changes(QUESTIONS[number - 1])).of(before)
    after = changed(before, scenario.changes)
    write_clinic(tmp_path / "after.xlsx", after)
    assert read_clinic(tmp_path / "after.xlsx").clinic == after


@pytest.mark.parametrize(
    ("words", "told", "code"),
    [
        (["--scenario", "Nobody"], "no scenario called", 2),
        (["--change", "clinician away: Avocte = Wed"], "did you mean Avocet?", 2),
        (["--change", "close track: Morning", "--change", "close track: Afternoon"], "only track that is left", 2),
        (["--most", "beds"], "cannot be asked", 2),
        (["--format", "pdf"], "pdf is not known; write xlsx, csv, json", 2),
        (["-o", "clinic.xlsx"], "own workbook", 2),
        (["--most", "rooms", "--cluster", "tcp://nowhere:1"], "leave --cluster out", 2),
    ],
)
def test_what_cannot_be_asked_is_said_at_once(
    words: list[str], told: str, code: int, clinic: Clinic, tmp_path: Path
) -> None:
    """In plain words, before anything is planned, and nothing is written."""
    clinic()
    said = iop(tmp_path, "what-if", "clinic.xlsx", *words)
    assert (said.code, told in said.all) == (code, True), said.all
    assert [file.name for file in tmp_path.iterdir()] == ["clinic.xlsx"]


def test_faults_of_the_sheet_name_their_cells(clinic: Clinic, tmp_path: Path) -> None:
    """All of them at once; an empty sheet says what to do."""
    book = clinic()
    first = book.add("Scenarios", Scenario="Slips", Change="clinician away", Target="Avocte", Value="Wed")
    book.add("Scenarios", Scenario="Slips", Change="clinician away", Target="Avocet", Value="Wend")
    book.save()
    said = iop(tmp_path, "what-if", "clinic.xlsx")
    assert said.code == 3
    assert f"Scenarios!C{first}: " in said.err
    assert f"Scenarios!D{first + 1}: " in said.err
    assert f"Scenarios!C{first}: " in iop(tmp_path, "check", "clinic.xlsx").err
    book.clear("Scenarios")
    book.save()
    assert "the sheet has no rows" in iop(tmp_path, "what-if", "clinic.xlsx").err
