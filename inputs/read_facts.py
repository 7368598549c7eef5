"""The sheets Keep apart, Time off, Locks and Scenarios."""

from __future__ import annotations

from inputs.book import Book, Row
from inputs.names import key
from models.calendar import DAY_MINUTES, Span, clock
from models.clinic import Lock, ScenarioChange, TimeOff
from models.contract import sheet
from models.people import KeepApart
from models.scenario import BASE

_KINDS = {
    "Clinicians": "clinician",
    "Rooms": "room",
    "Patient IDs": "patient",
    "Tracks": "track",
    "All clinicians": "clinicians",
    "Everyone": "everyone",
}


def read_keep_apart(book: Book) -> tuple[KeepApart, ...]:
    """The pairs of patients kept apart; the reason is not read."""
    return book.facts("Keep apart", _pair)


def _pair(row: Row) -> KeepApart:
    if row["Patient ID"] == row["Other patient ID"]:
        row.fault(
            "Other patient ID", f"{row['Patient ID']} cannot be kept apart from themself; write another patient ID"
        )
    return KeepApart(row["Patient ID"], row["Other patient ID"], row["Apart in"] == "Track", row.source)


def read_time_off(book: Book) -> tuple[TimeOff, ...]:
    """The times off; blank From and To are the start and the end of the day."""
    who = next(column for column in sheet("Time off").columns if column.name == "Who")
    names = book.names(who.list_of)
    return book.facts("Time off", lambda row: _time_off(row, _KINDS[names.list_of(row["Who"])]))


def _time_off(row: Row, kind: str) -> TimeOff:
    start = 0 if row["From"] is None else row["From"]
    end = DAY_MINUTES if row["To"] is None else row["To"]
    if start:
        row.warn_if_early("From", start)
    if end <= start:
        row.fault("To", f"{clock(end)} is not after From, {clock(start)}; write a later time (24:00 is midnight)")
    return TimeOff(row["Who"], kind, row["Day"], Span(start, end), row["Reason"], row.source)


def read_locks(book: Book) -> tuple[Lock, ...]:
    """The locks, in the order of the sheet."""
    return book.facts("Locks", _lock)


def _lock(row: Row) -> Lock:
    return Lock(
        patient=row["Patient ID"],
        group=row["Group type"],
        when=row["Day"],
        block=row["Block"],
        track=row["Track"],
        clinician=row["Clinician"],
        room=row["Room"],
        source=row.source,
    )


def read_scenarios(book: Book) -> tuple[ScenarioChange, ...]:
    """The changes of all scenarios; Target and Value as text."""
    return book.facts("Scenarios", _scenario_change)


def _scenario_change(row: Row) -> ScenarioChange:
    if key(row["Scenario"]) == key(BASE):
        row.fault("Scenario", f"{BASE} is what the clinic without changes is called; write another name")
    return ScenarioChange(row["Scenario"], row["Change"], row["Target"], row["Value"], row.source)
