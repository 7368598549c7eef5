"""Every command, its messages and its exit codes."""

from __future__ import annotations

import datetime as dt
import errno
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from small import small_clinic

import cli
from inputs.template import write_clinic
from models.clinic import Clinic
from models.errors import AuditMismatchError, Fault, NoTimetableError, NoTimetableInTimeError, OutputError
from models.findings import POLICY, STRUCTURAL, Shortage
from models.program import Track

ROOT = Path(__file__).resolve().parents[1]
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs iop with these words in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("IOP_DEBUG", raising=False)
    return lambda *words: CliRunner().invoke(cli.main, [str(word) for word in words])


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """The workbook of a clinic with four patients."""
    return written(tmp_path / "clinic.xlsx", small_clinic())


@pytest.fixture(scope="session")
def planned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, Path, Path]:
    """The small clinic planned once: what was said, its workbook and the folder of the timetable."""
    folder = tmp_path_factory.mktemp("planned")
    file = written(folder / "clinic.xlsx", small_clinic())
    return CliRunner().invoke(cli.main, ["solve", str(file), "--time-limit", "5"]), file, folder


def written(file: Path, clinic: Clinic | None) -> Path:
    """The clinic's workbook, written to `file`."""
    write_clinic(file, clinic)
    return file


def cell(file: Path, address: str, value: Any) -> Path:
    """The workbook with another value in a cell such as "Patients!B2"."""
    book = load_workbook(file)
    sheet, _, place = address.partition("!")
    book[sheet][place] = value
    book.save(file)
    return file


def column_of(file: Path, sheet: str, name: str) -> str:
    """The letter of the column of that name."""
    headers = load_workbook(file)[sheet][1]
    return next(str(header.column_letter) for header in headers if header.value == name)


def raising(error: BaseException) -> Callable[..., NoReturn]:
    """A function that raises the error, whatever it is called with."""

    def fail(*_: object) -> NoReturn:
        raise error

    return fail


def test_the_manual_names_all_commands_in_the_order_of_need(run: Run) -> None:
    """Without a command too, the manual is shown."""
    manual = run("--help").stdout
    places = [manual.index(f"\n  {name} ") for name in ("demo", "init", "check", "solve", "audit")]
    assert places == sorted(places)
    assert "Exit codes:" in run().output


def test_a_blank_workbook_has_faults(run: Run) -> None:
    """It opens, and check names every sheet that is to be filled in."""
    assert "iop check new.xlsx" in run("init", "new.xlsx").stdout
    checked = run("check", "new.xlsx")
    assert checked.exit_code == 3
    for sheet in ("Tracks", "Blocks", "Group types", "Clinicians", "Rooms", "Patients"):
        assert f"  {sheet}" in checked.stderr


def test_an_example_has_none(run: Run) -> None:
    """With so many patients as asked."""
    run("init", "example.xlsx", "--example", "--patients", 9, "--seed", 3)
    checked = run("check", "example.xlsx")
    assert checked.exit_code == 0
    assert checked.stdout.startswith("example.xlsx has no faults. Week of Mon ")
    assert checked.stdout.endswith(": 9 patients.\n")


def test_init_never_loses_a_file(run: Run, clinic: Path) -> None:
    """A file of that name stays and the new one gets another name, unless forced."""
    before = clinic.read_bytes()
    assert run("init", "clinic.xlsx").stdout.startswith("clinic-2.xlsx is ready.")
    assert clinic.read_bytes() == before
    assert run("init", "clinic.xlsx", "--force").stdout.startswith("clinic.xlsx is ready.")
    assert clinic.read_bytes() != before


def test_solve_writes_the_timetable_beside_the_workbook(planned: tuple[Result, Path, Path]) -> None:
    """Named after the clinic and the Monday; what it says is how good the week is and where the file is."""
    result, file, folder = planned
    assert result.exit_code == 0, result.output
    assert {path.name for path in folder.iterdir()} == {file.name, "clinic-timetable-2026-11-30.xlsx"}
    assert "Every rule is kept." in result.stdout
    assert "Granting wishes" in result.stderr
    assert str(folder / "clinic-timetable-2026-11-30.xlsx") in result.stdout


def test_a_copy_without_names_stands_beside_the_timetable(run: Run, clinic: Path, tmp_path: Path) -> None:
    """With --wall: only the desk's copy says who is meant by the codes, and reads back."""
    result = run("solve", clinic, "--time-limit", 5, "--wall")
    desk, wall = (tmp_path / f"clinic-timetable-2026-11-30{end}.xlsx" for end in ("", "-wall"))
    assert f"The copy without names is {wall}." in result.stdout
    assert ("Codes" in load_workbook(desk).sheetnames, "Codes" in load_workbook(wall).sheetnames) == (True, False)
    assert run("audit", clinic, desk).exit_code == 0


def test_a_date_that_is_none_is_told_in_plain_words(run: Run, clinic: Path) -> None:
    """With how it is written."""
    result = run("check", clinic, "--week", "next week")
    assert (result.exit_code, '"next week" is no date; write 2026-11-30.' in result.stderr) == (2, True)


def test_forecast_says_how_many_more_can_come(run: Run, tmp_path: Path) -> None:
    """A line for each week and each track, and a workbook beside the clinic's; a name that Excel refuses is told."""
    clinic = written(tmp_path / "clinic.xlsx", small_clinic(tracks=(Track("Morning", (0, 1, 2), 4),)))
    result = run("forecast", clinic, "--weeks", 2, "--repeatable", "--time-limit", 1)
    assert result.exit_code == 0, result.output
    assert "Week of Mon 7 Dec. " in result.stdout
    assert "Track Morning. 3 days: " in result.stdout
    assert load_workbook(tmp_path / "clinic-forecast-2026-11-30.xlsx").sheetnames[0] == "Admissions"
    assert run("forecast", clinic, "-o", "forecast.pdf").exit_code == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--keep",), "--keep needs the timetable to keep: --previous TIMETABLE."),
        (("--names-in-calendars",), "--names-in-calendars needs calendars: --format xlsx,ics."),
        (("--wall", "--format", "html,ics"), "--wall copies the workbook, so --format must name xlsx."),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(
    run: Run, clinic: Path, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    """Before any work is done, with what it needs."""
    result = run("solve", clinic, *words)
    assert result.exit_code == 2
    assert told in " ".join(result.stderr.split())
    assert list(tmp_path.iterdir()) == [clinic]


def test_audit_finds_nothing_in_our_own_timetable(planned: tuple[Result, Path, Path]) -> None:
    """The timetable is read back, with the same wishes granted, and those that are not are named."""
    solved, file, folder = planned
    timetable = folder / "clinic-timetable-2026-11-30.xlsx"
    result = CliRunner().invoke(cli.main, ["audit", str(file), str(timetable)])
    assert result.exit_code == 0, result.output
    assert "Every rule is kept." in result.stdout
    granted = result.stdout.partition("Wishes granted: ")[2].partition(" %")[0]
    assert f"Grants {granted} % of all wishes" in solved.stdout
    assert "Wishes not granted:\n  P" in result.stdout


def test_audit_names_what_an_edit_by_hand_breaks(run: Run, planned: tuple[Result, Path, Path], tmp_path: Path) -> None:
    """With the rule and the place; the exit code tells."""
    _, file, folder = planned
    edited = tmp_path / "edited.xlsx"
    edited.write_bytes((folder / "clinic-timetable-2026-11-30.xlsx").read_bytes())
    column = column_of(edited, "Sessions", "Clinicians")
    result = run("audit", file, cell(edited, f"Sessions!{column}2", "Ash; Birch; Cedar"))
    assert result.exit_code == 6
    assert "Rules broken in" in result.stdout


def test_explain_says_what_a_wish_would_take(run: Run, planned: tuple[Result, Path, Path]) -> None:
    """Each wish not granted has its line and its reason; a person's wishes can be picked, with any spelling."""
    _, file, folder = planned
    timetable = folder / "clinic-timetable-2026-11-30.xlsx"
    everything = run("explain", file, timetable, "--time-limit", 5)
    assert everything.exit_code == 0, everything.output
    number = int(everything.stdout.partition("Wishes not granted: ")[2].partition(".")[0])
    wishes = [line for line in everything.stdout.splitlines()[1:] if not line.startswith(" ")]
    assert len(wishes) == number > 0
    whose = wishes[0].partition(",")[0].split()[0]
    picked = run("explain", file, timetable, "--patient", whose.lower(), "--time-limit", 5).stdout
    assert [line for line in picked.splitlines()[1:] if not line.startswith(" ")] == [
        wish for wish in wishes if wish.split(",")[0].split()[0] == whose
    ]


def test_explain_of_a_stranger_names_the_nearest(run: Run, planned: tuple[Result, Path, Path]) -> None:
    """A slip of the pen is a usage error with the name that was meant."""
    _, file, folder = planned
    result = run("explain", file, folder / "clinic-timetable-2026-11-30.xlsx", "--clinician", "Birhc")
    assert result.exit_code == 2
    assert "did you mean Birch?" in result.output


def test_explain_picks_a_session(run: Run, planned: tuple[Result, Path, Path]) -> None:
    """Only the wishes of those in it; a number that is not there is a usage error."""
    _, file, folder = planned
    timetable = folder / "clinic-timetable-2026-11-30.xlsx"
    picked = run("explain", file, timetable, "--session", "1", "--time-limit", 1)
    assert (picked.exit_code, picked.stdout.startswith("Wishes not granted: ")) == (0, True)
    unknown = run("explain", file, timetable, "--session", "S999")
    assert (unknown.exit_code, "there is no session S999" in unknown.output) == (2, True)


def test_explain_of_a_clinic_alone(run: Run, clinic: Path) -> None:
    """A week that can be planned needs no explanation; one that cannot names the cell; a person needs a timetable."""
    assert "Every rule can be kept" in run("explain", clinic).stdout
    broken = run("explain", cell(clinic, f"Rooms!{column_of(clinic, 'Rooms', 'Use')}4", "Group"))
    assert broken.exit_code == 6, broken.output
    assert "for groups only" in broken.stdout
    assert "Ways out, cheapest first" in broken.stdout
    assert run("explain", clinic, "--patient", "P1").exit_code == 2


def test_another_week_and_another_name(run: Run, clinic: Path) -> None:
    """Any day names its week; -o names the timetable, and a file of that name is not lost."""
    Path("week.xlsx").write_text("mine")
    result = run("solve", clinic, "--week", "2026-12-09", "-o", "week.xlsx", "--time-limit", 3)
    assert result.exit_code == 0, result.output
    assert Path("week.xlsx").read_text() == "mine"
    assert "Week of Mon 7 Dec 2026" in result.stdout
    assert "The timetable is week-2.xlsx." in result.stdout


def test_every_format_asked_is_written(run: Run, clinic: Path) -> None:
    """A list, or the option several times; each file and folder is named, and no other is made."""
    result = run("solve", clinic, "--format", "JSON, csv", "--format", "ics", "-o", "week.json", "--time-limit", 3)
    assert result.exit_code == 0, result.output
    made = {"week.json", "week-csv", "week-calendars"}
    assert {path.name for path in Path().iterdir()} == {clinic.name, *made}
    assert all(name in result.stdout for name in made)
    assert len(list(Path("week-calendars").glob("Patient *.ics"))) == 4


def test_without_a_week_the_next_monday_is_planned(run: Run, tmp_path: Path) -> None:
    """With a warning."""
    file = cell(written(tmp_path / "c.xlsx", small_clinic()), "Settings!B3", None)
    result = run("check", file)
    monday = dt.date.today() + dt.timedelta(days=7 - dt.date.today().weekday())
    assert f"Week of Mon {monday.day} {monday:%b %Y}" in result.stdout
    assert "Week of is blank" in result.stderr


def test_faults_are_all_named(run: Run, clinic: Path) -> None:
    """Each with its cell; nothing is written."""
    before = sorted(clinic.parent.iterdir())
    cell(cell(clinic, "Rooms!C2", -3), "Tracks!B2", "Montag")
    result = run("solve", clinic)
    assert result.exit_code == 3
    assert "mend 2 faults" in result.stderr
    assert "  Rooms!C2: " in result.stderr
    assert "  Tracks!B2: " in result.stderr
    assert sorted(clinic.parent.iterdir()) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["solve", "missing.xlsx"], "does not exist"),
        (["solve", "clinic.xlsx", "-o", "out.pdf"], "must end with .xlsx"),
        (["solve", "clinic.xlsx", "-o", "no/out.xlsx"], "the folder no does not exist"),
        (["solve", "clinic.xlsx", "-o", "clinic.xlsx", "--force"], "the clinic's own workbook"),
        (["solve", "clinic.xlsx", "--week", "1/2/2026"], "--week"),
        (["solve", "clinic.xlsx", "--format", "csv,pdf"], "pdf is not known; write xlsx, "),
        (["solve", "clinic.xlsx", "--format", "json", "-o", "out.xlsx"], "must end with .json"),
        (["solve", "clinic.xlsx", "--week", "9999-12-31"], "write a date from 1990 to 2100"),
        (["solve", "clinic.xlsx", "--time-limit", "0"], "--time-limit"),
        (["init", "clinic"], "must end with .xlsx"),
        (["plan", "clinic.xlsx"], "No such command"),
    ],
)
def test_a_command_that_cannot_be_done_says_why(run: Run, clinic: Path, words: Sequence[str], said: str) -> None:
    """Exit code 2, before any work is done."""
    result = run(*words)
    assert (result.exit_code, said in result.stderr) == (2, True), result.output
    assert [path.name for path in clinic.parent.iterdir()] == ["clinic.xlsx"]


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (NoTimetableError([Fault("Locks!A2", "P1 on Mon")]), 4, "because these clash:\n  Locks!A2: P1 on Mon\n"),
        (NoTimetableInTimeError("Try longer."), 5, "Try longer.\n"),
        (OutputError("The disk is full."), 2, "The disk is full.\n"),
        (AuditMismatchError("A fault of the program."), 1, "A fault of the program.\n"),
        (KeyboardInterrupt(), 5, "Stopped. Any file that was written before is complete.\n"),
        (KeyError("Quinn Alder"), 1, "The program made a mistake (KeyError at commands/steps.py line "),
    ],
)
def test_every_error_ends_with_its_code(
    run: Run, clinic: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, said: str
) -> None:
    """In plain words, without a traceback, without what was in a cell, and nothing is written."""
    monkeypatch.setattr("commands.steps.plan", raising(error))
    result = run("solve", clinic)
    assert result.exit_code == code
    assert said in result.stderr
    assert "Traceback" not in result.output
    assert "Quinn" not in result.output
    assert [path.name for path in clinic.parent.iterdir()] == ["clinic.xlsx"]


def test_nobody_reads_on(run: Run, clinic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Output to a program that ends before it has read all (`| head`) is no mistake."""
    monkeypatch.setattr("commands.check.shortages", raising(BrokenPipeError(errno.EPIPE, "Broken pipe")))
    result = run("check", clinic)
    assert result.exit_code == 1
    assert "mistake" not in result.output


def test_mistakes_can_be_looked_into(run: Run, clinic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With IOP_DEBUG=1 the error itself is shown; usage errors stay as they are."""
    monkeypatch.setattr("commands.steps.plan", raising(KeyError("Quinn Alder")))
    monkeypatch.setenv("IOP_DEBUG", "1")
    assert isinstance(run("solve", clinic).exception, KeyError)
    assert run("solve").exit_code == 2


@pytest.mark.parametrize(("tiers", "code"), [([], 0), ([POLICY], 6), ([POLICY, STRUCTURAL], 4)])
def test_counting_decides_the_code_of_check(
    run: Run, clinic: Path, monkeypatch: pytest.MonkeyPatch, tiers: list[str], code: int
) -> None:
    """What counting proves is told with its cell; where no timetable is possible, solve does not search."""
    found = tuple(Shortage("Caseloads are kept", tier, f"too few {n}", f"Rooms!A{n}") for n, tier in enumerate(tiers))
    monkeypatch.setattr("commands.check.shortages", lambda _: found)
    monkeypatch.setattr("commands.solve.shortages", lambda _: found)
    monkeypatch.setattr("commands.steps.plan", raising(NoTimetableInTimeError("searched")))
    checked = run("check", clinic)
    assert checked.exit_code == code
    assert all(f"  {s.cell}: Caseloads are kept: {s.text}\n" in checked.stderr for s in found)
    assert ("searched" in run("solve", clinic).stderr) == (code != 4)


def test_bent_rules_have_a_code_of_their_own(run: Run, clinic: Path) -> None:
    """The timetable is written all the same, and what is bent is named."""
    cell(clinic, f"Clinicians!{column_of(clinic, 'Clinicians', 'Caseload')}2", 1)
    result = run("solve", clinic, "-o", "out.xlsx", "--time-limit", 5)
    assert result.exit_code == 6
    assert Path("out.xlsx").exists()
    assert "Caseloads are kept: Ash" in result.stdout


def test_the_demo_needs_no_words(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice in one folder it writes its two files over, and says so at its end."""
    monkeypatch.setattr("commands.demo.example_clinic", lambda _: small_clinic())
    for _ in range(2):
        result = run("demo")
        assert result.exit_code == 0, result.output
        assert {path.name for path in Path().iterdir()} == {"iop-demo-clinic.xlsx", "iop-demo-timetable.xlsx"}
    assert "iop-demo-timetable.xlsx" in result.stdout
    assert result.stdout.splitlines()[-1].startswith("The demo makes its two files anew each time; to keep what you")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.slow
def test_libreoffice_opens_the_clinic(planned: tuple[Result, Path, Path], tmp_path: Path) -> None:
    """The clinic's workbook prints without a complaint; of the timetable outputs/test_libreoffice.py knows more."""
    _, clinic, _ = planned
    own = f"-env:UserInstallation={(tmp_path / 'settings').as_uri()}"
    command = ["soffice", own, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(clinic)]
    subprocess.run(command, check=True, timeout=120, capture_output=True)
    pages = (tmp_path / clinic.name).with_suffix(".pdf").read_bytes()
    assert pages.startswith(b"%PDF")
    assert len(pages) > 10_000
