"""How shortages are put: the rule by its title, lists of people that stay readable."""

from __future__ import annotations

from collections.abc import Iterable

from models.calendar import WEEKDAYS, Slot, day_name
from models.clinic import Clinic, Lock, When
from models.findings import Shortage
from models.people import KeepApart
from optimizer.rules import catalogue

MOST_NAMED = 8
EVERY_DAY = "every day"


def shortage(key: str, text: str, cell: str = "", patients: tuple[str, ...] = ()) -> Shortage:
    """A shortage of the rule with this key, that each of the patients has; KeyError if there is no such rule."""
    rule = {rule.key: rule for rule in catalogue()}[key]
    return Shortage(rule.title, rule.tier, text, cell, patients)


def listed(names: Iterable[str]) -> str:
    """ "P1, P2 and P3"; of many the first ones and how many more."""
    every = list(dict.fromkeys(names))
    if len(every) > MOST_NAMED:
        every = [*every[: MOST_NAMED - 1], f"{len(every) - MOST_NAMED + 1} more"]
    return " and ".join([", ".join(every[:-1]), every[-1]] if len(every) > 1 else every)


def counted(number: int, what: str) -> str:
    """ "1 patient", "2 patients"."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def often(times: int) -> str:
    """ "once", "3 times"."""
    return "once" if times == 1 else f"{times} times"


def at(slot: Slot) -> str:
    """ "Evening, Wed 17:30-18:20 (B1)"."""
    when = f"{day_name(slot.date)} {slot.span} ({slot.block})"
    return f"{slot.track}, {when}" if slot.track else when


def block_cell(clinic: Clinic, slot: Slot) -> str:
    """The cell that names the block of the slot."""
    held = (b for b in clinic.blocks if (b.track, b.name) == (slot.track, slot.block) and slot.weekday in b.days)
    return next(held).source.cell("Block")


def fact_words(fact: Lock | KeepApart) -> str:
    """ "the lock on P1, CBT, Wed, B1" or "P1 and P2 kept apart"; never the reason."""
    if isinstance(fact, KeepApart):
        return f"{fact.patient} and {fact.other} kept apart"
    day = when_words(fact.when) if fact.when else None
    cells = (fact.patient, fact.group, day, fact.block, fact.track, fact.clinician, fact.room)
    return f"the lock on {', '.join(cell for cell in cells if cell)}"


def when_words(when: When) -> str:
    """ "Mon or Tue", "2026-11-30" or "2026-12-21 to 2027-01-02"."""
    if (when.days, when.first) == (None, None):
        return EVERY_DAY
    if when.days is not None:
        return " or ".join(WEEKDAYS[day] for day in when.days)
    return f"{when.first} to {when.last}" if when.first != when.last else str(when.first)
