"""The largest group."""

from __future__ import annotations

from collections.abc import Callable

from small import altered, small_clinic

from models.clinic import Clinic


def test_a_type_a_category_or_all(after: Callable[..., Clinic]) -> None:
    """The number is that of each type meant."""
    assert {n: g.most_patients for n, g in after("largest group size: art = 4").group_type.items()} == {
        "CBT": 8, "Process": 8, "Art": 4
    }  # fmt: skip
    assert after("largest group size: Talking = 4").group_type["Process"].most_patients == 4
    assert {g.most_patients for g in after("largest group size: all = 5").group_types} == {5}


def test_no_less_than_the_least(refused: Callable[..., str]) -> None:
    """The type that needs more is named."""
    clinic = altered(small_clinic(), "CBT", least_patients=3)
    assert "CBT has at least 3" in refused("largest group size: All = 2", group_types=clinic.group_types)
    assert "did you mean Process?" in refused("largest group size: Proces = 2")
    assert "write its name, or All" in refused("largest group size: = 2")
