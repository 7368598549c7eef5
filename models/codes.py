"""Codes instead of what tells who a patient is: for copies that hang on a wall, and for solving on other machines.

A code stands for a patient's ID (`K47`) or for a tag (`tag 3`); names, reasons and scenarios are left out. Who knows
the list of patients can make the codes again; they change when the list does.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from models.clinic import ALL, Clinic
from models.findings import Finding, ScoredWish
from models.people import Clinician, Patient
from models.program import GroupType, IndividualKind, Track
from models.resolve import plan_week
from models.result import PlannedWeek
from models.timetable import Session, Timetable

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""All but those that look like digits."""
_POOL = tuple(f"{letter}{number}" for number in range(10, 1000) for letter in _LETTERS)
FEW_SIGNS = 2000
"""Of so many short codes, unlike IDs in their first letter, those of most clinics are drawn."""
_TAGGED = ("open_to", "tags", "clinician_tags")
"""The fields that hold tags, of patients or of clinicians."""
_Tagged = TypeVar("_Tagged", Track, GroupType, IndividualKind, Clinician, Patient)


@dataclass(frozen=True)
class Codes:
    """Patients' IDs and tags, each with its code."""

    patients: Mapping[str, str]
    tags: Mapping[str, str]

    def back(self) -> Codes:
        """What makes IDs and tags of codes again."""
        return Codes(*({code: name for name, code in names.items()} for names in (self.patients, self.tags)))

    def timetable(self, timetable: Timetable) -> Timetable:
        """The timetable with codes instead of IDs. Raises KeyError for a patient without a code."""
        who = self.patients
        return Timetable(
            tuple(self._session(session) for session in timetable.sessions),
            {who[patient]: replace(held, patient=who[patient]) for patient, held in timetable.assignments.items()},
        )

    def text(self, text: str) -> str:
        """A message with codes instead of IDs and tags; cells, such as Patients!K47, stay as they are."""
        words = {**self.patients, **self.tags}
        longest_first = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        return re.sub(rf"(?<![!\w])({longest_first})(?!\w)", lambda found: words[found[0]], text) if words else text

    def _session(self, session: Session) -> Session:
        return replace(session, patients=tuple(self.patients[patient] for patient in session.patients))

    def with_tags(self, facts: Sequence[_Tagged]) -> tuple[_Tagged, ...]:
        """The facts with codes instead of tags."""
        return tuple(replace(fact, **self._tags_of(fact)) for fact in facts)

    def _tags_of(self, fact: _Tagged) -> dict[str, Any]:
        names = [one.name for one in fields(fact) if one.name in _TAGGED]
        return {name: tuple(self.tags[tag] for tag in getattr(fact, name)) for name in names}


def coded(clinic: Clinic) -> tuple[Clinic, Codes]:
    """The clinic with codes for patients and tags, all in the same order, and the codes."""
    codes = Codes(_patient_codes(clinic), {tag: f"tag {n}" for n, tag in enumerate(_tags(clinic), 1)})
    who = codes.patients
    applies = {ALL: ALL, **{plan: plan for plan in clinic.plan}, **codes.tags, **who}
    return replace(
        clinic,
        tracks=codes.with_tags(clinic.tracks),
        group_types=codes.with_tags(clinic.group_types),
        individuals=codes.with_tags(clinic.individuals),
        clinicians=codes.with_tags(clinic.clinicians),
        mix=tuple(replace(row, applies_to=applies.get(row.applies_to, "")) for row in clinic.mix),
        patients=tuple(replace(patient, id=who[patient.id], name="") for patient in codes.with_tags(clinic.patients)),
        keep_apart=tuple(replace(pair, patient=who[pair.patient], other=who[pair.other]) for pair in clinic.keep_apart),
        time_off=tuple(replace(off, who=who.get(off.who, off.who), reason="") for off in clinic.time_off),
        locks=tuple(replace(lock, patient=lock.patient and who[lock.patient]) for lock in clinic.locks),
        scenarios=(),
    ), codes  # fmt: skip


def coded_planned(planned: PlannedWeek) -> tuple[PlannedWeek, Codes]:
    """The planned week with codes, and the codes; who is moved, and what is said of patients in words, is left out."""
    clinic, codes = coded(planned.week.clinic)
    return replace(
        planned,
        week=plan_week(clinic, planned.week.monday),
        timetable=codes.timetable(planned.timetable),
        wishes=tuple(_coded_wish(scored, codes) for scored in planned.wishes),
        findings=tuple(_coded_finding(finding, codes, clinic) for finding in planned.findings),
        moved=None,
        shortages=(),
    ), codes  # fmt: skip


def _coded_wish(scored: ScoredWish, codes: Codes) -> ScoredWish:
    wish = scored.wish
    return replace(scored, wish=replace(wish, who=codes.patients.get(wish.who, wish.who), why_not=""), why_not="")


def _coded_finding(finding: Finding, codes: Codes, clinic: Clinic) -> Finding:
    """With the code of whom it concerns; of a pair of patients nothing is said."""
    who = codes.patients.get(finding.who, finding.who)
    known = {*codes.patients.values(), *clinic.clinician, *clinic.room, *clinic.group_type, *clinic.track}
    return replace(finding, who=who if who in known else "", text="")


def _patient_codes(clinic: Clinic) -> dict[str, str]:
    """Codes drawn from all that are no name of anything in the clinic; another list of patients has others."""
    known = {patient.id for patient in clinic.patients} | {word for p in clinic.patients for word in p.name.split()}
    named = {one.name for ones in (clinic.tracks, clinic.blocks, clinic.group_types) for one in ones}
    taken = {name.casefold() for name in known | named | {*_tags(clinic), *clinic.clinician, *clinic.room}}
    initials = {patient.id[0].upper() for patient in clinic.patients}
    free = [code for code in _POOL if code.casefold() not in taken]
    unlike = [code for code in free if code[0] not in initials][:FEW_SIGNS]
    people = [patient.id for patient in clinic.patients]
    drawn = random.Random("; ".join(f"{patient.id} {patient.name}" for patient in clinic.patients))
    return dict(zip(people, drawn.sample(unlike if len(people) <= len(unlike) else free, len(people)), strict=True))


def _tags(clinic: Clinic) -> dict[str, None]:
    tagged = (*clinic.tracks, *clinic.group_types, *clinic.individuals, *clinic.clinicians, *clinic.patients)
    return dict.fromkeys(tag for fact in tagged for name in _TAGGED for tag in getattr(fact, name, ()))
