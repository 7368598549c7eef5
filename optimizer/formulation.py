"""The CP-SAT model of a week: the only place where variables are made.

Slots are Booleans, not intervals. A patient takes a (block, group type); a session of a type is named by its
first leader, so that parallel groups of one type need no copies; only patients for whom it matters who leads
(see `seating`) sit in a named session, all others are counted in its heads.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from itertools import chain
from typing import Any, TypeVar, cast

from ortools.sat.python import cp_model

from models.calendar import Slot
from models.clinic import Clinic
from models.week import Week
from optimizer import candidates, seating
from optimizer.held import NOTHING_HELD, Held
from optimizer.rooms import room_classes
from optimizer.variables import (
    Belong,
    Busy,
    Candidate,
    Day,
    Join,
    K,
    Lead,
    Meeting,
    Office,
    Own,
    Seat,
    Sit,
    Use,
    Variables,
)

T = TypeVar("T")


class Formulation:
    """All variables of a week and what ties them together; rules and wishes add theirs.

    `admits` decides which candidates get a variable; `bending` names the policies that may be bent, `apart` rooms
    that are told apart even if they are alike. What is `held` is no decision any more: it stays, or cannot be.
    """

    def __init__(
        self,
        week: Week,
        admits: candidates.Admits,
        bending: Collection[str] = (),
        apart: Collection[str] = (),
        held: Held = NOTHING_HELD,
    ) -> None:
        self.week = week
        self.bending = frozenset(bending)
        self.model = cp_model.CpModel()
        self.held = held
        self.room_classes = room_classes(week, apart)
        self.slacks: dict[str, list[cp_model.IntVar]] = defaultdict(list)
        self._make_tables(lambda candidate: held.offers(candidate) and admits(candidate))
        self._tie_tracks_and_days()
        self._tie_sessions()
        self._tie_meetings()
        self.busy = self._busy()
        self._shared: dict[tuple[object, ...], Any] = {}

    def variables(self) -> Iterator[tuple[Candidate, cp_model.IntVar]]:
        """All that the timetable may contain, each with its variable."""
        tables: tuple[Variables[Any], ...] = (
            self.belongs, self.there, self.leads, self.uses, self.joins, self.takes, self.sits, self.meets,
            self.offices, self.owns,
        )  # fmt: skip
        return chain.from_iterable(table.items() for table in tables)

    @property
    def clinic(self) -> Clinic:
        """The clinic whose week this is."""
        return self.week.clinic

    def add(self, fact: cp_model.BoundedLinearExpression | bool) -> None:
        """Require a linear fact."""
        self.model.add(fact)

    def slack(self, key: str, upto: int, *asked: str) -> cp_model.LinearExprT:
        """How far a policy is bent at one place: 0 or, if it may be bent, a priced variable up to `upto`.

        `asked` names whose demand it is; where the clinic waives it, any bending is free.
        """
        if upto > 0 and not self.clinic.waived.isdisjoint(asked):
            return self.count(upto)
        if key not in self.bending or upto <= 0:
            return 0
        bent = self.model.new_int_var(0, upto, "")
        self.slacks[key].append(bent)
        return bent

    def flag(self) -> cp_model.IntVar:
        """A new yes/no variable."""
        return self.model.new_bool_var("")

    def count(self, upto: int) -> cp_model.IntVar:
        """A new whole number from 0 to `upto`."""
        return self.model.new_int_var(0, upto, "")

    def only_if(self, *needed: cp_model.LinearExprT) -> cp_model.IntVar:
        """A yes/no variable that holds only if all these (each 0 or 1) do."""
        together = self.flag()
        for fact in needed:
            self.add(together <= fact)
        return together

    def attends(self, patient: str, date: dt.date) -> cp_model.LinearExprT:
        """1 if the patient comes on the date, in whatever track."""
        return self.there.total(patient=patient, date=date)

    def days_attended(self, patient: str) -> cp_model.LinearExprT:
        """The number of days on which the patient comes."""
        return self.there.total(patient=patient)

    def once(self, key: tuple[object, ...], make: Callable[[], T]) -> T:
        """What `make` returns, made only the first time that somebody asks for the key."""
        if key not in self._shared:
            self._shared[key] = make()
        return cast("T", self._shared[key])

    def works(self, clinician: str, date: dt.date, track: str | None = None) -> cp_model.IntVar:
        """1 at least if the clinician holds any session on the date (in a block of the track)."""
        return self.once(("works", clinician, date, track), lambda: self._works(clinician, date, track))

    def _works(self, clinician: str, date: dt.date, track: str | None) -> cp_model.IntVar:
        works = self.flag()
        for busy in self.busy.where(clinician=clinician, date=date):
            if track in (None, busy.slot.track):
                self.add(self.busy[busy] <= works)
        return works

    def sits_with(self, patient: str, slot: Slot, group: str, first: str) -> cp_model.LinearExprT:
        """1 if the patient is in the session of the type that this clinician leads first (see `seating.sits`)."""
        if len(self.leads.where(slot=slot, type=group)) == 1:
            return self.takes[Seat(patient, slot, group)]
        return self.sits[Sit(patient, slot, group, first)]

    def own(self, patient: str, role: str, clinician: str) -> cp_model.LinearExprT:
        """1 if the clinician is the patient's own one, given or chosen."""
        given = self.clinic.patient[patient].own.get(role)
        return int(given == clinician) if given else self.owns[Own(patient, role, clinician)]

    def _make_tables(self, admits: candidates.Admits) -> None:
        week = self.week
        self.belongs: Variables[Belong] = self._table(candidates.belongs(week))
        self.there: Variables[Day] = self._table(candidates.days(week))
        leads, uses = candidates.sessions(week, admits, list(self.room_classes))
        self.leads: Variables[Lead] = self._table(leads)
        self.uses: Variables[Use] = self._table(uses)
        self.joins: Variables[Join] = self._table(candidates.joins(week, admits, list(self.leads)))
        self.takes: Variables[Seat] = self._table(candidates.seats(week, admits, list(self.leads)))
        self.heads: Variables[Lead] = self._counts()
        self.led_by = seating.leaders(self.leads, self.joins)
        self.sits: Variables[Sit] = self._table(seating.sits(week, self.takes, self.led_by))
        self.meets: Variables[Meeting] = self._table(candidates.meetings(week, admits))
        self.offices: Variables[Office] = self._table(candidates.offices(week, admits, list(self.room_classes)))
        self.owns: Variables[Own] = self._table(candidates.owns(week, admits))

    def _table(self, of: list[K]) -> Variables[K]:
        table: Variables[K] = Variables()
        for candidate in filter(self.held.offers, of):
            table[candidate] = self.flag() if self.held.frees(candidate) else self.model.new_constant(1)
        return table

    def _counts(self) -> Variables[Lead]:
        heads: Variables[Lead] = Variables()
        for lead in self.leads:
            heads[lead] = self.count(len(self.takes.where(slot=lead.slot, type=lead.type)))
        return heads

    def _tie_tracks_and_days(self) -> None:
        for person in self.week.attending:
            self.model.add_exactly_one(self.belongs[b] for b in self.belongs.where(patient=person.id))
        for day, there in self.there.items():
            self.model.add_implication(there, self.belongs[Belong(day.patient, day.track)])

    def _tie_sessions(self) -> None:
        """Heads add up to the seats taken; a session has one room; who joins it, joins its first leader."""
        for slot, group in dict.fromkeys((lead.slot, lead.type) for lead in self.leads):
            self.add(self.heads.total(slot=slot, type=group) == self.takes.total(slot=slot, type=group))
        for lead, leads in self.leads.items():
            self.add(self.uses.total(slot=lead.slot, type=lead.type, clinician=lead.clinician) == leads)
        for join, joins in self.joins.items():
            self.model.add_implication(joins, self.leads[Lead(join.first, join.slot, join.type)])

    def _tie_meetings(self) -> None:
        """A choice of own clinician is one clinician; individual sessions of a slot have a room or office."""
        for patient, role in dict.fromkeys(own[:2] for own in self.owns):
            choices = [self.owns[o] for o in self.owns.where(patient=patient, role=role)]
            needed = self.model.add_exactly_one if self.week.needs_own(patient, role) else self.model.add_at_most_one
            needed(choices)
        for clinician, slot in dict.fromkeys((m.clinician, m.slot) for m in self.meets):
            holds = self.meets.total(clinician=clinician, slot=slot)
            self.add(holds == self.offices.total(clinician=clinician, slot=slot))

    def _busy(self) -> Variables[Busy]:
        """One place at a time for clinicians starts here: at most one session in a slot."""
        busy: Variables[Busy] = Variables()
        for clinician in self.clinic.clinicians:
            for slot in sorted(self.week.at_work[clinician.name]):
                where = {"clinician": clinician.name, "slot": slot}
                if any(table.where(**where) for table in (self.leads, self.joins, self.meets)):
                    busy[Busy(clinician.name, slot, slot.date)] = self.flag()
                    held = self.leads.total(**where) + self.joins.total(**where) + self.meets.total(**where)
                    self.add(held == busy[Busy(clinician.name, slot, slot.date)])
        return busy
