"""For whom a patient is moved who could stay: set back alone, who loses a wish, and who is in the way?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.calendar import Slot, day_name
from models.carried import carried_over
from models.findings import Finding, ScoredWish
from models.moved import Move
from models.timetable import Session, Timetable
from models.week import Week
from optimizer.continuing import OF_PREVIOUS
from optimizer.rules import group_size_most, room_one_place, smallest_group
from optimizer.set_back import Setback

MOST = 2
"""So many wishes and people are named."""
NO_REASON = "no reason was found; a longer --time-limit may leave them as they were"
_ROOMS, _SIZE, _SMALLEST = room_one_place.RULE.title, group_size_most.RULE.title, smallest_group.RULE.title


@dataclass(frozen=True)
class ForOthers:
    """A planned week and its scored wishes; `backs` has what each patient's staying would do, `known` other reasons."""

    week: Week
    timetable: Timetable
    scored: Sequence[ScoredWish]
    backs: Mapping[str, Setback]
    known: Mapping[str, str]

    def reason(self, move: Move) -> str:
        """Why the patient is moved: own wishes or else who needs the place."""
        return self._own(move.who) or next(self._reasons(move, self.backs[move.who]), NO_REASON)

    def _own(self, who: str) -> str:
        """Why the patient is where they are, as far as that is their own affair."""
        won = _wishes_text(self.backs[who].lost, who) if who in self.backs else ""
        return f"gets {won}" if won else self.known.get(who, "")

    def _reasons(self, move: Move, back: Setback) -> Iterator[str]:
        for finding in sorted(back.broken, key=lambda finding: finding.rule == _ROOMS):
            yield self._broken(move, finding)
        yield from (f"so that {one.wish.who} {_verb(one)} {_told(one)}" for one in back.lost if one.wish.who)
        yield from (f"so that {_told(one)} stays" for one in back.lost)

    def _broken(self, move: Move, finding: Finding) -> str:
        """What is in the way of the patient's staying, or what needs the patient elsewhere."""
        slot = finding.slot
        if slot is None or finding.who == move.who:
            return f"the sessions of before would not keep the rule: {finding.rule}{_of(finding, move)}"
        group = f"{finding.who} {_when(slot)}"
        now = [session for session in self.timetable.sessions if _is_there(session, finding.who, slot)]
        if finding.rule == _SMALLEST and not any(move.who in s.patients for s in now):
            return f"{group} no longer runs: nobody else is left in it"
        if finding.rule == _SMALLEST:
            return f"{group} needs them to be large enough{self._wishing(move, finding.who, now)}"
        return self._taken(finding, slot, now)

    def _taken(self, finding: Finding, slot: Slot, now: Sequence[Session]) -> str:
        """Who has the seat, the clinician or the room instead."""
        there = (s for s in carried_over(self.week).of_slot.get(slot, ()) if finding.who in (s.type, *s.clinicians))
        before = {who for session in there for who in session.patients}
        new = self._named(who for session in now for who in session.patients if who not in before)
        if finding.rule == _SIZE:
            return f"{finding.who} {_when(slot)} is full" + (f": there is now {new}" if new else "")
        held = " and ".join(dict.fromkeys(session.type for session in now))
        return f"{finding.who} has {held} {_when(slot)} now" + (f", with {new}" if new else "")

    def _wishing(self, move: Move, group: str, sessions: Iterable[Session]) -> str:
        """Who else in these sessions wished the group."""
        inside = {who for session in sessions for who in session.patients} - {move.who}
        wishing = [s.wish.who for s in self.scored if s.granted and s.wish.names == (group,) and s.wish.who in inside]
        return f", for the wish of {' and '.join(wishing[:MOST])}" if wishing else ""

    def _named(self, people: Iterable[str]) -> str:
        """Some of them, each with the reason why they are there, as far as it is known."""
        some = list(dict.fromkeys(people))
        told = [f"{who} ({why})" if (why := self._own(who)) else who for who in some[:MOST]]
        return ", ".join(told) + (" and others" if len(some) > MOST else "")


def _is_there(session: Session, who: str, slot: Slot) -> bool:
    """Whether it is a group of the type in the slot, or the clinician or room has it while the slot lasts."""
    return (session.type, session.slot) == (who, slot) or (
        who in (*session.clinicians, session.room) and session.slot.overlaps(slot)
    )


def _wishes_text(lost: Iterable[ScoredWish], who: str) -> str:
    """The patient's own wishes among these, but for those to stay; the first few."""
    return "; ".join([_told(one) for one in lost if one.wish.who == who and one.wish.kind not in OF_PREVIOUS][:MOST])


def _told(scored: ScoredWish) -> str:
    return f"{scored.wish.kind}: {scored.wish.target}"


def _verb(scored: ScoredWish) -> str:
    return "keeps" if scored.wish.kind in OF_PREVIOUS else "gets"


def _of(finding: Finding, move: Move) -> str:
    where = [] if finding.who == move.who else [finding.who]
    where += [day_name(finding.date)] if finding.date else []
    return f" ({', '.join(where)})" if where else ""


def _when(slot: Slot) -> str:
    return f"{day_name(slot.date)} {slot.block}"
