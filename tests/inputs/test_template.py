"""The template holds all that a clinic says, can be read back, helps while typing and never holds a formula of ours."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from inputs.example import example_clinic
from inputs.reader import read_clinic
from inputs.template import write_clinic
from models.calendar import Span
from models.clinic import Clinic, Lock, ScenarioChange, TimeOff, When
from models.contract import INPUT_SHEETS, OWN_SHEETS, SCENARIO_CHANGES, SETTINGS, WISH_KINDS, Cell, Column, Sheet
from models.errors import WorkbookError
from models.people import Unavailable

MONDAY = dt.date(2026, 11, 30)
LISTS, README = OWN_SHEETS
PICKED = [(s, c) for s in INPUT_SHEETS for c in s.columns if c.list_of or c.kind is Cell.DAYS]
NUMBERS = [(s, c) for s in INPUT_SHEETS for c in s.columns if c.kind in (Cell.WHOLE, Cell.MINUTES, Cell.NUMBER)]
HEADERS = [(s, c) for s in INPUT_SHEETS for c in s.columns]
HOSTILE = [
    "=1+1",
    "+1",
    "-2",
    "@SUM(A1)",
    '=HYPERLINK("http://example.org")',
    "{=1}",
    "http://example.org",
    "\U0001f33b sunflower",
    "\u05d0\u05d1\u05d2",
    "N" * 300,
    "_x0041_",
    "Lee, Sam",
    "007",
]


def named(item: object) -> str:
    """A short name of a parametrised sheet or column."""
    return str(getattr(item, "name", item))


@pytest.fixture(scope="module")
def blank_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook to be filled in."""
    path = tmp_path_factory.mktemp("template") / "blank.xlsx"
    write_clinic(path, None)
    return path


@pytest.fixture(scope="module")
def blank(blank_path: Path) -> Workbook:
    """The workbook to be filled in, opened."""
    return openpyxl.load_workbook(blank_path)


@pytest.fixture(scope="module")
def filled_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook with an example clinic."""
    path = tmp_path_factory.mktemp("template") / "filled.xlsx"
    write_clinic(path, example_clinic(40, week_of=MONDAY))
    return path


@pytest.fixture(scope="module")
def filled(filled_path: Path) -> Workbook:
    """The workbook with an example clinic, opened."""
    return openpyxl.load_workbook(filled_path)


@pytest.fixture(scope="module")
def shown(filled_path: Path) -> Workbook:
    """The workbook with an example clinic, formulas as they show."""
    return openpyxl.load_workbook(filled_path, data_only=True)


def rich() -> Clinic:
    """An example with the rarer things that a workbook can say."""
    clinic = example_clinic(30, week_of=MONDAY)
    first, second, *others = clinic.patients
    type_, *types = clinic.group_types
    clinician, *clinicians = clinic.clinicians
    first_plan, plan = clinic.plans
    *steps, last_step = plan.steps
    return replace(
        clinic,
        settings=replace(
            clinic.settings, clinic="", time_zone="America/Denver", breaks_count=False, give_up=2.5,
            rest_between_days=630, individuals_during_groups="Never", staff_break_between=Span(690, 870),
        ),
        tracks=tuple(replace(t, most_patients=None, open_to=("Family", "Self-harm")) for t in clinic.tracks),
        group_types=(
            replace(type_, most_patients=None, facilitators=2, tracks=("Morning", "Evening"), days=(0, 1, 3, 4)),
            *types,
        ),
        clinicians=(
            replace(
                clinician, hours={0: (Span(540, 720), Span(780, 1230)), 5: (Span(480, 1440),)}, most_contact=1350,
                track_limits={"Evening": 2, "Morning": 1}, avoids=("Evening", "CBT"), wishes=(),
            ),
            *(replace(c, most_groups_day=None, most_contact=None, caseload=None) for c in clinicians),
        ),
        plans=(first_plan, replace(plan, steps=(*steps, replace(last_step, weeks=None, most_week=None)))),
        patients=(
            replace(
                first, admitted=None, days_per_week=2, authorised_days=2, current_track=None, own={}, name="",
                cannot_attend=(
                    Unavailable(track="Evening"), Unavailable(days=(1,)), Unavailable(span=Span(1020, 1080)),
                    Unavailable(days=(0, 1, 2), span=Span(415, 475)),
                ),
            ),
            replace(second, discharged=MONDAY + dt.timedelta(days=40), day_wishes=(0, 2, 3, 4)),
            *others,
        ),
        time_off=(
            TimeOff("Everyone", "everyone", When(None, dt.date(2026, 12, 21), dt.date(2027, 1, 2)), reason="Holidays"),
            TimeOff(clinician.name, "clinician", When((0, 2, 4)), Span(0, 600)),
            TimeOff("Evening", "track", When((3, 4)), Span(1080, 1440)),
        ),
        locks=(Lock(patient=second.id, when=When(None, MONDAY, MONDAY)), Lock(room="Art studio", group="Art therapy")),
        priorities={"Track": 0, "Groups": 10},
        scenarios=(ScenarioChange("Later", "clinician hours", f"{clinician.name} Tue", "9-12, 13-20:30"),),
    )  # fmt: skip


def hostile(*names: str) -> Clinic:
    """An example with a patient, clinician, room, group type, tag and scenario of each name."""
    clinic = example_clinic(5, week_of=MONDAY)
    patient, clinician, group_type, room = (
        clinic.patients[0],
        clinic.clinicians[0],
        clinic.group_types[0],
        clinic.rooms[0],
    )
    groups = [f"{name} group" for name in names]
    leaders = [
        replace(clinician, name=f"{n} clinician", leads=(g,), office=None) for n, g in zip(names, groups, strict=True)
    ]
    return replace(
        clinic,
        settings=replace(clinic.settings, clinic=names[0]),
        patients=tuple(
            replace(
                patient,
                id=n,
                name=n,
                group_wishes=(g, "CBT"),
                group_avoids=(),
                tags=(f"{n.replace(',', '')} tag", "Family"),
            )
            for n, g in zip(names, groups, strict=True)
        ),
        clinicians=(*clinic.clinicians, *leaders),
        rooms=(*clinic.rooms, *(replace(room, name=f"{name} room") for name in names)),
        group_types=(*clinic.group_types, *(replace(group_type, name=group) for group in groups)),
        scenarios=tuple(ScenarioChange(name, "remove patient", name, "") for name in names),
        individuals=clinic.individuals[:2],
        mix=clinic.mix[:5],
    )


class TestRoundTrip:
    """What is written reads back as it was."""

    @pytest.mark.parametrize(("patients", "tight"), [(1, False), (12, False), (40, True), (300, False)])
    def test_examples_read_back_without_a_warning(self, tmp_path: Path, patients: int, tight: bool) -> None:
        """The reader finds the same clinic and nothing doubtful."""
        clinic = example_clinic(patients, 2, MONDAY, tight=tight)
        write_clinic(tmp_path / "clinic.xlsx", clinic)
        read = read_clinic(tmp_path / "clinic.xlsx")
        assert read.clinic == clinic
        assert not read.warnings

    def test_rarer_things_read_back(self, tmp_path: Path) -> None:
        """Midnight, ranges of dates, blank limits and odd hours survive."""
        clinic = rich()
        write_clinic(tmp_path / "clinic.xlsx", clinic)
        assert read_clinic(tmp_path / "clinic.xlsx").clinic == clinic

    def test_odd_names_stay_as_they_are(self, tmp_path: Path) -> None:
        """A name that looks like a formula, a link or a number is read back as the same name."""
        clinic = hostile(*HOSTILE)
        write_clinic(tmp_path / "clinic.xlsx", clinic)
        assert read_clinic(tmp_path / "clinic.xlsx").clinic == clinic

    def test_no_sheet_but_lists_has_formulas(self, tmp_path: Path) -> None:
        """The formulas of the sheet Lists are ours; no other cell is one, and none is a link."""
        write_clinic(tmp_path / "clinic.xlsx", hostile(*HOSTILE))
        book = openpyxl.load_workbook(tmp_path / "clinic.xlsx")
        cells = [cell for sheet in book if sheet.title != LISTS for row in sheet for cell in row]
        assert not [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]

    def test_control_characters_do_no_harm(self, tmp_path: Path) -> None:
        """A name with a control character gives a workbook that opens."""
        write_clinic(tmp_path / "clinic.xlsx", hostile("Bell\x07\x00"))
        assert openpyxl.load_workbook(tmp_path / "clinic.xlsx")["Patients"]["A2"].value

    def test_a_folder_that_is_not_there_is_an_oserror(self, tmp_path: Path) -> None:
        """The caller can tell people why nothing was written."""
        with pytest.raises(OSError, match="No such file"):
            write_clinic(tmp_path / "nowhere" / "clinic.xlsx", None)


class TestBlank:
    """A workbook to be filled in."""

    def test_sheets_are_those_of_the_contract_between_help_and_lists(self, blank: Workbook) -> None:
        """Read me comes first, Lists last."""
        assert blank.sheetnames == [README, *(s.name for s in INPUT_SHEETS), LISTS]

    def test_only_what_people_must_add_is_missing(self, blank_path: Path) -> None:
        """The reader asks for rows of the required sheets and finds no other fault."""
        with pytest.raises(WorkbookError) as error:
            read_clinic(blank_path)
        assert {fault.cell for fault in error.value.faults} == {s.name for s in INPUT_SHEETS if s.required}

    def test_usual_values_are_filled_in(self, blank: Workbook) -> None:
        """Settings, sessions, the taper plan and weights show what holds if nothing is changed."""
        assert [row[0] for row in values(blank, "Settings")] == [setting.name for setting in SETTINGS]
        assert values(blank, "Priorities") == [[kind.name, kind.weight] for kind in WISH_KINDS]
        assert [row[:3] for row in values(blank, "Individual sessions")] == [
            ["Therapy", "Therapist", 50],
            ["Case management", "Case manager", 30],
        ]
        assert [row[3] for row in values(blank, "Taper plans")] == [5, 4, 3, 2, 1]

    @pytest.mark.parametrize("sheet", [s for s in INPUT_SHEETS if s.required], ids=named)
    def test_required_sheets_have_headers_only(self, blank: Workbook, sheet: Sheet) -> None:
        """No example row can be taken for data."""
        assert not values(blank, sheet.name)

    def test_patients_have_a_column_per_role(self, blank: Workbook) -> None:
        """The usual roles have their columns between day wishes and clinician tags."""
        headers = [cell.value for cell in blank["Patients"][1]]
        at = headers.index("Day wishes")
        assert headers[at + 1 : at + 4] == ["Therapist", "Case manager", "Clinician tags"]


class TestHeaders:
    """Headers say what belongs below them."""

    def test_each_header_has_a_note(self, blank: Workbook) -> None:
        """The note holds the words of the contract and says what must be filled in."""
        for sheet, column in HEADERS:
            note = header(blank, sheet, column).comment.text
            assert column.note in note
            assert ("Must be filled in." in note) == column.required

    def test_needed_columns_look_different(self, blank: Workbook) -> None:
        """Dark where needed, light where not."""
        for sheet, column in HEADERS:
            dark = header(blank, sheet, column).fill.start_color.rgb == "FF1F3A5F"
            assert dark == column.required

    def test_notes_show_an_example(self, blank: Workbook) -> None:
        """An example of each kind of cell is given in the form in which people write it."""
        notes = {(s.name, c.name): header(blank, s, c).comment.text for s, c in HEADERS}
        assert notes["Tracks", "Days"].endswith("Example: Mon-Fri")
        assert notes["Blocks", "Start"].endswith("Example: 9:00")
        assert notes["Clinicians", "Track limits"].endswith("Example: Evening 3")
        assert "Example: 2026-" in notes["Patients", "Admitted"]

    @pytest.mark.parametrize("sheet", ["Settings", "Priorities"])
    def test_each_setting_and_wish_has_a_note(self, blank: Workbook, sheet: str) -> None:
        """What a row means stands at the row."""
        notes = {setting.name: setting.note for setting in SETTINGS}
        notes |= {kind.name: kind.granted_when for kind in WISH_KINDS}
        for name, *_ in blank[sheet].iter_rows(min_row=2):
            assert notes[name.value] in name.comment.text

    @pytest.mark.parametrize("sheet", INPUT_SHEETS, ids=named)
    def test_sheets_are_ready_to_print(self, filled: Workbook, sheet: Sheet) -> None:
        """Landscape, fitted to pages, with the header frozen and repeated."""
        page = filled[sheet.name]
        assert page.page_setup.orientation == "landscape"
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) in ((1, 0), (2, 0), (None, 0))
        assert page.freeze_panes == "B2"
        assert page.print_title_rows == "$1:$1"

    @pytest.mark.parametrize("sheet", INPUT_SHEETS, ids=named)
    def test_cells_typed_later_keep_their_form(self, blank: Workbook, sheet: Sheet) -> None:
        """IDs, hours and days stay text; numbers, times and dates do not become text."""
        free = {Cell.WHOLE, Cell.MINUTES, Cell.NUMBER, Cell.VALUE}
        special = {Cell.DATE: "yyyy-mm-dd", Cell.WHEN: "yyyy-mm-dd", Cell.TIME: "h:mm"}
        for column in sheet.columns:
            expected = special.get(column.kind, "General" if column.kind in free else "@")
            assert number_format(blank, sheet, column) == expected


class TestDropDowns:
    """Cells offer what may stand in them."""

    def test_each_column_with_a_list_offers_it(self, blank: Workbook) -> None:
        """One check for the whole column, from a name that the workbook defines."""
        for sheet, column in PICKED:
            (check,) = checks(blank, sheet, column)
            assert check.type == "list"
            assert check.formula1 in blank.defined_names

    def test_numbers_have_their_least(self, blank: Workbook) -> None:
        """Excel refuses what the reader would refuse."""
        for sheet, column in NUMBERS:
            (check,) = checks(blank, sheet, column)
            assert check.type == ("decimal" if column.kind is Cell.NUMBER else "whole")
            assert float(check.formula1) == column.least
            assert check.errorStyle in (None, "stop")

    def test_an_id_used_twice_is_noticed(self, blank: Workbook) -> None:
        """Names and IDs that stand once in their sheet are checked while they are typed."""
        for sheet, column in HEADERS:
            if column.kind in (Cell.NAME, Cell.ID):
                (check,) = checks(blank, sheet, column)
                assert (check.type, check.errorStyle) == ("custom", "warning")

    def test_several_names_in_a_cell_are_not_refused(self, blank: Workbook) -> None:
        """A list of names is no item of the drop-down, and may be typed all the same."""
        for sheet, column in PICKED:
            if column.kind in (Cell.SEVERAL_OF, Cell.WORDS, Cell.CANNOT_ATTEND, Cell.TRACK_LIMITS, Cell.DAYS):
                assert not checks(blank, sheet, column)[0].showErrorMessage

    def test_settings_are_checked_row_by_row(self, blank: Workbook) -> None:
        """Each setting with fixed words or limits has its own check."""
        found = {str(check.sqref): check for check in blank["Settings"].data_validations.dataValidation}
        row = {setting.name: number for number, setting in enumerate(SETTINGS, start=2)}
        assert found[f"B{row['Individual sessions during groups']}"].formula1 == '"Never,If needed,Freely"'
        assert found[f"B{row['Breaks count as hours']}"].formula1 == '"yes,no"'
        assert found[f"B{row['Same group type per day']}"].formula1 == "1"
        assert found[f"B{row['Rest between days (hours)']}"].formula2 == "24"
        zones = found[f"B{row['Time zone']}"]
        assert (zones.formula1.startswith('"America/New_York,'), zones.showErrorMessage) == (True, False)

    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("Roles", ["Therapist", "Case manager", "Art therapist", "Music therapist"]),
            ("Taper plans", ["Standard", "Step-down"]),
            ("Categories", ["Evidence-based", "Process", "Educational", "Experiential"]),
            ("Scenario changes", [change.name for change in SCENARIO_CHANGES]),
        ],
    )
    def test_lists_show_each_name_once(self, shown: Workbook, title: str, expected: list[str]) -> None:
        """Names that stand in several rows are offered once."""
        assert offered(shown, title) == expected

    def test_lists_made_of_others_hold_all_names(self, shown: Workbook) -> None:
        """Time off offers everyone who can be away, in order."""
        clinic = example_clinic(40, week_of=MONDAY)
        expected = ["All clinicians", "Everyone", *clinic.clinician, *clinic.room, *clinic.track]
        assert offered(shown, "All clinicians; Everyone; Clinicians; Rooms; Tracks; Patient IDs") == expected

    @pytest.mark.parametrize(
        ("title", "sheet"), [("Tracks", "Tracks"), ("Patient_IDs", "Patients"), ("Rooms", "Rooms")]
    )
    def test_names_are_taken_from_their_own_sheet(self, blank: Workbook, title: str, sheet: str) -> None:
        """What is typed there is offered at once."""
        assert blank.defined_names[f"list_{title}"].attr_text.startswith(f"'{sheet}'!$A$2:INDEX")


class TestReadMe:
    """The sheet of help."""

    def test_explains_every_sheet_and_column(self, filled: Workbook) -> None:
        """Purpose and notes stand there in the words of the contract."""
        texts = {cell.value for row in filled[README] for cell in row if cell.value}
        for sheet in INPUT_SHEETS:
            assert any(str(text).startswith(sheet.purpose) for text in texts)
            assert {column.note for column in sheet.columns} <= texts

    def test_explains_settings_wishes_and_changes(self, filled: Workbook) -> None:
        """Each of them has a row."""
        texts = {cell.value for row in filled[README] for cell in row if cell.value}
        for rows in (SETTINGS, WISH_KINDS, SCENARIO_CHANGES):
            assert {row.name for row in rows} <= texts


def values(book: Workbook, sheet: str) -> list[list[object]]:
    """The rows below the header that hold anything."""
    rows = [[cell.value for cell in row] for row in book[sheet].iter_rows(min_row=2)]
    return [row for row in rows if any(value is not None for value in row)]


def header(book: Workbook, sheet: Sheet, column: Column):  # type: ignore[no-untyped-def]
    """The header cell of a column."""
    return next(cell for cell in book[sheet.name][1] if cell.value == column.name)


def number_format(book: Workbook, sheet: Sheet, column: Column) -> str:
    """The form of cells of the column that are not written yet."""
    at = header(book, sheet, column).column
    columns = book[sheet.name].column_dimensions.values()
    return str(next(c.number_format for c in columns if c.min <= at <= c.max))


def checks(book: Workbook, sheet: Sheet, column: Column) -> list[DataValidation]:
    """The checks of the column as a whole."""
    letters = header(book, sheet, column).column_letter
    found = book[sheet.name].data_validations.dataValidation
    return [check for check in found if str(check.sqref) == f"{letters}2:{letters}1000"]


def offered(book: Workbook, title: str) -> list[str]:
    """What a list of the sheet Lists shows before anything is changed."""
    at = next(cell.column for cell in book[LISTS][1] if cell.value == title)
    rows = book[LISTS].iter_rows(min_row=2, min_col=at, max_col=at)
    return [cell.value for (cell,) in rows if cell.value]
