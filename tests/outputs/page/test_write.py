"""The page as a file."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.result import PlannedWeek
from outputs.page import write_page
from outputs.wall import wall_copy


def _written(planned: PlannedWeek, folder: Path) -> str:
    write_page(planned, folder / "page.html")
    return (folder / "page.html").read_text(encoding="utf-8")


def test_nothing_is_fetched(small: PlannedWeek, tmp_path: Path) -> None:
    """No address of anything outside, and a policy that allows none."""
    text = _written(small, tmp_path)
    assert "default-src &#39;none&#39;" in text
    assert set(re.findall(r'(?:src|href)="([^"#]*)[^"]*"', text)) == {"", "data:,"}
    assert not re.search(r"https?:(?!//www\.w3\.org/)|@import|url\(", text)


def test_only_its_own_scripts_may_run(nasty: PlannedWeek, tmp_path: Path) -> None:
    """The policy names each script and the styles by what is in them; no name has added one."""
    text = _written(nasty, tmp_path)
    inside = re.findall(r'<(?:script|script type="module"|style)>(.*?)</(?:script|style)>', text, re.DOTALL)
    assert len(inside) == 3
    for part in inside:
        assert base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() in text
    assert text.count("<script") == 3
    assert " style=" not in text


def test_names_come_through_unchanged(nasty: PlannedWeek, tmp_path: Path) -> None:
    """What a script reads is the name as it was written."""
    facts = re.search(r'<script type="application/json" id="facts">(.*?)</script>', _written(nasty, tmp_path))
    assert facts
    views = json.loads(facts[1])["views"]
    name = nasty.week.clinic.patients[0].name
    assert next(view for view in views if view["key"] == "P001")["title"] == f"P001 {name}"


def test_300_patients_fit_in_a_small_file(files: dict[str, Path]) -> None:
    """It can be sent by mail and opens at once on a phone."""
    assert files["large"].stat().st_size < 3_000_000


def test_signs_that_no_file_can_hold_are_left_out(small: PlannedWeek, tmp_path: Path) -> None:
    """A lone surrogate, as some programs leave in a cell, stops nothing, in the clinic's name or a patient's."""
    clinic = small.week.clinic
    settings = replace(clinic.settings, clinic="Harbor \ud800Hill")
    patients = tuple(replace(patient, name="Amber \udfffAlder") for patient in clinic.patients)
    week = replace(small.week, clinic=replace(clinic, settings=settings, patients=patients))
    text = _written(replace(small, week=week), tmp_path)
    assert "Harbor Hill" in text
    assert "P001 Amber Alder" in text


def test_a_folder_that_is_not_there_is_an_error(small: PlannedWeek, tmp_path: Path) -> None:
    """As everywhere, whoever calls tells it in plain words."""
    with pytest.raises(OSError, match="nowhere"):
        write_page(small, tmp_path / "nowhere" / "page.html")


def test_a_copy_without_names_holds_none(planned_week: Callable[[int], PlannedWeek], tmp_path: Path) -> None:
    """No patient's ID or name as a whole word, not in a script's comment either."""
    planned = planned_week(30)
    text = _written(wall_copy(planned)[0], tmp_path)
    patients = planned.week.clinic.patients
    assert not [p.id for p in patients if re.search(rf"\b{p.id}\b", text)]
    assert not [p.name for p in patients if p.name in text]
