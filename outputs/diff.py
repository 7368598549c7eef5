"""What changed between two timetables, by person and by session, as plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.calendar import day_name, monday_of
from models.changes import Change, changed_sessions, paired
from models.moved import Move, Moved, moved
from models.timetable import Assignment, Session, Timetable
from outputs.text_fit import clean
from outputs.words import count_text, date_text, slot_text

NEW, GONE, OTHER = "new", "no longer", "changed"


@dataclass(frozen=True)
class DiffLine:
    """A row: whose change, when and where, from what and to what, and which of the three it is."""

    who: str
    when: str
    before: str
    after: str

    @property
    def what(self) -> str:
        """One of NEW, GONE and OTHER."""
        return NEW if not self.before else GONE if not self.after else OTHER


@dataclass(frozen=True)
class Diff:
    """Sentences on the whole, then lines by person (patients, clinicians) and by session."""

    sentences: tuple[str, ...]
    patients: tuple[DiffLine, ...]
    clinicians: tuple[DiffLine, ...]
    sessions: tuple[DiffLine, ...]


def diff_of(before: Timetable, after: Timetable) -> Diff:
    """All that changed from one timetable to the other; weeks are compared by weekday."""
    change = moved(before, after)
    patients = tuple(_patients(before, after, change))
    clinicians = tuple(line for move in change.clinicians for line in _lines(move))
    sessions = tuple(map(_session_line, changed_sessions(before, after)))
    differs = bool(patients or clinicians or sessions or change.came or change.left)
    heading = _weeks(before, after), *(_moved_sentences(change) if differs else ["Nothing differs."])
    return Diff(heading, patients, clinicians, sessions)


def diff_lines(diff: Diff) -> list[str]:
    """All of it for the terminal, a heading for each person."""
    parts = (("Patients:", diff.patients), ("Clinicians:", diff.clinicians), ("Sessions:", diff.sessions))
    lines = [*diff.sentences]
    for heading, rows in parts:
        lines += [heading] * bool(rows)
        last = ""
        for row in rows:
            lines += [f"  {row.who}"] * (row.who != last)
            last = row.who
            lines.append(f"    {row.when}: {change_text(row)}")
    return [clean(line) for line in lines]


def change_text(line: DiffLine) -> str:
    """What is and what was: "now Art; before CBT", "new: Art", "no longer: CBT"."""
    if line.what == OTHER:
        return f"now {line.after}; before {line.before}"
    return f"{line.what}: {line.after or line.before}"


def _weeks(before: Timetable, after: Timetable) -> str:
    first, second = map(_week, (before, after))
    return f"From {first} to {second}." if first != second else f"Two timetables of {first}."


def _week(timetable: Timetable) -> str:
    """The week of its first session; one that is closed all through has none."""
    dates = [session.slot.date for session in timetable.sessions[:1]]
    return f"the week of {date_text(monday_of(dates[0]), year=True)}" if dates else "a week without sessions"


def _moved_sentences(change: Moved) -> Iterator[str]:
    patients, clinicians = len(change.patients), len(change.clinicians)
    yield f"Moved: {count_text(patients, 'patients')} and {count_text(clinicians, 'clinicians')}."
    for text, who in (("Only in the second", change.came), ("Only in the first", change.left)):
        if who:
            yield f"{text}: {', '.join(who)}."


def _patients(before: Timetable, after: Timetable, change: Moved) -> Iterator[DiffLine]:
    moves = {move.who: move for move in change.patients}
    for who, now in after.assignments.items():
        if was := before.assignments.get(who):
            yield from (DiffLine(who, *words) for words in _assigned(was, now))
        if who in moves:
            yield from _lines(moves[who])


def _assigned(was: Assignment, now: Assignment) -> Iterator[tuple[str, str, str]]:
    """What differs in track, days and own clinicians."""
    pairs = {
        "Track": (was.track, now.track),
        "Days": (_days(was), _days(now)),
        **{f"Own {role.lower()}": (was.own.get(role, ""), now.own.get(role, "")) for role in {**was.own, **now.own}},
    }
    return ((what, *pair) for what, pair in pairs.items() if pair[0] != pair[1])


def _days(assignment: Assignment) -> str:
    return "; ".join(day_name(day) for day in sorted(assignment.days))


def _lines(move: Move) -> Iterator[DiffLine]:
    for change in paired(move.before, move.after):
        yield DiffLine(move.who, _when(change.session), _held(change.before), _held(change.after))


def _when(session: Session) -> str:
    return f"{day_name(session.slot.date)} {slot_text(session.slot)}"


def _held(session: Session | None) -> str:
    if session is None:
        return ""
    return f"{session.type} with {' and '.join(session.clinicians)}" + (f" in {session.room}" if session.room else "")


def _session_line(change: Change) -> DiffLine:
    one, other, session = change.before, change.after, change.session
    if one is None or other is None:
        return DiffLine(_when(session), session.type, _all_of(one), _all_of(other))
    before = "; ".join(_parts(one, other, change.left)) or "without them"
    after = "; ".join(_parts(other, one, change.joined)) or "without them"
    return DiffLine(_when(session), session.type, before, after)


def _all_of(session: Session | None) -> str:
    return f"{_held(session)}, {', '.join(session.patients)}" if session else ""


def _parts(session: Session, other: Session, patients: Sequence[str]) -> Iterator[str]:
    """What one of the two has and the other has not: its clinicians, its room, these patients."""
    if {*session.clinicians} != {*other.clinicians}:
        yield f"with {' and '.join(session.clinicians)}"
    if session.room != other.room:
        yield f"in {session.room or 'no room'}"
    if patients:
        yield f"with {', '.join(patients)}"
