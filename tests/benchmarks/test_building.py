"""How the model grows."""

from __future__ import annotations

from benchmarks.building import built


def test_a_row_has_the_size_of_the_model() -> None:
    """Variables and constraints, seconds, memory, and what comes to a patient."""
    patients, variables, constraints, _, memory, each, _ = built(12)
    assert patients == "12"
    assert min(int(variables), int(constraints)) > 0
    assert int(memory) > 0
    assert int(each) == round(int(variables) / 12)
