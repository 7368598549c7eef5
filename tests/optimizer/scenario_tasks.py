"""Tasks that are answered in about a second, and runners that need no solver."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from small import MONDAY, patient, small_clinic

from models.clinic import Clinic, TimeOff, When
from models.people import KeepApart
from models.result import Refusal
from optimizer.options import Options, Progress
from optimizer.parcels import Parcel, Watch, sealed
from optimizer.tasks import Task

QUICK = Options(time_limit=1, seed=3, workers=2, repeatable=True, aims=2)
WORKING = Progress("Granting wishes", 50.0, 100.0, 1.0, 9.0)


def telling_clinic(**facts: Any) -> Clinic:
    """The small clinic with all that a workbook may say of who a patient is."""
    first = patient("P1-Wren", 2, name="Wren Alder", tags=("Veterans",), clinician_tags=("Signing",))
    clinic = small_clinic(patients=(first, *small_clinic().patients[1:]))
    return replace(
        clinic,
        clinicians=tuple(replace(one, tags=("Signing",)) for one in clinic.clinicians),
        tracks=tuple(replace(track, open_to=()) for track in clinic.tracks),
        group_types=tuple(replace(group, open_to=()) for group in clinic.group_types),
        keep_apart=(KeepApart("P1-Wren", "P2"),),
        time_off=(TimeOff("P2", "patient", When(days=(0,)), reason="a hearing in court"),),
        **facts,
    )


def task(name: str = "As it is", without: int = 0, **facts: Any) -> Task:
    """The week of the telling clinic, without the last few patients."""
    clinic = telling_clinic()
    clinic = replace(clinic, patients=clinic.patients[: len(clinic.patients) - without])
    return replace(Task(name, clinic, MONDAY, QUICK), **facts)


class Refusing:
    """A runner that answers with refusals, the last parcel first, and takes note of what it was asked."""

    def __init__(self, code: int = 5, text: str = "none found") -> None:
        self.code, self.text = code, text
        self.asked: list[str] = []

    def __call__(self, parcels: Collection[Parcel], watch: Watch) -> Iterator[tuple[str, str]]:
        """Each parcel is at work for a moment."""
        for parcel in reversed(list(parcels)):
            self.asked.append(parcel.key)
            watch(parcel.key, WORKING)
            yield parcel.key, sealed(Refusal("", self.text, self.code))
