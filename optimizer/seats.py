"""The seats that are variables, and the places that those without a seat need (see `seating`)."""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.calendar import Slot
from models.people import KeepApart
from optimizer.formulation import Formulation
from optimizer.seating import avoids, plain_pairs
from optimizer.variables import Lead, Seat

Place = tuple[Slot, str]
"""A block and a type: where there may be several sessions."""


def tie_seats(formulation: Formulation) -> None:
    """Who sits in a session takes its type and is one of its heads; all others find a place where they may be."""
    _tie_to_types(formulation)
    free = {lead: _tie_to_session(formulation, lead) for lead in formulation.leads}
    split = {(slot, group) for _, slot, group in plain_pairs_at(formulation)}
    for lead in formulation.leads:
        elsewhere = list(_avoiding(formulation, lead))
        if (lead.slot, lead.type) in split:
            elsewhere.append(kept_elsewhere(formulation, lead))
        if elsewhere:
            others = formulation.leads.where(slot=lead.slot, type=lead.type)
            formulation.add(sum(elsewhere) <= sum(free[other] for other in others if other != lead))


def plain_pairs_at(formulation: Formulation) -> Iterator[tuple[KeepApart, Slot, str]]:
    """Every plain pair with the blocks and types that both may take and that may have several sessions."""
    for pair in plain_pairs(formulation.week):
        for seat in formulation.takes.where(patient=pair.patient):
            several = len(formulation.leads.where(slot=seat.slot, type=seat.type)) > 1
            if several and Seat(pair.other, seat.slot, seat.type) in formulation.takes:
                yield pair, seat.slot, seat.type


def kept_elsewhere(formulation: Formulation, lead: Lead) -> cp_model.IntVar:
    """How many patients without a seat are sure to find one in another session, because of the pairs kept apart."""
    pairs = len(formulation.clinic.keep_apart)
    return formulation.once(("kept elsewhere", lead), lambda: formulation.count(pairs))


def unseated(formulation: Formulation, patient: str, place: Place) -> cp_model.LinearExprT:
    """1 if the patient takes the type in the block without a seat of their own."""
    slot, group = place
    sitting = formulation.sits.total(patient=patient, slot=slot, type=group)
    return formulation.takes[Seat(patient, slot, group)] - sitting


def has_seats_everywhere(formulation: Formulation, patient: str, place: Place) -> bool:
    """Whether the patient has a seat of their own in every session of the type in the block."""
    slot, group = place
    seats = formulation.sits.where(patient=patient, slot=slot, type=group)
    return len(seats) == len(formulation.leads.where(slot=slot, type=group))


def _tie_to_types(formulation: Formulation) -> None:
    """A seat is one of the type that is taken; whoever has one in every session takes the type only so."""
    for patient, slot, group in dict.fromkeys(sit[:3] for sit in formulation.sits):
        everywhere = has_seats_everywhere(formulation, patient, (slot, group))
        without = unseated(formulation, patient, (slot, group))
        formulation.add(without == 0 if everywhere else without >= 0)


def _tie_to_session(formulation: Formulation, lead: Lead) -> cp_model.LinearExprT:
    """The session's heads without a seat of their own; only a session that runs has seats."""
    where = {"slot": lead.slot, "type": lead.type, "clinician": lead.clinician}
    for sit in formulation.sits.where(**where):
        formulation.model.add_implication(formulation.sits[sit], formulation.leads[lead])
    free = formulation.heads[lead] - formulation.sits.total(**where)
    formulation.add(free >= 0)
    return free


def _avoiding(formulation: Formulation, lead: Lead) -> Iterator[cp_model.LinearExprT]:
    """For each patient who may be without a seat and avoids the session: 1 if they are."""
    place = lead.slot, lead.type
    for sit in formulation.sits.where(slot=lead.slot, type=lead.type, clinician=lead.clinician):
        avoids_it = avoids(formulation.week.patients[sit.patient], formulation.led_by[lead])
        if avoids_it and not has_seats_everywhere(formulation, sit.patient, place):
            yield unseated(formulation, sit.patient, place)
