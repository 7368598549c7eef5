"""What a forecast says, as plain tables and sentences: room for more patients, and what is used week by week."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from models.caseloads import own_patients
from models.clinic import Clinic
from models.forecast import Forecast, Opening
from models.result import PlannedWeek
from outputs.chart_tables import ChartTable, Values
from outputs.figures import census, contact_hours, seat_use
from outputs.words import count_text, date_seen_from, date_text

_OWN_PATIENTS = "Own patients"
_RUNS_OUT = "Runs out first: what one more on most days would bend"
Numbers = Callable[[PlannedWeek], Values]


def week_tables(weeks: Sequence[PlannedWeek]) -> list[ChartTable]:
    """A row per week: patients on the fullest day of each track, seats, contact hours, and own patients of caseloads.

    Numbers of caseloads are None where nobody has one.
    """
    tracks = tuple(track.name for track in weeks[0].week.clinic.tracks)
    return [
        _by_week("Patients on the fullest day, by track", tracks, weeks, _fullest),
        _by_week("Seats in groups", ("Taken", "Free"), weeks, _seats),
        _by_week("Clinicians' hours with patients", ("Hours", "Most"), weeks, _hours, limit=2),
        _by_week(_own_patients(weeks[0].week.clinic), ("Patients", "Most"), weeks, _caseloads, limit=2),
    ]


def opening_rows(forecast: Forecast) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Headers and a row per track: how many more of each number of days, when a seat opens, what runs out first."""
    steps = sorted({opening.days for opening in forecast.openings}, reverse=True)
    headers = ("Track", *(count_text(days, "days") for days in steps), "First seat", _RUNS_OUT)
    tracks = dict.fromkeys(opening.track for opening in forecast.openings)
    return headers, [_row(forecast, track, steps) for track in tracks]


def opening_sentences(forecast: Forecast) -> list[str]:
    """What the numbers mean, and how sure they are."""
    when = date_text(forecast.weeks[0].week.monday, year=True)
    told = [
        f"How many more patients each track can admit in the week of {when}, one kind at a time, with every rule kept.",
        "A number alone is proved: with one more, no timetable keeps every rule. '3 or more' was not settled in the "
        "time, or larger numbers were not looked at.",
    ]
    bent = {opening.settled for opening in forecast.openings if opening.number is None}
    if True in bent:
        told.append("Where rules are bent already, nobody can be admitted with every rule kept.")
    if False in bent:
        told.append("Not settled: the timetable found bends rules. Whether another keeps them all is not known yet.")
    if forecast.stopped:
        told.append("Stopped: what is blank was not asked.")
    return told


def staff_rows(weeks: Sequence[PlannedWeek]) -> Iterator[tuple[str, ...]]:
    """Clinician, then for each week the hours with patients and the own patients, of the most where there is one."""
    hours = [contact_hours(week) for week in weeks]
    for n, clinician in enumerate(weeks[0].week.clinic.clinicians):
        held = (
            f"{_of(share[n].part / 60, clinician.most_contact and clinician.most_contact / 60)} h" for share in hours
        )
        own = (_of(_owned(week, {clinician.name}), clinician.caseload) for week in weeks)
        yield clinician.name, *(f"{one}, {other} patients" for one, other in zip(held, own, strict=True))


def opening_text(opening: Opening) -> str:
    """The number, and whether it may be more; or why there is none."""
    if opening.number is None:
        return "rules bent" if opening.settled else "not settled"
    if opening.closed:
        return opening.closed
    return str(opening.number) if opening.settled else f"{opening.number} or more"


def _row(forecast: Forecast, track: str, steps: Sequence[int]) -> tuple[str, ...]:
    of = {opening.days: opening for opening in forecast.openings if opening.track == track}
    texts = (opening_text(of[days]) if days in of else "" for days in steps)
    return track, *texts, _first_seat(of[max(of)], forecast.weeks), "; ".join(forecast.runs_out.get(track, ()))


def _first_seat(opening: Opening, weeks: Sequence[PlannedWeek]) -> str:
    """For who comes on most days."""
    if opening.opens:
        return f"{date_seen_from(weeks[0].week.monday, opening.opens)} ({count_text(opening.days, 'days')})"
    return f"none found in {count_text(len(weeks), 'weeks')} ({count_text(opening.days, 'days')})"


def _by_week(
    title: str, columns: tuple[str, ...], weeks: Sequence[PlannedWeek], of: Numbers, limit: int = 0
) -> ChartTable:
    rows = tuple((date_text(week.week.monday), of(week)) for week in weeks)
    return ChartTable(title, ("Week of", *columns), rows, limit)


def _fullest(planned: PlannedWeek) -> Values:
    return tuple(max(days.values(), default=0) for days in census(planned).values())


def _seats(planned: PlannedWeek) -> Values:
    shares = seat_use(planned)
    taken = sum(share.part for share in shares)
    return taken, sum(share.whole or share.part for share in shares) - taken


def _hours(planned: PlannedWeek) -> Values:
    shares = contact_hours(planned)
    clinicians, week = planned.week.clinic.clinicians, planned.week
    is_limited = all(clinician.most_contact is not None for clinician in clinicians)
    most = round(sum(week.contact_there(clinician.name) for clinician in clinicians) / 60, 1) if is_limited else None
    return round(sum(share.part for share in shares) / 60, 1), most


def _caseloads(planned: PlannedWeek) -> Values:
    limited = {c.name: c.caseload for c in planned.week.clinic.clinicians if c.caseload is not None}
    return (_owned(planned, set(limited)), sum(limited.values())) if limited else (None, None)


def _own_patients(clinic: Clinic) -> str:
    """What they are called: only those of clinicians with a caseload are counted, where others may have some too."""
    has_any = any(c.caseload is not None for c in clinic.clinicians)
    is_part = has_any and any(c.caseload is None for c in clinic.clinicians if c.role in clinic.roles)
    return f"{_OWN_PATIENTS} of clinicians with a caseload" if is_part else _OWN_PATIENTS


def _owned(planned: PlannedWeek, clinicians: set[str]) -> int:
    """Patients whose own clinicians these are, counted once for each clinician, with or without days."""
    owned = own_patients(planned.week, planned.timetable)
    return sum(owned[name] for name in clinicians)


def _of(used: float, most: float | None) -> str:
    return f"{round(used, 1):g}" if most is None else f"{round(used, 1):g} of {most:g}"
