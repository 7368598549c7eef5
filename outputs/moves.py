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
    before = planned.week.previous
    then = "the previous timetable" if before is None or before.wished else "the timetable as it is"
    return [f"Against {then}, {who} moved.", *([came_and_left] if came_and_left else [])]


def moved_lines(planned: PlannedWeek) -> list[tuple[str, str]]:
    """Each person moved: their name, and why with how many sessions differ; patients first."""
    if planned.moved is None:
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
