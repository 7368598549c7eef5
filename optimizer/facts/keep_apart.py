"""Keep apart: two patients who are never together; the reason is not said."""

from __future__ import annotations

from collections.abc import Iterator

from models.edits import without
from models.fact import Fact
from models.week import Week
from optimizer.counting_text import fact_words


def facts(week: Week) -> Iterator[Fact]:
    """The pairs of whom both come this week."""
    here = {person.id for person in week.attending}
    for pair in week.clinic.keep_apart:
        if {pair.patient, pair.other} <= here:
            dropped = without("keep_apart", pair)
            yield Fact(fact_words(pair), (pair.source.cell(),), pair, drop=dropped)
