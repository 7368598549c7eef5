"""The rows that are compared, and what stands behind them."""

from __future__ import annotations

from dataclasses import replace

from models.calendar import Span
from models.clinic import ScenarioChange
from models.contract import sheet
from models.contract_comparison import COMPARISON_COLUMNS
from models.findings import POLICY, Shortage
from models.moved import Move, Moved
from models.people import Patient, Unavailable
from models.result import PlannedWeek, Refusal
from models.scenario import BASE, Case, Figures, Scenario, Use
from outputs.comparison_details import BEHIND
from outputs.comparison_tables import comparison_columns, comparison_rows

FIGURES = Figures(
    worst_off=("P002", 43.75),
    groups=10,
    individuals=6,
    contact={"Rivera": 90, "Okafor": 60},
    rooms={"Room 1": Use("Room 1", 50, 200, "minutes"), "Room 2": Use("Room 2", 0, 0, "minutes")},
    seats={"Morning": {0: 3, 2: 1}, "Evening": {}},
)
SCARCE = (Use("Therapist: caseload", 24, 25, "patients"), Use("Rooms", 1, 2, "rooms"))
SHORT = (Shortage("Tracks are not over-full", POLICY, "Morning: 3 too many"),)
AWAY = Scenario("=Away", (ScenarioChange("=Away", "clinician away", "Rivera", "Wed"),))


def _cases(small: PlannedWeek, bent: PlannedWeek) -> list[Case]:
    session = small.timetable.sessions[0]
    moved = Moved((Move("P001", (session,), (), "as Rivera is away"),), ())
    away = Unavailable(days=(0, 1, 2, 4), span=Span(540, 600))
    added = (Patient("New1", days_per_week=3, current_track="Evening", cannot_attend=(away,), group_wishes=("CBT",)),)
    return [
        Case("", Scenario(BASE), small, FIGURES, scarcest=SCARCE),
        Case("", AWAY, bent, FIGURES, moved, added, ("P003",), "less", SHORT, SCARCE),
        Case("", Scenario("Clash"), Refusal("Clash", "Locks!A2: it clashes", 4), scarcest=SCARCE),
    ]


def test_a_row_for_each_case(small: PlannedWeek, bent: PlannedWeek) -> None:
    """What is not known is blank, and every column of the contract is there."""
    rows = comparison_rows(_cases(small, bent))
    assert list(rows[0])[: len(COMPARISON_COLUMNS)] == [column.name for column in COMPARISON_COLUMNS]
    base, away, clash = rows
    assert (base["Can it be done"], base["Patients moved"], base["Worst-off granted (%)"]) == ("yes", "", 43.8)
    assert (base["Clinician hours"], base["Rooms in use (%)"], base["Seats free, Morning"]) == (2.5, 25.0, 1)
    assert base["What limits"] == "Therapist: caseload, 24 of 25 patients (96 %)"
    assert (away["Patients moved"], away["Patients added"], away["Patients without days"]) == (1, 1, "P003")
    assert (away["Changes"], away["Against as it is"]) == ("clinician away: Rivera = Wed", "less")
    assert (away["What limits"], base["Dearest rule bent"]) == ("Morning: 3 too many", "")
    assert str(away["Dearest rule bent"]).startswith("Every block filled: ")
    assert (clash["Can it be done"], clash["Wishes granted (%)"], clash["Patients"]) == ("no", "", "")
    assert clash["What limits"] == clash["In words"] == "Locks!A2: it clashes"


def test_what_is_nearly_used_up_limits_too(small: PlannedWeek) -> None:
    """The scarcest is named always, and all that are nearly used up."""
    scarce = (Use("Caseload", 25, 25, "patients"), Use("Rooms", 96, 100, "rooms"), Use("Seats", 90, 100, "seats"))
    case = Case("", Scenario(BASE), small, FIGURES, scarcest=scarce)
    limits = comparison_rows([case])[0]["What limits"]
    assert limits == "Caseload, 25 of 25 patients (100 %); Rooms, 96 of 100 rooms (96 %)"


def test_what_stands_behind(small: PlannedWeek, bent: PlannedWeek) -> None:
    """Each sheet has the rows of the cases that know anything of it."""
    behind = {name: rows_of(_cases(small, bent)) for name, rows_of in BEHIND.items()}
    assert len(behind["Rules bent"]) == len(bent.findings)
    seats = behind["Seats free"][0]
    assert (seats["Scenario"], seats["Mon"], seats["Tue"], seats["Wed"]) == (BASE, 3, "", 1)
    assert behind["Clinician hours"][0] == {"Name": "Rivera", BASE: 1.5, "=Away": 1.5}
    assert behind["Rooms in use (%)"] == [{"Name": "Room 1", BASE: 25.0, "=Away": 25.0}]
    moved = behind["Moved"][0]
    assert (moved["Who"], moved["Why"], moved["Now"]) == ("P001", "as Rivera is away", "")
    added = behind["Added patients"][0]
    assert (added["Patient ID"], added["Cannot attend"], added["Group wishes"]) == (
        "New1",
        "Mon-Wed 9:00-10:00; Fri 9:00-10:00",
        "CBT",
    )
    assert (added["Days per week"], added["Current track"]) == (3, "Evening")
    assert {*added} - {"Clinic", "Scenario", "Days this week"} <= {column.name for column in sheet("Patients").columns}


def test_several_clinics_have_the_tracks_of_all(small: PlannedWeek) -> None:
    """A track that a clinic does not have is blank in its row; sheets name the clinic."""
    other = replace(FIGURES, seats={"Late": {0: 2}})
    cases = [Case("North", Scenario(BASE), small, FIGURES), Case("South", Scenario(BASE), small, other)]
    assert comparison_columns(cases)[-3:] == ["Seats free, Morning", "Seats free, Evening", "Seats free, Late"]
    assert [row["Seats free, Late"] for row in comparison_rows(cases)] == ["", 2]
    assert list(BEHIND["Clinician hours"](cases)[0]) == ["Name", f"North: {BASE}", f"South: {BASE}"]
