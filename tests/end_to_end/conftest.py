"""Example clinics, made once for one fixed week, and copies of them to edit and to plan."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import REPEATABLE, Said, Workbook, iop

from inputs.example import example_clinic
from inputs.template import write_clinic

MONDAY = dt.date(2026, 11, 30)
WITH_EVENING = 24
"""The fewest patients of whom the example has three tracks."""
Clinic = Callable[..., Workbook]
Solve = Callable[..., Said]


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int, int], Path]:
    """The example of so many patients and that seed, as iop init makes it."""
    folder = tmp_path_factory.mktemp("examples")

    def example(patients: int, seed: int) -> Path:
        path = folder / f"example-{patients}-{seed}.xlsx"
        if not path.exists():
            write_clinic(path, example_clinic(patients, seed, MONDAY))
        return path

    return example


@pytest.fixture
def clinic(examples: Callable[[int, int], Path], tmp_path: Path) -> Clinic:
    """A copy of an example (12 patients unless told otherwise) that a test may edit."""

    def copy(patients: int = 12, seed: int = 1) -> Workbook:
        return Workbook(Path(shutil.copy(examples(patients, seed), tmp_path / "clinic.xlsx")))

    return copy


@pytest.fixture
def solve(tmp_path: Path) -> Solve:
    """Plan the week of a workbook into week.xlsx, and see that the audit says the same of it as the solver."""

    def planned(book: Workbook, *words: object) -> Said:
        said = iop(tmp_path, "solve", book.save().name, "-o", "week.xlsx", *REPEATABLE, *words)
        if (tmp_path / "week.xlsx").exists():
            audited = iop(tmp_path, "audit", book.path.name, "week.xlsx")
            assert audited.code == said.code, said.all + audited.all
        return said

    return planned


@pytest.fixture(scope="session")
def published(examples: Callable[[int, int], Path]) -> tuple[Path, Path]:
    """A clinic of 12 patients and its timetable, planned once; tests edit copies."""
    clinic = examples(12, 1)
    week = clinic.with_name("published.xlsx")
    said = iop(clinic.parent, "solve", clinic.name, "-o", week.name, *REPEATABLE, "--time-limit", "2")
    assert said.code == 0, said.all
    return clinic, week
