"""Treatment mix: the least and the most of each row."""

from __future__ import annotations

from collections.abc import Iterator

from models.clinic import ALL
from models.fact import Fact
from models.program import MixRow
from models.week import Week
from optimizer.counting_text import counted
from optimizer.facts.limit import limit


def facts(week: Week) -> Iterator[Fact]:
    """Both ends of every row that applies to anybody this week."""
    rows = {id(demand.row): demand.row for person in week.attending for demand in person.mix}
    for row in rows.values():
        if row.least:
            text = f"{row.group} at least {row.least} a week for {whom(row)}"
            yield limit("mix", row, "least", "Least per week", text, 0)
        if row.most is not None:
            yield limit("mix", row, "most", "Most per week", f"{row.group} at most {row.most} a week for {whom(row)}")


def whom(row: MixRow) -> str:
    """Of whom the row asks it: "everybody", "IOP on 2 to 3 days"."""
    who = "everybody" if row.applies_to == ALL else row.applies_to
    first, last = row.from_days, row.to_days
    if first is None and last is None:
        return who
    if last is None:
        return f"{who} on {counted(first or 0, 'day')} or more"
    days = counted(last, "day")
    if first is None:
        return f"{who} on {days} or fewer"
    return f"{who} on {days if first == last else f'{first} to {days}'}"
