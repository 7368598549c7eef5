"""What stands behind the comparison, as rows: rules bent, seats, hours, rooms, who is moved, patients added."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from models.calendar import WEEKDAYS, clock, day_name
from models.people import Patient
from models.scenario import Case, Figures
from models.timetable import Session
from outputs.comparison_tables import AN_HOUR
from outputs.comparison_words import PERCENT
from outputs.program_tables import Record, finding_rows


def bent_rows(cases: Sequence[Case]) -> list[Record]:
    """A row for each place where a scenario bends a rule."""
    return [{**_which(case), **row} for case in cases if case.planned for row in finding_rows(case.planned)]


def seat_rows(cases: Sequence[Case]) -> list[Record]:
    """A row for each scenario and track: the free seats of each weekday, blank where the track does not run."""
    return [
        {**_which(case), "Track": track, **{name: days.get(n, "") for n, name in enumerate(WEEKDAYS)}}
        for case, figures in _known(cases)
        for track, days in figures.seats.items()
    ]


def hour_rows(cases: Sequence[Case]) -> list[Record]:
    """A row for each clinician: the contact hours in each scenario."""
    return _by_name({_title(case): {n: m / AN_HOUR for n, m in f.contact.items()} for case, f in _known(cases)})


def room_rows(cases: Sequence[Case]) -> list[Record]:
    """A row for each room: in percent, how much of its time is used in each scenario."""
    used = {
        _title(case): {name: PERCENT * use.share for name, use in figures.rooms.items() if use.of}
        for case, figures in _known(cases)
    }
    return _by_name(used)


def moved_rows(cases: Sequence[Case]) -> list[Record]:
    """A row for each person moved in a scenario: sessions given up and new ones."""
    return [
        {
            **_which(case),
            "Who": move.who,
            "Why": move.why,
            "Before": _sessions(move.before),
            "Now": _sessions(move.after),
        }
        for case in cases
        if case.moved
        for move in (*case.moved.patients, *case.moved.clinicians)
    ]


def added_rows(cases: Sequence[Case]) -> list[Record]:
    """A row for each patient added by a scenario, with what was drawn, to be typed into the sheet Patients."""
    return [{**_which(case), **_drawn(case, patient)} for case in cases for patient in case.added]


BEHIND: Mapping[str, Callable[[Sequence[Case]], list[Record]]] = {
    "Rules bent": bent_rows,
    "Seats free": seat_rows,
    "Clinician hours": hour_rows,
    "Rooms in use (%)": room_rows,
    "Moved": moved_rows,
    "Added patients": added_rows,
}
"""The sheets behind the comparison; one without rows is left out."""


def _drawn(case: Case, patient: Patient) -> Record:
    person = case.planned.week.patients.get(patient.id) if case.planned else None
    return {
        "Patient ID": patient.id,
        "Tags": "; ".join(patient.tags),
        "Admitted": str(patient.admitted or ""),
        "Taper plan": patient.plan,
        "Days per week": "" if patient.days_per_week is None else patient.days_per_week,
        "Days this week": person.days if person else "",
        "Current track": patient.current_track or "",
        "Cannot attend": "; ".join(map(str, patient.cannot_attend)),
        "Day wishes": _days(patient.day_wishes),
        "Group wishes": "; ".join(patient.group_wishes),
        "Group avoids": "; ".join(patient.group_avoids),
        "Clinician wishes": "; ".join(patient.clinician_wishes),
        "Clinician avoids": "; ".join(patient.clinician_avoids),
    }


def _which(case: Case) -> Record:
    return {"Clinic": case.clinic, "Scenario": case.scenario.name}


def _title(case: Case) -> str:
    return f"{case.clinic}: {case.scenario.name}" if case.clinic else case.scenario.name


def _known(cases: Iterable[Case]) -> Iterator[tuple[Case, Figures]]:
    return ((case, case.figures) for case in cases if case.figures)


def _by_name(values: Mapping[str, Mapping[str, float]]) -> list[Record]:
    names = dict.fromkeys(name for of_case in values.values() for name in of_case)
    return [
        {
            "Name": name,
            **{title: round(of_case[name], 1) if name in of_case else "" for title, of_case in values.items()},
        }
        for name in names
    ]


def _days(days: Iterable[int]) -> str:
    return "; ".join(WEEKDAYS[day] for day in days)


def _sessions(sessions: Iterable[Session]) -> str:
    ordered = sorted(sessions, key=lambda session: session.slot)
    return "\n".join(f"{day_name(s.slot.date)} {clock(s.slot.span.start)} {s.type}, {_joined(s)}" for s in ordered)


def _joined(session: Session) -> str:
    return " and ".join(session.clinicians)
