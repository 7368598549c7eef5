"""What `--most` asks: which number, and the changes that go with each number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from inputs.cells_numbers import whole
from inputs.change_targets import group_types, track
from inputs.names import CellError, Names, instead, quoted
from models.clinic import Clinic, ScenarioChange
from models.most import HoursToCut, Ladder, Quest, RoomsToClose

MOST_PATIENTS = 200
EXAMPLES = ("patients in Evening", "patients in Evening at 3 days", "hours", "hours of Rivera", "rooms", "smallest cap")


def read_quest(clinic: Clinic, text: str) -> Quest:
    """What the text asks of the clinic; CellError with the nearest that can be asked for anything else."""
    for pattern, quest in _ASKED.items():
        if found := re.fullmatch(pattern, " ".join(text.split()), re.IGNORECASE):
            return quest(clinic, *found.groups())
    raise CellError(f"{quoted(text)} cannot be asked{instead(text, EXAMPLES)}")


def _patients(clinic: Clinic, name: str, days: str | None) -> Ladder:
    to = track(clinic, name).name
    number = whole(days, 1, 7) if days else 0
    at = f" at {number} day{'s' * (number > 1)}" if number else ""
    return Ladder(
        MOST_PATIENTS,
        lambda n: (ScenarioChange("", "add patients", to, f"{n}{at}"),) if n else (),
        lambda n: f"{n} more {'patient' if n == 1 else 'patients'} in {to}{at}",
    )


def _cap(clinic: Clinic, name: str | None) -> Ladder:
    """Step n is the cap so many below the largest size that a group can have now."""
    types = [clinic.group_type[known] for known in group_types(clinic, name or "All")]
    seats = [room.seats for room in clinic.rooms if room.use != "Individual"]
    most_seats = max((s for s in seats if s is not None), default=0) if None not in seats else len(clinic.patients)
    sizes = {g.name: most_seats if g.most_patients is None else g.most_patients for g in types}
    top, smallest = max(sizes.values()), max(types, key=lambda g: g.least_patients)
    least = max(smallest.least_patients, 1)

    def caps(step: int) -> tuple[ScenarioChange, ...]:
        over = (of for of, size in sizes.items() if size > top - step)
        return tuple(ScenarioChange("", "largest group size", of, str(top - step)) for of in over)

    of = f" of {name}" if name else ""
    return Ladder(
        max(0, top - least),
        caps,
        lambda n: f"groups{of} of {top - n} patients at most",
        "smaller cap",
        f"Smaller cannot be: {smallest.name} has at least {least} patient{'s' * (least > 1)}.",
    )


def _hours(clinic: Clinic, whose: str | None) -> HoursToCut:
    if whose is None:
        return HoursToCut(tuple(clinic.clinician), "all clinicians")
    roles = dict.fromkeys(person.role for person in clinic.clinicians)
    name = Names({"Clinicians": clinic.clinician, "Roles": roles}).find(whose)
    return HoursToCut(tuple(c.name for c in clinic.clinicians if name in (c.name, c.role)), name)


_ASKED: Mapping[str, Callable[..., Quest]] = {
    r"patients in (.+?)(?: at (\d+) days?)?": _patients,
    r"(?:clinician )?hours(?: of (.+?))?(?: that can be cut)?": _hours,
    r"rooms(?: that can be closed)?": lambda _: RoomsToClose(),
    r"smallest cap(?: of (.+))?": _cap,
}
