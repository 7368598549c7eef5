"""Make the pictures of docs/outputs.md from an example: python -m docs.pictures.

The same clinic is planned the same way each time, written in every format, and looked at through LibreOffice,
Chromium and the terminal. Needs the development install, LibreOffice, poppler and Chromium.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from PIL import Image, ImageChops
from playwright.sync_api import Browser, sync_playwright
from rich.console import Console

from inputs.example import example_clinic
from models.resolve import plan_week
from models.result import PlannedWeek
from optimizer.options import Options, silent
from optimizer.solve import plan
from outputs.formats import chosen_formats
from outputs.terminal import summary_table
from outputs.terminal_week import week_tables

HERE = Path(__file__).resolve().parent / "pictures"
MONDAY = dt.date(2026, 11, 30)
PATIENTS, SECONDS, WORKERS = 30, 30, 2
COLUMNS = 110
PAPER = {
    "summary": "Summary, page 1",
    "week": "Week, page 1",
    "days": "Days, page 1",
    "patient": "Patients, page 1",
    "clinician": "Clinicians, page 1",
    "room": "Rooms, page 1",
    "sign-in": "Rosters, page 1",
    "rules": "Rules, page 1",
    "charts": "Charts, page 1",
    "codes": "Codes, page 1",
}
"""Pictures of the workbook, and what stands at the foot of the page."""

WALL_PAPER = {"wall-patient": "Patients, page 1"}
"""Pictures of its copy without names."""

SCREENS = {
    "page": ("", 1280, 800, "light"),
    "page-patient-phone": ("#patient/P001", 390, 800, "dark"),
}
"""Pictures of the page: where on it, width and height in pixels, light or dark."""

WIDEST, COLOURS, MARGIN, ABOVE_FOOT = 1100, 64, 12, 0.93


def main() -> None:
    """Make all pictures anew and say how large they are."""
    planned = example()
    HERE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = _program("chromium", "chromium-browser", "google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, picture in _pictures(planned, Path(folder), browser):
            print(f"{name}.png: {_save(picture, HERE / f'{name}.png') // 1024} KB")
        browser.close()


def example() -> PlannedWeek:
    """The planned week that the pictures show."""
    week = plan_week(example_clinic(PATIENTS, week_of=MONDAY), MONDAY)
    return plan(week, Options(time_limit=SECONDS, workers=WORKERS, repeatable=True), silent)


def _pictures(planned: PlannedWeek, folder: Path, browser: Browser) -> Iterator[tuple[str, Image.Image]]:
    for one in chosen_formats(["xlsx", "html"], names_in_calendars=False, wall=True):
        one.write(planned, folder / f"week{one.ending}")
    yield from _of_workbook(folder / "week.xlsx", PAPER)
    yield from _of_workbook(folder / "week-wall.xlsx", WALL_PAPER)
    yield from _of_page(folder / "week.html", browser)
    yield "terminal", _of_terminal(planned, browser)


def _of_workbook(file: Path, paper: Mapping[str, str]) -> Iterator[tuple[str, Image.Image]]:
    """The pages as they are printed."""
    folder, pdf = file.parent, str(file.with_suffix(".pdf"))
    own = f"-env:UserInstallation={(folder / 'settings').as_uri()}"
    _run("soffice", own, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file))
    pages = _run("pdftotext", "-layout", pdf, "-").decode().split("\f")
    for name, foot in paper.items():
        number = str(next(n for n, text in enumerate(pages, start=1) if re.search(rf"\b{foot}\b", text)))
        drawn = _run("pdftoppm", "-r", "110", "-f", number, "-l", number, "-png", pdf)
        yield name, _cropped(Image.open(io.BytesIO(drawn)).convert("RGB"))


def _of_page(file: Path, browser: Browser) -> Iterator[tuple[str, Image.Image]]:
    for name, (address, width, height, scheme) in SCREENS.items():
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(file.as_uri() + address)
        yield name, Image.open(io.BytesIO(page.screenshot()))


def _of_terminal(planned: PlannedWeek, browser: Browser) -> Image.Image:
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    first, *_, legend = week_tables(planned, COLUMNS)
    console.print(first, legend, summary_table(planned, has_sheets=True), sep="\n")
    page = browser.new_page()
    page.set_content(console.export_svg(title="iop solve clinic.xlsx"))
    return Image.open(io.BytesIO(page.locator("svg").first.screenshot()))


def _cropped(picture: Image.Image) -> Image.Image:
    """What stands on a page, without its margins and its foot."""
    picture = picture.crop((0, 0, picture.width, round(picture.height * ABOVE_FOOT)))
    white = Image.new(picture.mode, picture.size, "white")
    left, top, right, bottom = ImageChops.difference(picture, white).getbbox() or (0, 0, *picture.size)
    right, bottom = min(right + MARGIN, picture.width), min(bottom + MARGIN, picture.height)
    return picture.crop((max(left - MARGIN, 0), max(top - MARGIN, 0), right, bottom))


def _save(picture: Image.Image, file: Path) -> int:
    """Saves it small, in few colours; returns its size in bytes."""
    picture.thumbnail((WIDEST, WIDEST * 2), Image.Resampling.LANCZOS)
    picture.convert("RGB").quantize(COLOURS).save(file, optimize=True)
    return file.stat().st_size


def _run(program: str, *words: str) -> bytes:
    return subprocess.run([_program(program), *words], check=True, capture_output=True, timeout=300).stdout


def _program(*names: str) -> str:
    """Where the first of the programs is that is there; SystemExit if none is."""
    for name in names:
        if found := shutil.which(name):
            return found
    raise SystemExit(f"{names[0]} is not installed; it is needed for the pictures.")


if __name__ == "__main__":
    main()
