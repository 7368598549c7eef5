"""What a week is nearest to running out of, counted on what is asked of the clinic and what it has.

No timetable is looked at, so that the same clinic has the same answer whatever week is found for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from models.calendar import Slot
from models.clinic import FREELY
from models.program import Track
from models.scenario import Use
from models.week import PatientWeek, Week
from optimizer.counting_offer import Offer
from optimizer.counting_seats import room_seats, staff_seats

AN_HOUR = 60
MOST_NAMED = 3


def scarcest(week: Week) -> tuple[Use, ...]:
    """What is asked of the most of what there is, scarcest first; few are named, and none where nothing is limited."""
    offer = Offer(week)
    uses = [use for use in (*_of_roles(offer), *_of_tracks(offer), _contact(offer)) if use.of]
    return tuple(sorted(uses, key=lambda use: -use.share)[:MOST_NAMED])


def _of_roles(offer: Offer) -> Iterator[Use]:
    """Caseloads, and windows for the individual sessions due, of all clinicians of each role together."""
    week, clinic = offer.week, offer.week.clinic
    for role in clinic.roles:
        names = offer.of_role(role)
        caseloads = [load for name in names if (load := clinic.clinician[name].caseload) is not None]
        if len(caseloads) == len(names):
            owning = sum(role in person.patient.own or role in person.roles_due for person in week.patients.values())
            yield Use(f"{role}: caseload", owning, sum(caseloads), "patients")
        if clinic.settings.individuals_during_groups != FREELY:
            due = sum(kind.per_week for p in week.attending for kind in p.individuals if kind.role == role)
            yield Use(f"{role}: windows for individual sessions", due, _windows(offer, role), "windows")


def _windows(offer: Offer, role: str) -> int:
    kinds = [kind for kind in offer.week.clinic.individuals if kind.role == role]
    held = {(name, slot) for name in offer.of_role(role) for kind in kinds for slot in offer.held_by(name, kind)}
    return len({(name, slot.date, slot.span) for name, slot in held if slot.is_window})


def _of_tracks(offer: Offer) -> Iterator[Use]:
    """Places on all days of each track together, and seats in groups by its staff at work and by the rooms."""
    for track in offer.week.clinic.tracks:
        people = _bound_to(offer, track)
        if track.most_patients is not None:
            days = sum(name == track.name for name, _ in offer.week.track_day)
            yield Use(f"{track.name}: places", sum(p.days for p in people), track.most_patients * days, "patient days")
        needed = _seats_needed(offer, track)
        yield Use(
            f"{track.name}: seats with the clinicians at work", needed, _seats(offer, track, staff_seats), "seats"
        )
        yield Use(f"{track.name}: seats in rooms for groups", needed, _seats(offer, track, room_seats), "seats")


def _bound_to(offer: Offer, track: Track) -> Sequence[PatientWeek]:
    """The patients who can be in no other track."""
    return [person for person in offer.week.attending if offer.tracks[person.id] == (track.name,)]


def _seats_needed(offer: Offer, track: Track) -> int:
    """The fewest blocks that all days of the patients of the track can have."""
    return sum(sum(sorted(_blocks_a_day(offer, p, track))[: p.days]) for p in _bound_to(offer, track))


def _blocks_a_day(offer: Offer, person: PatientWeek, track: Track) -> list[int]:
    return list(Counter(slot.date for slot in offer.blocks(person, track.name)).values())


def _seats(offer: Offer, track: Track, seats: Callable[[Offer, Slot], int]) -> int:
    return sum(seats(offer, slot) for slot in offer.week.blocks if slot.track == track.name)


def _contact(offer: Offer) -> Use:
    """Contact hours of all clinicians: for individual sessions, and for groups as large as they can be."""
    week = offer.week
    minutes = Fraction(sum(kind.minutes * kind.per_week for p in week.attending for kind in p.individuals))
    for track in week.clinic.tracks:
        blocks = [slot for slot in week.blocks if slot.track == track.name]
        share = max((group.share for slot in blocks for group in offer.groups[slot].values()), default=Fraction(0))
        if share:
            minutes += _seats_needed(offer, track) / share * min(slot.span.minutes for slot in blocks)
    there = sum(week.contact_there(name) for name in week.clinic.clinician)
    return Use("All clinicians: contact hours", float(minutes) / AN_HOUR, there / AN_HOUR, "hours")
