"""What-if questions at the desk: the ten of the docs, the same clinic as edited by hand, and whatever goes wrong."""

from __future__ import annotations

import itertools
import json
import re
import shlex
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import MONDAY, WITH_EVENING
from desk import ROOT, Workbook, iop

from commands.most import read_asked
from inputs.reader import read_clinic
from inputs.scenario_choice import Choice
from inputs.scenarios import changed
from inputs.template import write_clinic
from models.most import RoomsToClose
from models.resolve import plan_week
from models.result import Answer
from models.scenario import BASE, Scenario
from optimizer.options import Options
from optimizer.solve import plan
from optimizer.tasks import Task, answer

Clinic = Callable[..., Workbook]
PAGE = (ROOT / "docs/what-if.md").read_text(encoding="utf-8")
QUESTIONS = [shlex.split(line)[1:] for line in re.findall(r"^ +`(iop what-if clinic.xlsx .*)`$", PAGE, re.MULTILINE)]
SMALL = {
    1: ("add patients: Morning = 2",),
    2: ("clinician away: Avocet = Mon-Fri",),
    3: ("close room: Art studio",),
    4: ("add track: Late = like Morning", "add patients: Late = 1 at 2 days"),
    5: ("largest group size: All = 5", "smallest group size: All = 2"),
    6: ("patient days: P001 = 3",),
    7: ("keep apart: P002 = P003",),
    8: ("remove clinician: Avocet",),
    9: (
        "clinician track limit: Avocet = Morning 3",
        "clinician track limit: Bittern = Morning 3",
        "setting: Rest between days (hours) = 14",
    ),
    10: ("largest group size: All = 4",),
}
"""The same questions of a clinic of six patients and two therapists, whose answers are proved in seconds."""
QUICK = Options(time_limit=1, workers=1, aims=2)
TO_PROOF = Options(time_limit=30, workers=2, repeatable=True, aims=2)
TYPED = ("Patient ID", "Tags", "Admitted", "Taper plan", "Days per week", "Current track", "Cannot attend",
         "Day wishes", "Group wishes", "Group avoids", "Clinician wishes", "Clinician avoids")  # fmt: skip
"""What the sheet Added patients calls as the sheet Patients does."""


def _changes(question: list[str]) -> list[str]:
    return [text for option, text in itertools.pairwise(question) if option == "--change"]


def _kinds(changes: Iterable[str]) -> list[str]:
    return [text.partition(":")[0] for text in changes]


def test_there_are_ten_questions() -> None:
    """Each with a command; the small clinic is asked the same."""
    assert [_kinds(_changes(question)) for question in QUESTIONS] == [_kinds(changes) for changes in SMALL.values()]


def _resigns(book: Workbook) -> None:
    """Delete the row, and the name wherever it stands."""
    book.drop("Clinicians", lambda row: row[0] == "Avocet")
    book.drop("Time off", lambda row: row[0] == "Avocet")
    book.drop("Locks", lambda row: "Avocet" in row)
    for row in book.sheet("Patients").iter_rows(min_row=2):
        for cell in row:
            if isinstance(cell.value, str) and "Avocet" in cell.value.split("; "):
                cell.value = "; ".join(name for name in cell.value.split("; ") if name != "Avocet") or None


def _caps(book: Workbook, most: int, least: int | None = None) -> None:
    for (cell,) in book.sheet("Group types").iter_rows(min_row=2, max_col=1):
        if cell.value:
            book.put("Group types", cell.row, "Most patients", most)
            if least:
                book.put("Group types", cell.row, "Least patients", least)


def _shared(book: Workbook, limit: str) -> None:
    for name in ("Avocet", "Bittern"):
        book.put("Clinicians", name, "Track limits", limit)
    book.put("Settings", "Rest between days (hours)", "Value", 14)


def _admit(book: Workbook, added: Iterable[Mapping[str, Any]]) -> None:
    """Type the patients of the sheet Added patients into the sheet Patients."""
    for patient in added:
        facts = {header.replace(" ", "_"): patient[header] or None for header in TYPED}
        book.add("Patients", **facts)


def _late(book: Workbook) -> None:
    book.copy("Tracks", "Morning", "Late")
    book.copy("Blocks", "Morning", "Late")


Edit = Callable[[Workbook], object]


def _by_hand(away: str, most: tuple[int, int], least: int, other: str, limit: str) -> dict[int, Edit]:
    """What a manager types instead, by number of the question, but for patients added."""
    return {
        2: lambda book: book.add("Time off", Who="Avocet", Day=away),
        3: lambda book: book.add("Time off", Who="Art studio", Day="1990-01-01 to 2100-12-31"),
        4: _late,
        5: lambda book: _caps(book, most[0], least),
        6: lambda book: book.put("Patients", "P001", "Days per week", 3),
        7: lambda book: book.add("Keep apart", Patient_ID="P002", Other_patient_ID=other),
        8: _resigns,
        9: lambda book: _shared(book, limit),
        10: lambda book: _caps(book, most[1]),
    }


OF_SMALL = _by_hand("Mon-Fri", (5, 4), 2, "P003", "Morning 3")
OF_THE_DOCS = _by_hand("Wed", (8, 10), 4, "P008", "Evening 2")


@pytest.fixture(scope="module")
def known() -> dict[tuple[str, int], Answer]:
    """The clinics as they are, by number of patients, once they have been planned for the first question."""
    return {}


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, known: dict[tuple[str, int], Answer]) -> Callable[[Options], None]:
    """Has scenarios planned in this process, with these options."""

    def plan_with(options: Options) -> None:
        @contextmanager
        def planning(*_: object) -> Iterator[Callable[[Sequence[Task]], list[Answer]]]:
            def answered(task: Task) -> Answer:
                key = (task.name, len(task.clinic.patients))
                found = known[key] if key in known and task.name == BASE else answer(replace(task, options=options))
                known[key] = found
                return found

            yield lambda tasks: [answered(task) for task in tasks]

        monkeypatch.setattr("commands.what_if.planning", planning)

    return plan_with


@pytest.mark.slow
@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_each_question_is_answered(
    question: list[str], clinic: Clinic, tmp_path: Path, here: Callable[[Options], None]
) -> None:
    """As the docs have it, of a clinic that has all they name; a short search will do."""
    here(QUICK)
    clinic(WITH_EVENING)
    said = iop(tmp_path, *question, "--format", "json", "-o", "out.json")
    assert said.code == 0, said.all
    base, scenario = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["Comparison"]
    assert base["Can it be done"] == "yes"
    assert scenario["Can it be done"] in ("yes", "with rules bent")
    assert scenario["What limits"]


@pytest.mark.slow
@pytest.mark.parametrize("number", SMALL)
def test_each_answer_is_that_of_solving_the_workbook_edited_by_hand(
    number: int, clinic: Clinic, tmp_path: Path, here: Callable[[Options], None]
) -> None:
    """Whether it can be done, what bends by how much, and the wishes granted, all of it proved."""
    here(TO_PROOF)
    book = clinic(6)
    book.copy("Clinicians", "Avocet", "Dunlin")
    book.save()
    changes = [word for text in SMALL[number] for word in ("--change", text)]
    said = iop(tmp_path, "what-if", "clinic.xlsx", *changes, "--format", "json", "-o", "out.json")
    assert said.code == 0, said.all
    told = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    if number in OF_SMALL:
        OF_SMALL[number](book)
    _admit(book, told["Added patients"])
    edited = read_clinic(book.save()).clinic
    planned = plan(plan_week(edited, MONDAY), TO_PROOF)
    assert (planned.quality.bends_proved, planned.quality.wishes_proved) == (True, True)
    row = told["Comparison"][1]
    assert row["Can it be done"] == ("with rules bent" if planned.findings else "yes")
    assert row["Wishes granted (%)"] == row["Most possible (%)"] == round(planned.quality.granted, 1)
    bent = _amounts((bend["Rule"], bend["Amount"]) for bend in told["Rules bent"] if bend["Scenario"] != BASE)
    assert bent == _amounts((finding.rule, finding.amount) for finding in planned.findings)


def _amounts(bends: Iterable[tuple[str, int]]) -> Counter[str]:
    found = Counter[str]()
    for rule, amount in bends:
        found[rule] += amount
    return found


@pytest.mark.parametrize("number", sorted(OF_THE_DOCS.keys() - {4}))
def test_the_clinic_is_that_of_a_workbook_edited_by_hand(number: int, clinic: Clinic) -> None:
    """The same facts, for the questions of the docs."""
    book = clinic(WITH_EVENING)
    before = read_clinic(book.path).clinic
    OF_THE_DOCS[number](book)
    edited = read_clinic(book.save()).clinic
    (scenario,) = Choice(changes=_changes(QUESTIONS[number - 1])).of(before)
    after = changed(before, scenario.changes)
    names = [name for name in vars(type(before))["__dataclass_fields__"] if name != "time_off"]
    assert {name: getattr(after, name) for name in names} == {name: getattr(edited, name) for name in names}
    assert [(t.who, t.span) for t in after.time_off] == [(t.who, t.span) for t in edited.time_off]


@pytest.mark.parametrize("number", [1, 4])
def test_what_is_added_is_that_of_a_workbook_too(number: int, clinic: Clinic, tmp_path: Path) -> None:
    """Written and read back, it is the same clinic."""
    before = read_clinic(clinic(WITH_EVENING).path).clinic
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


def test_the_largest_number_is_asked_of_the_clinic_after_the_changes(clinic: Clinic) -> None:
    """With the name and the changes of the scenario."""
    (wanted,), quest = read_asked([clinic().path], None, 1, Choice(changes=["close room: Art studio"]), "rooms")
    assert quest == RoomsToClose()
    assert wanted.base.scenario.name == "close room: Art studio"
    assert [str(change) for change in wanted.base.scenario.changes] == ["close room: Art studio"]
    (as_it_is,), _ = read_asked([clinic().path], None, 1, Choice(), "rooms")
    assert as_it_is.base.scenario == Scenario(BASE)
