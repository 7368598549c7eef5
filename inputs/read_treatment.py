"""The sheets Individual sessions, Taper plans and Treatment mix."""

from __future__ import annotations

from collections.abc import Sequence

from inputs.book import Book, Row
from models.program import IndividualKind, MixRow, TaperPlan, TaperStep


def read_individuals(book: Book) -> tuple[IndividualKind, ...]:
    """The kinds of individual session; the usual two where the sheet is absent, none where it has no rows."""
    kinds = book.facts("Individual sessions", _individual)
    if not kinds and book.report.is_clean("Individual sessions"):
        book.report.warn(
            "Individual sessions",
            "has no rows, so nobody gets individual sessions; delete the sheet for the usual ones",
        )
    return kinds


def _individual(row: Row) -> IndividualKind:
    _check_days(row)
    return IndividualKind(
        name=row["Session"],
        role=row["With"],
        minutes=row["Minutes"],
        per_week=row["Per week"],
        every_weeks=row["Every weeks"],
        from_days=row["From days"],
        to_days=row["To days"],
        open_to=row["Open to"],
        source=row.source,
    )


def _check_days(row: Row) -> None:
    first, last = row["From days"], row["To days"]
    if first is not None and last is not None and first > last:
        row.fault("From days", f"{first} is more than To days, {last}; make it {last} or less")


def read_plans(book: Book) -> tuple[TaperPlan, ...]:
    """The taper plans with their steps in order; hours in minutes."""
    plans: dict[str, dict[int, TaperStep]] = {}
    for row, step in book.facts("Taper plans", lambda row: (row, _step(row))):
        steps = plans.setdefault(row["Plan"], {})
        if row["Step"] in steps:
            row.fault("Step", f"the plan {row['Plan']} has a step {row['Step']} already; number its steps 1, 2, 3 ...")
        steps[row["Step"]] = step
    found = tuple(TaperPlan(name, tuple(steps[n] for n in sorted(steps))) for name, steps in plans.items())
    for plan in found:
        _check_weeks(book, plan.steps)
    return found


def _step(row: Row) -> TaperStep:
    least_week, least_day = _minutes(row["Least hours per week"]), _minutes(row["Least hours per day"])
    most_week = _minutes(row["Most hours per week"])
    if most_week is not None and max(least_week or 0, (least_day or 0) * row["Days per week"]) > most_week:
        row.fault("Most hours per week", "is less than the least hours of the same step; make one of them fit")
    return TaperStep(row["Days per week"], row["Weeks"], least_week or 0, least_day or 0, most_week, row.source)


def _minutes(hours: float | None) -> int | None:
    return None if hours is None else round(hours * 60)


def _check_weeks(book: Book, steps: Sequence[TaperStep]) -> None:
    for step in steps[:-1]:
        if step.weeks is None:
            book.report.fault(step.source.cell("Weeks"), "is blank, but only the last step may last until discharge")


def read_mix(book: Book) -> tuple[MixRow, ...]:
    """The rows of the treatment mix."""
    return book.facts("Treatment mix", _mix_row)


def _mix_row(row: Row) -> MixRow:
    _check_days(row)
    least, most = row["Least per week"], row["Most per week"]
    if most is not None and least > most:
        row.fault("Least per week", f"{least} is more than Most per week, {most}; make it {most} or less")
    return MixRow(row["Applies to"], row["Group"], least, most, row["From days"], row["To days"], row.source)
