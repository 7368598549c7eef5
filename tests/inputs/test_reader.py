"""A clinic without faults: what its workbook means, and what is doubtful in it."""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inputs.example import example_clinic
from inputs.reader import ClinicFile, read_clinic
from inputs.template import write_clinic
from models.calendar import WHOLE_DAY, Span
from models.clinic import NEVER, Lock, ScenarioChange, TimeOff, When
from models.errors import WorkbookError
from models.people import KeepApart, Unavailable
from models.program import MixRow, TaperStep

Read = Callable[[dict[str, list[list[Any]]]], ClinicFile]
Put = Callable[[str, int, str, Any], str]
Tables = dict[str, list[list[Any]]]


def test_the_small_clinic_has_neither_faults_nor_warnings(read: Read, tables: Tables) -> None:
    """Names in the spelling of their sheet, IDs as text, blank block days those of the track or the clinic."""
    clinic, warnings = read(tables).clinic, read(tables).warnings
    assert warnings == ()
    assert [(b.name, b.track, b.days) for b in clinic.blocks[2:]] == [
        ("E1", "Evening", (0, 2)),
        ("Noon", None, (0, 1, 2, 3, 4)),
    ]
    assert list(clinic.patient) == ["007", "12"]
    assert clinic.patient["12"].plan == "Standard"
    assert clinic.clinician["Rivera"].hours[2] == (Span(540, 1200),)
    assert clinic.clinician["Rivera"].most_contact == 1350
    assert clinic.clinician["Rivera"].track_limits == {"Evening": 1}
    assert 0 not in clinic.clinician["Lindqvist, Ida"].hours
    assert (clinic.room["R1"].features, clinic.room["R2"].at_once) == (("Sink", "Piano"), 1)


def test_absent_sheets_have_the_defaults_of_the_contract(read: Read, tables: Tables) -> None:
    """Two individual sessions, one taper plan, the usual settings, nothing else."""
    del tables["Settings"]
    file = read(tables)
    assert [(k.name, k.role, k.minutes) for k in file.clinic.individuals] == [
        ("Therapy", "Therapist", 50),
        ("Case management", "Case manager", 30),
    ]
    assert file.clinic.plan["Standard"].steps[:2] == (TaperStep(5, 4), TaperStep(4, 2))
    assert file.clinic.settings.rest_between_days == 660
    assert file.clinic.mix == file.clinic.locks == file.clinic.time_off == file.clinic.scenarios == ()
    assert [w.cell for w in file.warnings] == ["Settings"]
    assert file.clinic.settings.week_of is None


def test_a_blank_sheet_is_an_absent_one_but_headers_alone_mean_no_individual_sessions(
    read: Read, tables: Tables
) -> None:
    """A clinic can say that it has no individual sessions; a clinic without any taper plan makes no sense."""
    tables |= {"Individual sessions": [[]], "Taper plans": [["Plan", "Step", "Days per week"]]}
    assert len(read(tables).clinic.individuals) == 2
    assert [plan.name for plan in read(tables).clinic.plans] == ["Standard"]
    tables["Individual sessions"] = [["Session", "With", "Minutes"]]
    for patient in tables["Patients"]:
        del patient[13:15]
    file = read(tables)
    assert file.clinic.individuals == ()
    assert "nobody gets individual sessions" in file.warnings[0].text


def test_settings_are_read_by_their_own_kinds(read: Read, tables: Tables) -> None:
    """Words, minutes, hours, percent and a stretch of a day; rows may be blank and in any order."""
    tables["Settings"] = [
        ["value", " SETTING "],
        ["never", "Individual sessions during groups"],
        [None, "Pull-outs per day"],
        [10.5, "Rest between days (hours)"],
        ["12-13", "staff break between"],
        [None, None],
        ["n", "Breaks count as hours"],
        [0.5, "Give up for the worst-off (%)"],
        [dt.datetime(2026, 12, 3), "Week of"],
        ["america/chicago", "Time zone"],
    ]
    settings = read(tables).clinic.settings
    assert (settings.individuals_during_groups, settings.pull_outs_per_day, settings.rest_between_days) == (
        NEVER,
        1,
        630,
    )
    assert (settings.staff_break_between, settings.breaks_count, settings.give_up) == (Span(720, 780), False, 0.5)
    assert (settings.week_of, settings.time_zone) == (dt.date(2026, 12, 3), "America/Chicago")


def test_every_fact_of_a_patient(read: Read, tables: Tables, put: Put) -> None:
    """Lists, days, dates, own clinicians and wishes."""
    facts = {
        "Admitted": dt.datetime(2026, 11, 2), "Discharged": "2027-01-08", "Authorised days": 4,
        "Authorised until": "2026-12-31", "Track wishes": "evening; morning", "Cannot attend": "Tue; Thu 17:00-18:00",
        "Day wishes": "Mon, Wed", "Therapist": "rivera", "Case manager": "Osei", "Group wishes": "cbt",
        "Group avoids": "Art therapy", "Clinician wishes": "Lindqvist, Ida", "Clinician avoids": "Osei; Rivera",
    }  # fmt: skip
    for column, value in facts.items():
        put("Patients", 2, column, value)
    patient = read(tables).clinic.patient["007"]
    assert (patient.admitted, patient.discharged) == (dt.date(2026, 11, 2), dt.date(2027, 1, 8))
    assert patient.track_wishes == ("Evening", "Morning")
    assert patient.cannot_attend == (Unavailable(days=(1,)), Unavailable(days=(3,), span=Span(1020, 1080)))
    assert (patient.day_wishes, patient.authorised_days) == ((0, 2), 4)
    assert patient.own == {"Therapist": "Rivera", "Case manager": "Osei"}
    assert (patient.group_wishes, patient.group_avoids) == (("CBT",), ("Art therapy",))
    assert (patient.clinician_wishes, patient.clinician_avoids) == (("Lindqvist, Ida",), ("Osei", "Rivera"))
    assert patient.source.cell("Therapist") == "Patients!N2"


def test_the_sheets_of_single_facts(read: Read, tables: Tables) -> None:
    """Plans, mix, pairs, time off, locks, priorities and scenarios."""
    tables |= {
        "Taper plans": [
            ["Plan", "Step", "Weeks", "Days per week", "Least hours per week"],
            ["Slow", 2, None, 3], ["slow", 1, 6, 5, 14.5],
        ],
        "Treatment mix": [["Applies to", "Group", "Least per week"], ["all", "skills", 1], ["YOUNG", "CBT"]],
        "Keep apart": [["Patient ID", "Other patient ID", "Apart in"], ["007", 12, "track"]],
        "Time off": [
            ["Who", "Day", "From", "To"],
            ["everyone", "2026-12-24 to 2026-12-26"], ["R1", "Fri", "9:00", "10:00"], [12, "2026-12-01"],
            ["all clinicians", "Mon"], ["Morning", "Tue"], ["osei", "Wed"],
        ],
        "Locks": [
            ["Patient ID", "Group type", "Day", "Block", "Clinician"],
            ["007", "Therapy", "Mon", "noon", "RIVERA"],
        ],
        "Priorities": [["Wish", "Weight"], ["track", 10]],
        "Prices": [["Change", "Price"], ["another room", 50]],
        "Scenarios": [
            ["Scenario", "Change", "Target", "Value"],
            ["Storm", "close room", "R1", dt.datetime(2026, 12, 1)],
        ],
    }  # fmt: skip
    clinic = read(tables).clinic
    assert clinic.plan["Slow"].steps == (TaperStep(5, 6, least_week=870), TaperStep(3))
    assert clinic.mix == (MixRow("All", "Skills", 1), MixRow("Young", "CBT"))
    assert clinic.keep_apart == (KeepApart("007", "12", in_track=True),)
    christmas = When(first=dt.date(2026, 12, 24), last=dt.date(2026, 12, 26))
    assert clinic.time_off[:2] == (
        TimeOff("Everyone", "everyone", christmas, WHOLE_DAY),
        TimeOff("R1", "room", When(days=(4,)), Span(540, 600)),
    )
    assert [(t.who, t.kind) for t in clinic.time_off[2:]] == [
        ("12", "patient"), ("All clinicians", "clinicians"), ("Morning", "track"), ("Osei", "clinician"),
    ]  # fmt: skip
    assert clinic.locks == (Lock("007", "Therapy", When(days=(0,)), "Noon", None, "Rivera"),)
    assert clinic.priorities == {"Track": 10}
    assert clinic.prices == {"Another room": 50}
    assert clinic.scenarios == (ScenarioChange("Storm", "close room", "R1", "2026-12-01"),)


@pytest.mark.parametrize(
    "name", ["=HYPERLINK(1)", "+Ana", "-Ana", "@Ana", "\u05e9\u05dc\u05d5\u05dd", "\U0001f33b", "x" * 90]
)
def test_odd_names_are_names(read: Read, tables: Tables, put: Put, name: str) -> None:
    """Signs of formulas, other scripts and emoji are text like any other."""
    put("Clinicians", 3, "Clinician", name)
    put("Patients", 2, "Case manager", name)
    file = read(tables)
    assert file.warnings == ()
    assert file.clinic.patient["007"].own == {"Case manager": name}


@pytest.mark.parametrize(
    ("sheet", "row", "column", "value", "words"),
    [
        ("Patients", 2, "Name", "A_x0007_na", "invisible control signs"),
        ("Rooms", 3, "Room", "R2" + "x" * 300, "is 302 characters long"),
        ("Patients", 1, "Nmae", "Nmae", "the column Nmae is not known and is passed over"),
        ("Clinicians", 1, "Satt", "Satt", "did you mean Sat?"),
        ("Patient", 1, "x", "x", "this sheet is not known and is passed over; did you mean Patients?"),
        ("Tracks", 2, "Open to", "Yong", 'no patient has the tag "Yong"; did you mean Young?'),
        ("Clinicians", 2, "Wishes", "Art therapy", "may neither lead nor assist it"),
        ("Clinicians", 2, "Assists", "CBT", "CBT is in Leads too"),
        ("Group types", 2, "Facilitators", 3, "only 2 may lead or assist it, so no group of it is held; see Leads"),
        ("Patients", 2, "Clinician tags", "Spanish", 'no clinician has the tag "Spanish", so others cover for 007'),
        ("Blocks", 4, "Start", "5:30", "write 17:30 if you mean that"),
        ("Blocks", 4, "Start", "0:00", "starts at 0:00 in the morning"),
        ("Clinicians", 2, "Tue", "9:00-12:00, 1:00-5:00", "starts at 1:00 in the morning; write 13:00 if you mean"),
        ("Patients", 2, "Cannot attend", "Mon, Wed 17:00-18:00", "is read as Mon; Wed 17:00-18:00; write Mon 17:00"),
        ("Patients", 2, "Cannot attend", "Thu 5:00-6:00", "starts at 5:00 in the morning; write 17:00 if you mean"),
        ("Blocks", 4, "End", "24:00", "ends at midnight, which is what Excel makes of a bare 1"),
        ("Settings", 3, "Value", None, "Week of is blank: unless another week is asked"),
    ],
)
def test_doubtful_cells_are_warnings(
    read: Read, tables: Tables, put: Put, sheet: str, row: int, column: str, value: object, words: str
) -> None:
    """The clinic is read, and the cell is named."""
    cell = put(sheet, row, column, value)
    if column == "Room":
        put("Clinicians", 2, "Office", value)
    doubts = [w for w in read(tables).warnings if words in w.text]
    assert [w.cell for w in doubts] in ([cell], [sheet])


def test_time_off_at_night_may_be_meant_for_the_afternoon(read: Read, tables: Tables, put: Put) -> None:
    """A start at midnight is that of a whole day, in hours and in what a patient cannot attend as well."""
    columns = ["Who", "Day", "From", "To"]
    tables["Time off"] = [columns, ["Osei", "Mon", "1:00", "5:00"], ["Osei", "Tue", "0:00", "9:00"]]
    put("Clinicians", 2, "Tue", "0:00-17:00")
    put("Patients", 2, "Cannot attend", "Thu 0:00-8:00")
    assert [str(warning) for warning in read(tables).warnings] == [
        "Time off!C2: starts at 1:00 in the morning; write 13:00 if you mean that"
    ]


def test_the_template_s_own_sheets_are_no_strangers(read: Read, tables: Tables) -> None:
    """The lists behind the drop-downs and the help sheet get no warning."""
    assert read(tables | {"Lists": [["x"]], "read me": [["y"]]}).warnings == ()


@pytest.mark.parametrize("patients", [1, 30])
def test_an_example_clinic_comes_back_as_it_was_written(tmp_path: Path, patients: int) -> None:
    """What the template writes is what the reader reads, every fact of it, without a warning."""
    clinic = example_clinic(patients, week_of=dt.date(2026, 11, 30))
    write_clinic(tmp_path / "clinic.xlsx", clinic)
    assert read_clinic(tmp_path / "clinic.xlsx") == ClinicFile(clinic, ())


def test_a_large_clinic_is_read_within_a_second(tmp_path: Path) -> None:
    """300 patients; time of this process only, whatever else the machine does, at the best of three tries."""
    write_clinic(tmp_path / "clinic.xlsx", example_clinic(300, week_of=dt.date(2026, 11, 30)))
    times = []
    for _ in range(3):
        began = time.process_time()
        assert len(read_clinic(tmp_path / "clinic.xlsx").clinic.patients) == 300
        times.append(time.process_time() - began)
    assert min(times) < (1 if sys.gettrace() is None else 5)


def test_reading_changes_nothing(write_book: Callable[..., Path], tables: Tables) -> None:
    """The file has the same bytes afterwards."""
    path = write_book(tables)
    before = path.read_bytes()
    read_clinic(path)
    assert path.read_bytes() == before


def test_an_empty_workbook_says_which_sheets_it_lacks(write_book: Callable[..., Path]) -> None:
    """All six required sheets, and nothing about their columns."""
    with pytest.raises(WorkbookError) as error:
        read_clinic(write_book({"Sheet1": []}))
    assert [fault.cell for fault in error.value.faults] == [
        "Tracks", "Blocks", "Group types", "Clinicians", "Rooms", "Patients",
    ]  # fmt: skip
