"""Treatment mix: the least and the most of each row."""

from __future__ import annotations

from collections.abc import Iterator

from models.fact import Fact
from models.week import Week
from optimizer.facts.limit import limit


def facts(week: Week) -> Iterator[Fact]:
    """Both ends of every row that applies to anybody this week."""
    rows = {id(demand.row): demand.row for person in week.attending for demand in person.mix}
    for row in rows.values():
        whom = "everybody" if row.applies_to == "All" else row.applies_to
        if row.least:
            text = f"{row.group} at least {row.least} a week for {whom}"
            yield limit("mix", row, "least", "Least per week", text, 0)
        if row.most is not None:
            yield limit("mix", row, "most", "Most per week", f"{row.group} at most {row.most} a week for {whom}")
