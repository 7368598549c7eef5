"""What is said of a wish that is not granted."""

from __future__ import annotations

import pytest
from small import small_clinic, week_of

from models.findings import POLICY, Finding, ScoredWish, Wish
from models.reason import FREE, IMPOSSIBLE, OPEN, TRADED, Reason, WorstOff
from outputs.reasons import MOST_NAMED, reason_lines

WISH = Wish("Groups", "P1", "Art", 3)
BEND = Finding("Caseload is kept", POLICY, "Ash", 1, "patients")
OTHER = ScoredWish(Wish("Days", "P2", "Mon", 2), 0)


def _text(reason: Reason) -> str:
    return "\n".join(reason_lines(week_of(small_clinic()), reason, 10))


def test_first_line_names_who_wishes_what() -> None:
    """The wish stands in a line of its own, what is said of it below, indented."""
    first, *others = _text(Reason(WISH, OPEN)).splitlines()
    assert first == "P1, Groups: Art"
    assert all(line.startswith("  ") for line in others)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason(WISH, OPEN), "Not settled in 10 s"),
        (Reason(WISH, IMPOSSIBLE), "What would have to bend was not settled in 10 s."),
        (Reason(WISH, IMPOSSIBLE, never=True), "hours, qualifications, rooms or locks do not allow it"),
        (
            Reason(WISH, IMPOSSIBLE, (Finding("Caseload is kept", POLICY, "Ash", 1, "patients"),)),
            "Caseload is kept: Ash",
        ),
        (Reason(WISH, TRADED, lost=(OTHER,), gives=3, costs=4.5, least=True), "cost other wishes 4.5 and give 3"),
        (
            Reason(WISH, TRADED, lost=(OTHER,), gives=3, costs=4.5, least=True),
            "A week that loses less would change much more for others.",
        ),
        (Reason(WISH, TRADED, lost=(OTHER,), gives=3, costs=4.5), "Whether less would do was not settled in 10 s."),
        (Reason(WISH, TRADED, lost=(OTHER,)), "P2, Days: Mon, weight 2"),
        (Reason(WISH, FREE, won=(OTHER,), gives=3), "Granted in return:"),
        (Reason(WISH, FREE, gives=3), "No other wish is lost."),
        (Reason(WISH, FREE, gives=3), "a longer --time-limit of iop solve may find such a week"),
        (Reason(WISH, FREE, gives=3, bends=(BEND,)), "would be bent here instead:\n    Caseload is kept: Ash"),
        (
            Reason(WISH, FREE, gives=3, worst_off=WorstOff("P2", 0.75, 0.25)),
            "worse off would pay for it: P2 would have 25 % of their own wishes instead of 75 %.",
        ),
    ],
)
def test_each_answer_says_what_it_takes(reason: Reason, said: str) -> None:
    """Every kind of answer is told in words of its own."""
    assert said in _text(reason)


def test_long_lists_are_cut() -> None:
    """Of many wishes lost, the first are named and the others counted."""
    lines = _text(Reason(WISH, TRADED, lost=(OTHER,) * (MOST_NAMED + 3))).splitlines()
    assert sum("P2, Days: Mon" in line for line in lines) == MOST_NAMED
    assert any("and 3 more" in line for line in lines)


def test_what_is_won_in_full_is_not_called_half() -> None:
    """A wish that is granted in full stands there without more ado."""
    won = ScoredWish(OTHER.wish, 1)
    assert "half" not in _text(Reason(WISH, FREE, won=(won,), gives=3))
