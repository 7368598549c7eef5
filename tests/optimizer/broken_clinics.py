"""A good clinic, and cuts that break it: each is a cell or row, so that not every rule can be kept any more.

Tracks Morning (B1 9:00-10:00, B2 10:15-11:15) and Late (L1 15:00-16:00, L2 16:15-17:15), Monday to Wednesday, window
Noon 12:00-12:50. Ash and Yew are therapists, Birch the case manager, Cedar the art therapist. Art runs on Monday
morning only. P1 to P4 stay in Morning, P5 and P6 in Late.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from small import MON_TO_WED, MONDAY, patient
from sourced import sourced

from models.calendar import Span
from models.clinic import Clinic, Settings, TimeOff, When
from models.edits import editing
from models.people import Clinician
from models.program import Block, GroupType, IndividualKind, MixRow, Room, TaperPlan, TaperStep, Track

MON, TUE, WED = (When((day,)) for day in MON_TO_WED)
OFFICE_HOURS = (Span(8 * 60, 18 * 60),)


def good_clinic(**overrides: Any) -> Clinic:
    """A clinic that can be planned with every rule kept."""
    starts = {("Morning", "B1"): 540, ("Morning", "B2"): 615, ("Late", "L1"): 900, ("Late", "L2"): 975}
    blocks = [Block(name, track, MON_TO_WED, Span(start, start + 60)) for (track, name), start in starts.items()]
    hours = dict.fromkeys(MON_TO_WED, OFFICE_HOURS)
    clinic = Clinic(
        settings=Settings("Good clinic", MONDAY, longest_wait=180, staff_break=15),
        tracks=tuple(Track(name, MON_TO_WED) for name in ("Morning", "Late")),
        blocks=(*blocks, Block("Noon", None, MON_TO_WED, Span(720, 770))),
        group_types=(
            GroupType("CBT", "Evidence-based", most_patients=6),
            GroupType("Process", "Talking", most_patients=6),
            GroupType("Art", "Experiential", most_patients=6, room_needs=("Easels",), tracks=("Morning",), days=(0,)),
        ),
        clinicians=(
            Clinician("Ash", "Therapist", leads=("CBT", "Process"), hours=hours),
            Clinician("Birch", "Case manager", leads=("Process",), hours=hours),
            Clinician("Cedar", "Art therapist", leads=("Art",), hours=hours),
            Clinician("Yew", "Therapist", leads=("CBT",), hours=hours),
        ),
        rooms=(Room("R1", "Group", 8), Room("R2", "Group", 8, ("Easels",)), Room("Nook", "Individual", 3, at_once=2)),
        individuals=(IndividualKind("Therapy", "Therapist", 50),),
        plans=(TaperPlan("Taper", (TaperStep(3),)),),
        mix=(MixRow("P1", "Art", 1), MixRow("P1", "CBT", 1)),
        patients=(
            patient("P1", 2, current_track="Morning"), patient("P2", 2, current_track="Morning"),
            patient("P3", 1, current_track="Morning"), patient("P4", 1, current_track="Morning"),
            patient("P5", 2, current_track="Late"), patient("P6", 1, current_track="Late"),
        ),
    )  # fmt: skip
    return replace(clinic, **overrides)


@dataclass(frozen=True)
class Cut:
    """A change that breaks the good clinic, and the cell of it in the clinic as read."""

    make: Callable[[Clinic], Clinic]
    cell: Callable[[Clinic], str]


def other(of: str, name: str, column: str, **facts: Any) -> Cut:
    """Other facts for the entry of this name, written in this column."""

    def entry(clinic: Clinic) -> Any:
        return next(e for e in getattr(clinic, of) if name in (getattr(e, "id", ""), getattr(e, "name", "")))

    return Cut(
        lambda clinic: editing(of, entry(clinic), **facts)(clinic), lambda clinic: entry(clinic).source.cell(column)
    )


def off_on(name: str, *days: int, column: str) -> Cut:
    """A clinician is off on these days."""
    hours = {day: OFFICE_HOURS for day in MON_TO_WED if day not in days}
    return other("clinicians", name, column, hours=hours)


def row(of: str, entry: Any, column: str = "") -> Cut:
    """One more row; the culprit is the row, or a cell of it."""

    def cell(clinic: Clinic) -> str:
        return next(e for e in getattr(clinic, of) if e == entry).source.cell(column)

    return Cut(lambda clinic: replace(clinic, **{of: (*getattr(clinic, of), entry)}), cell)


def setting(name: str, **values: Any) -> Cut:
    """Another value of a setting."""

    def make(clinic: Clinic) -> Clinic:
        return replace(clinic, settings=replace(clinic.settings, **values))

    return Cut(make, lambda clinic: clinic.settings.cells[name])


def step(column: str, **hours: int) -> Cut:
    """Other hours of the only step of the plan."""

    def make(clinic: Clinic) -> Clinic:
        return replace(clinic, plans=(TaperPlan("Taper", (replace(clinic.plans[0].steps[0], **hours),)),))

    return Cut(make, lambda clinic: clinic.plans[0].steps[0].source.cell(column))


def mixed(group: str, who: str, column: str, **limits: int) -> Cut:
    """One more row of the treatment mix."""
    return row("mix", MixRow(who, group, **limits), column)


def away(who: str, kind: str, when: When, *span: int) -> Cut:
    """One more row of Time off."""
    return row("time_off", TimeOff(who, kind, when, *([Span(*span)] if span else [])))


@dataclass(frozen=True)
class Broken:
    """A broken clinic: what is cut of which good clinic, and the rules that are broken by it."""

    rules: tuple[str, ...]
    cuts: tuple[Cut, ...]
    good: Callable[[], Clinic] = good_clinic

    @property
    def clinic(self) -> Clinic:
        """The clinic after the cuts, with the cells of a workbook."""
        clinic = self.good()
        for cut in self.cuts:
            clinic = cut.make(clinic)
        return sourced(clinic)

    @property
    def culprits(self) -> list[str]:
        """The cells of the cuts."""
        return [cut.cell(self.clinic) for cut in self.cuts]


def broken(rules: str, *cuts: Cut, **overrides: Any) -> Broken:
    """A clinic in which these rules (keys, with spaces between) cannot be kept; `overrides` make another good one."""
    return Broken(tuple(rules.split()), cuts, lambda: good_clinic(**overrides))
