"""The aims of a repair, one after the other, each keeping what was reached before.

What is bent comes first, then the patients moved, then the clinicians moved, then how much changes for them, then
rooms, then the wishes lost. All patients are held but those who cannot stay, and the others freed only where that does
not do: first those of the same tracks, then all.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from ortools.sat.python import cp_model

from models.errors import NoTimetableInTimeError
from models.timetable import Timetable
from optimizer.affected import lost_sessions, still_held
from optimizer.bending import NONE_FOUND, STOPPED
from optimizer.bending_stages import priced, total_bent
from optimizer.clash import Hold, no_timetable
from optimizer.distance import changes, rooms_changed
from optimizer.granted import granted_in
from optimizer.pin import pinned_values
from optimizer.rules import policies
from optimizer.search import Search
from optimizer.stage import Outcome, Stage
from optimizer.unmoved import unmoved
from optimizer.variables import Belong, Candidate, Own, Seat

SHARE_TO_KEEP, SHARE_TO_BEND, SHARE_OF_ONE_POLICY, SHARE_TO_MOVE = 0.4, 0.6, 0.15, 0.6
"""Parts of the time left: to keep every rule, to bend all little, to bend one least, to move the fewest."""
SHARE_OF_ONE_CIRCLE = 0.6
MOST_AT_ONE_PLACE = 7 * 24 * 60
DEARER_THAN_CHANGES = 20_000
"""More than the facts that can change in a week: nobody is moved to change less for others."""
Held = list[tuple[cp_model.IntVar, int]]


class Mending:
    """A search for the repaired week; `allowed` is how far each policy was bent as published.

    `robbed` are patients with sessions that the clinic does not know any more, which `published` does not have; `hold`
    is how what has begun was fixed. In the end, `least` is what is proved of the number of patients moved, and
    `bends_proved` says whether it is proved that no week bends less.
    """

    def __init__(
        self,
        search: Search,
        published: Timetable,
        allowed: Mapping[str, int],
        robbed: Collection[str] = (),
        hold: Hold | None = None,
    ) -> None:
        self.search, self.published, self.hold = search, published, hold
        self.lost = lost_sessions(search.formulation.week, published)
        self.stays = unmoved(search.formulation, published)
        self.over = {key: self._over(key, allowed.get(key, 0)) for key in policies() if search.formulation.slacks[key]}
        self.patients = _moved(self.stays.patients)
        self.dearer = len(self.stays.clinicians) + 1
        self.people = self.dearer * self.patients + _moved(self.stays.clinicians)
        changed = DEARER_THAN_CHANGES * self.people + changes(search.formulation, published)
        self.moving = Stage("Moving the fewest people", changed, -1, to_prove=True)
        self.cannot = self.stays.cannot | (self.stays.patients.keys() & robbed)
        self.least = len(self.cannot)
        self.bends_proved = not any(allowed.values())

    def mend(self) -> None:
        """Reach all aims, as far as the time allows.

        Raises NoTimetableError where facts clash and NoTimetableInTimeError where no week was found in time.
        """
        self._keep_all()
        if self.search.values is None:
            self._bend_little()
            for over in self.over.values():
                self.bends_proved &= self._bend_least(over)
            self._move_fewest()
        for over in self.over.values():
            self.search.formulation.add(over <= self.search.value(over))
        self._lose_least()

    def _over(self, key: str, allowed: int) -> cp_model.IntVar:
        """How much further than published the policy is bent."""
        over = self.search.formulation.count(MOST_AT_ONE_PLACE * len(self.search.formulation.slacks[key]))
        self.search.formulation.add(over >= total_bent(self.search, key) - allowed)
        return over

    def _keep_all(self) -> None:
        """Try to bend no more than was published though only those move who cannot stay."""
        nothing = [(over, 0) for over in self.over.values()]
        for held in self._circles()[:2]:
            if self.search.values is None:
                self.search.solve_held(self.moving, self.search.clock.left * SHARE_TO_KEEP, [*nothing, *held])

    def _circles(self) -> tuple[Held, ...]:
        """Who is held, ever fewer.

        All but those who cannot stay, and these as to other days; all but these; those of tracks in which no session
        is lost; nobody.
        """
        assigned, cannot = self.published.assignments, self.cannot
        tracks = {assigned[who].track for who in cannot} | {str(session.slot.track) for session in self.lost}
        near = cannot | {who for who, own in assigned.items() if own.track in tracks}
        return [*self._all_but(cannot), *self._other_days()], self._all_but(cannot), self._all_but(near), []

    def _all_but(self, movable: Collection[str]) -> Held:
        return [(stays, 1) for who, stays in self.stays.patients.items() if who not in movable]

    def _other_days(self) -> Held:
        """What the patients take on days on which no session is lost."""
        dates, formulation = {session.slot.date for session in self.lost}, self.search.formulation
        seats = {seat: taken for seat, taken in formulation.takes.items() if seat.slot.date not in dates}
        values = pinned_values(formulation, self.published, lambda candidate: isinstance(candidate, Seat))
        known = self.published.assignments
        return [(taken, values[taken.index]) for seat, taken in seats.items() if seat.patient in known]

    def _widen(self, stage: Stage, share: float, is_enough: Callable[[], bool]) -> Outcome:
        """Search circle after circle until it is enough; the last outcome is of everybody, unless it was."""
        clock, search = self.search.clock, self.search
        deadline = clock.elapsed + share * clock.left
        for held in self._circles():
            seconds = (deadline - clock.elapsed) * (SHARE_OF_ONE_CIRCLE if held else 1)
            outcome = search.solve_held(stage, seconds, held)
            if search.values is not None and is_enough():
                break
        return outcome

    def _bend_little(self) -> None:
        """Bend all policies together, the dearer ones less, as little as is found soon."""
        total = priced(self.over)
        dearer = self.dearer * (len(self.stays.patients) + 1)
        stage = Stage("Looking for what must bend", dearer * total + self.people, -1, to_prove=True)
        self._begin(stage)
        outcome = self._widen(stage, SHARE_TO_BEND, lambda: self.search.value(total) == 0)
        if self.search.values is None and not outcome.impossible:
            outcome = self.search.solve(stage, self.search.clock.left)
        if self.search.values is None:
            raise self._none(outcome)

    def _begin(self, stage: Stage) -> None:
        """Start from what is left of the published week, with the staff of the slots concerned to be chosen."""
        touched, known = {session.slot for session in self.lost}, self.published.assignments

        def is_left(candidate: Candidate) -> bool:
            if isinstance(candidate, Belong | Own):
                return False
            who, slot = getattr(candidate, "patient", None), getattr(candidate, "slot", None)
            return who in known if who is not None else slot not in touched

        self.search.take_up(stage)
        self.search.begin_with(still_held(self.search.formulation.week, self.published), is_left)

    def _none(self, outcome: Outcome) -> Exception:
        if outcome.impossible:
            return no_timetable(self.search.formulation.week, self.search.clock, self.hold)
        return NoTimetableInTimeError(STOPPED if self.search.clock.stopped else NONE_FOUND)

    def _bend_least(self, over: cp_model.IntVar) -> bool:
        """Bend one policy as little as can be with the dearer ones as they are, and never more from here on.

        Returns whether that is proved the least.
        """
        search, proved = self.search, True
        if search.value(over):
            stage = Stage("Bending as little as possible", over, -1, to_prove=True)
            search.solve_held(stage, search.clock.left * SHARE_OF_ONE_POLICY, self._circles()[2])
            proved = search.solve(stage, search.clock.left * SHARE_OF_ONE_POLICY).bound >= search.value(over)
        search.formulation.add(over <= search.value(over))
        return proved

    def _move_fewest(self) -> None:
        """Move the fewest people that bending no more allows."""
        outcome = self._widen(self.moving, SHARE_TO_MOVE, lambda: self.search.value(self.patients) <= self.least)
        if self.search.value(self.patients) > self.least:
            self.least = max(self.least, outcome.bound // (self.dearer * DEARER_THAN_CHANGES))

    def _lose_least(self) -> None:
        """With all held who are unmoved, and no more changes: change the fewest rooms, then lose the fewest wishes."""
        search, formulation = self.search, self.search.formulation
        formulation.add(self.moving.objective <= search.value(self.moving.objective))
        people = (*self.stays.patients.values(), *self.stays.clinicians.values())
        held = [(stays, 1) for stays in people if search.value(stays)]
        granted = granted_in(formulation)
        rooms = rooms_changed(formulation, self.published)
        lost = (granted.asked + 1) * rooms + granted.asked - granted.weight
        search.solve_held(Stage("Keeping rooms and wishes", lost, -1, to_prove=True), search.clock.left, held)


def _moved(stays: Mapping[str, cp_model.IntVar]) -> cp_model.LinearExprT:
    return cp_model.LinearExpr.sum([1 - one for one in stays.values()])
