"""A largest number in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.clinic import ScenarioChange
from models.findings import POLICY, Shortage
from models.most import FewestHours, HoursFound, Ladder, Most, NumberFound, RoomsFound, Tried
from models.result import PlannedWeek, Refusal
from models.scenario import Case, Scenario
from models.timetable import Timetable
from outputs.most_words import most_lines

SHOWN = Timetable((), {})


def _number(most: Most, beyond: Case | None = None) -> list[str]:
    return most_lines(NumberFound(Ladder(9, lambda _: (), lambda n: f"{n} more"), most, (), beyond), 9)


def _short(*texts: str) -> tuple[Shortage, ...]:
    return tuple(Shortage("Caseloads are kept", POLICY, text) for text in texts)


def _rooms(closed: tuple[str, ...], most: Most) -> list[str]:
    return most_lines(RoomsFound(closed, most, ()), 9)


def _hours(told: str, fewest: FewestHours | Tried) -> list[str]:
    return most_lines(HoursFound(told, fewest, ()), 9)


@pytest.mark.parametrize(
    ("most", "said"),
    [
        (Most(0, None, Tried(proved=True)), ["Without any change, no timetable keeps every rule"]),
        (Most(0, None, Tried()), ["Whether every rule can be kept without any change was not settled in 9 s."]),
        (Most(3, SHOWN, None), ["Every rule can be kept with 3 more.", "Larger numbers were not looked at."]),
        (
            Most(0, SHOWN, Tried(proved=True)),
            ["Nothing more can be.", "With 1 more, no timetable keeps every rule."],
        ),
        (
            Most(0, SHOWN, Tried()),
            ["No larger number was found.", "Whether every rule can be kept with 1 more was not settled in 9 s."],
        ),
        (
            Most(0, SHOWN, Tried(proved=True, closed="closed this week")),
            [
                "Nothing more can be.",
                "With 1 more, not all would come on the days asked: the track is closed this week.",
            ],
        ),
        (Most(3, SHOWN, Tried()), ["Every", "Whether every rule can be kept with 4 more was not settled in 9 s."]),
        (Most(3, SHOWN, Tried(stopped=True)), ["Every", "Stopped: whether every rule can be kept with 4 more"]),
    ],
)
def test_numbers(most: Most, said: list[str]) -> None:
    """What is proved, what is not settled and what was stopped are told apart."""
    lines = _number(most)
    assert len(lines) == len(said)
    assert all(line.startswith(start) for line, start in zip(lines, said, strict=True))


def test_what_is_in_the_way_of_one_more(bent: PlannedWeek) -> None:
    """What counting shows, and the dearest rule that would bend; a week without a timetable says why."""
    case = Case("", Scenario("4 more"), bent, short=_short("Ash: 3 too many", "Another"))
    lines = _number(Most(3, SHOWN, Tried(proved=True)), case)
    assert lines[2] == "In the way of one more: Ash: 3 too many"
    assert lines[3].startswith("What would bend: Every block filled: ")
    clash = Case("", Scenario("4 more"), Refusal("", "Locks clash.", 4))
    assert _number(Most(3, SHOWN, Tried(proved=True)), clash)[2:] == ["Locks clash."]


def test_rooms() -> None:
    """Which are closed, and that another choice may come to more."""
    settled = _rooms(("R1", "R2"), Most(2, SHOWN, Tried(proved=True)))
    assert settled[0] == "Every rule can be kept with 2 rooms closed all week: R1, R2."
    assert settled[1].startswith("No other room can be closed as well.")
    one = _rooms(("R1",), Most(1, SHOWN, Tried()))[0]
    assert one == "Every rule can be kept with 1 room closed all week: R1."
    assert _rooms((), Most(0, SHOWN, Tried(proved=True)))[0] == "No room can be closed."
    assert _rooms((), Most(0, SHOWN, Tried()))[0] == "No room was found that can be closed."
    assert _rooms((), Most(0, None, Tried(proved=True)))[0].startswith("Without any change")


def test_hours() -> None:
    """Whether fewer would do is proved, or how many are needed at least, or nothing is known."""
    said = _hours("Rivera", FewestHours(1200, 630, 630, SHOWN))
    assert said[0] == "Every rule can be kept with 10 h 30 min of the 20 h of contact of Rivera: 9 h 30 min can be cut."
    assert said[1] == "No timetable that keeps every rule needs fewer."
    assert _hours("R", FewestHours(1200, 630, 600, SHOWN))[1].endswith("not settled; 10 h are needed at least.")
    assert _hours("R", FewestHours(1200, 630, 0, SHOWN))[1].endswith("is not settled.")
    assert _hours("R", Tried(proved=True))[0].startswith("Without any change, no timetable keeps every rule")
    assert _hours("R", Tried()) == ["Whether every rule can be kept without any change was not settled in 9 s."]


def test_changes_that_cannot_be_kept_are_not_the_clinic_as_it_is(bent: PlannedWeek) -> None:
    """Where to look is the comparison, as iop solve knows nothing of them."""
    made = Scenario("Away", (ScenarioChange("", "clinician away", "Rivera", "Wed"),))
    found = RoomsFound((), Most(0, None, Tried(proved=True)), (Case("", made, bent),))
    assert most_lines(found, 9) == [
        "With these changes, no timetable keeps every rule; the comparison says which have to bend."
    ]
    unsettled = replace(found, most=Most(0, None, Tried()))
    assert most_lines(unsettled, 9) == ["Whether every rule can be kept with these changes was not settled in 9 s."]


def test_the_smallest_cap_there_is() -> None:
    """Smaller ones are no question of what was looked at."""
    ladder = Ladder(1, lambda _: (), lambda n: f"groups of {5 - n}", "smaller cap", "Smaller cannot be: Art has 4.")
    assert most_lines(NumberFound(ladder, Most(1, SHOWN, None), ()), 9) == [
        "Every rule can be kept with groups of 4.",
        "Smaller cannot be: Art has 4.",
    ]
    assert most_lines(NumberFound(ladder, Most(0, SHOWN, None), ()), 9) == ["Smaller cannot be: Art has 4."]
    assert most_lines(NumberFound(ladder, Most(0, SHOWN, Tried()), ()), 9)[0] == "No smaller cap was found."
