"""A workbook that a command only reads is never replaced, not even with --force."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from desk import iop


@pytest.mark.parametrize(
    "words",
    [
        "solve clinic.xlsx -o clinic.xlsx",
        "forecast clinic.xlsx -o clinic.xlsx",
        "forecast clinic.xlsx --previous week.xlsx -o week.xlsx",
        "diff week.xlsx other.xlsx -o week.xlsx",
        "diff week.xlsx other.xlsx -o other.xlsx",
        "repair clinic.xlsx week.xlsx -o week.xlsx",
        "what-if clinic.xlsx south.xlsx -o south.xlsx",
        "what-if clinic.xlsx -o clinic.xlsx",
    ],
)
def test_it_is_refused(words: str, published: tuple[Path, Path], tmp_path: Path) -> None:
    """With another name asked for, and nothing done."""
    clinic, week = published
    files = {"clinic.xlsx": clinic, "south.xlsx": clinic, "week.xlsx": week, "other.xlsx": week}
    for name, source in files.items():
        shutil.copy(source, tmp_path / name)
    said = iop(tmp_path, *words.split(), "--force")
    assert said.code == 2, said.all
    assert "another name" in said.err
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        name: source.read_bytes() for name, source in files.items()
    }
