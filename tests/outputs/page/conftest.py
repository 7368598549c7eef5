"""Pages in one headless Chromium; whatever a test does, a page asks no network and complains of nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from models.result import PlannedWeek
from models.timetable import Timetable
from outputs.page import write_page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
NASTY = '<script>window.broken = 1</script></script><b>&amp; "\'=HYPERLINK("x") \u202e\u05d3\u05d5\u05d3 ' + "N" * 120
"""A name that no page is made for."""

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def nasty(bent: PlannedWeek) -> PlannedWeek:
    """The bent week of a clinic whose people, rooms, groups, categories and tracks have a nasty name."""
    clinic = bent.week.clinic
    types = tuple(replace(kind, category=f"{NASTY} {kind.category}") for kind in clinic.group_types)
    patients = tuple(replace(patient, name=NASTY) for patient in clinic.patients)
    named = replace(clinic.settings, clinic=NASTY)
    clinic = replace(clinic, settings=named, group_types=types, patients=patients)
    planned = replace(bent, week=replace(bent.week, clinic=clinic))
    return _with(planned, {name: f"{name} {NASTY}" for name in ("Rivera", "Room 1")})


def _with(planned: PlannedWeek, names: Mapping[str, str]) -> PlannedWeek:
    """The week with other names for clinicians and rooms."""
    clinic, timetable = planned.week.clinic, planned.timetable
    sessions = tuple(
        replace(s, clinicians=tuple(names.get(c, c) for c in s.clinicians), room=names.get(s.room or "", s.room))
        for s in timetable.sessions
    )
    clinic = replace(
        clinic,
        clinicians=tuple(replace(c, name=names.get(c.name, c.name)) for c in clinic.clinicians),
        rooms=tuple(replace(r, name=names.get(r.name, r.name)) for r in clinic.rooms),
    )
    return replace(planned, week=replace(planned.week, clinic=clinic), timetable=replace(timetable, sessions=sessions))


def _emptied(planned: PlannedWeek) -> PlannedWeek:
    """A week in which nobody comes, of a clinic without categories."""
    types = tuple(replace(kind, category="") for kind in planned.week.clinic.group_types)
    clinic = replace(planned.week.clinic, group_types=types, settings=replace(planned.week.clinic.settings, clinic=""))
    return replace(
        planned,
        week=replace(planned.week, clinic=clinic, patients={}),
        timetable=Timetable((), {}),
        wishes=(),
    )


@pytest.fixture(scope="session")
def files(
    small: PlannedWeek,
    bent: PlannedWeek,
    nasty: PlannedWeek,
    planned_week: Callable[[int], PlannedWeek],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Path]:
    """The pages of a small, a bent, a nasty, a large (300 patients) and an empty week, and one with commas in names."""
    folder = tmp_path_factory.mktemp("pages")
    weeks = {"small": small, "bent": bent, "nasty": nasty, "large": planned_week(300), "empty": _emptied(small)}
    weeks["commas"] = _with(small, {"Rivera": "Rivera, Ana"})
    for name, planned in weeks.items():
        write_page(planned, folder / f"{name}.html")
    return {name: folder / f"{name}.html" for name in weeks}


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def show(chromium: Browser, files: dict[str, Path]) -> Iterator[Open]:
    """Opens the page of a week at an address such as "#patient/P001"; `width` in pixels, `scheme` light or dark."""
    said: list[str] = []
    asked: list[Request] = []
    contexts = []

    def show(week: str = "small", address: str = "", width: int = 1280, scheme: str = "light") -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request))
        page.goto(files[week].as_uri() + address)
        return page

    yield show
    for context in contexts:
        context.close()
    assert not said
    assert {request.url.partition(":")[0] for request in asked} <= {"file"}
    assert len(asked) == len(contexts)
