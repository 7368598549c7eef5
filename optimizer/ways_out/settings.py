"""A setting asks less."""

from __future__ import annotations

from collections.abc import Iterator

from models.clinic import FREELY, IF_NEEDED, Settings
from models.edits import setting
from models.fact import Fact
from models.hours import hours_number
from models.way_out import Change
from models.week import Week

MOST_STEPS = 8
MORE = {"pull_outs_per_day": (1, "allow {} individual sessions during groups a day"),
        "same_type_per_day": (1, "allow {} groups of one type a day"),
        "longest_wait": (15, "allow a wait of up to {} minutes")}  # fmt: skip


def eases(week: Week, fact: Fact) -> Iterator[list[Change]]:
    """Step by step."""
    if not isinstance(fact.about, Settings):
        return
    now = getattr(fact.about, fact.aspect)
    if fact.aspect in MORE:
        step, words = MORE[fact.aspect]
        yield [_set(fact, words.format(now + n * step), n, now + n * step) for n in range(1, MOST_STEPS + 1)]
    if fact.aspect == "staff_break":
        lengths = range(now - 5, -1, -5)
        yield [_set(fact, f"ask a staff break of {left} minutes only", (now - left) / 15, left) for left in lengths]
    if fact.aspect == "rest_between_days":
        lengths = range(now - 30, max(-1, now - 8 * 60), -30)
        yield [_set(fact, f"ask a rest of {hours_number(n)} between days only", (now - n) / 15, n) for n in lengths]
    if fact.aspect == "individuals_during_groups":
        words = "allow individual sessions during groups"
        yield [_set(fact, f"{words} ({how})", n, how) for n, how in enumerate((IF_NEEDED, FREELY), start=1)]


def _set(fact: Fact, text: str, amount: float, value: object) -> Change:
    return Change("Setting loosened", text, fact.cells, (), amount, setting(**{fact.aspect: value}))


EASES = eases
