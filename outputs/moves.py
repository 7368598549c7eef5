"""Who is moved against the previous timetable, and why, in full sentences and as a line per person."""

from __future__ import annotations

from collections.abc import Iterator

from models.moved import Move
from models.result import PlannedWeek
from outputs.words import count_text, person_text


def moved_sentences(planned: PlannedWeek) -> list[str]:
    """How many people are moved, and who came or left; nothing without a previous timetable."""
    if planned.moved is None:
        return []
    numbers = [
        count_text(len(moves), unit)
        for moves, unit in ((planned.moved.patients, "patients"), (planned.moved.clinicians, "clinicians"))
        if moves
    ]
    verb = "is" if planned.moved.people == 1 else "are"
    who = f"{' and '.join(numbers)} {verb}" if numbers else "nobody is"
    came_and_left = " ".join(_came_and_left(planned))
    against = f"Against {_before(planned)}, {who} moved"
    return [f"{against}{_proof(planned)}.", *([came_and_left] if came_and_left else [])]


def _before(planned: PlannedWeek) -> str:
    """What the people are moved against: the week published, the last one, or the one without a scenario's changes."""
    if planned.repair:
        return "the published timetable"
    before = planned.week.previous
    return "the previous timetable" if before is None or before.wished else "the timetable as it is"


def _proof(planned: PlannedWeek) -> str:
    """What is known of the fewest patients that a repair has to move."""
    if planned.repair is None or planned.moved is None or not planned.moved.patients:
        return ""
    if len(planned.moved.patients) <= planned.repair.least:
        return "; no timetable that bends the rules no more moves fewer patients"
    least = f"at least {count_text(planned.repair.least, 'patients')} must be; " if planned.repair.least else ""
    return f"; {least}whether fewer would do is not known"


def moved_lines(planned: PlannedWeek) -> list[tuple[str, str]]:
    """Each person moved: their name, and why with how many sessions differ; patients first.

    Nothing for a repaired week, whose sheet Calls says more.
    """
    if planned.moved is None or planned.repair:
        return []
    moves = (*planned.moved.patients, *planned.moved.clinicians)
    return [(person_text(planned.week, move.who), f"{move.why} ({_differ(move)})") for move in moves]


def _differ(move: Move) -> str:
    number = max(len(move.before), len(move.after))
    return f"{count_text(number, 'sessions')} differ{'s' * (number == 1)}"


def _came_and_left(planned: PlannedWeek) -> Iterator[str]:
    """Patients of one week alone, and clinicians whom the clinic no longer has."""
    before = planned.week.previous.timetable.of_clinician if planned.week.previous else {}
    gone = [name for name in before if name not in planned.week.clinic.clinician]
    came, left = (planned.moved.came, planned.moved.left) if planned.moved else ((), ())
    for text, names in (("New this week", came), ("No longer attending", left), ("No longer in the clinic", gone)):
        if names:
            yield f"{text}: {', '.join(names)}."
