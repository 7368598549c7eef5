"""A sign that the screen lacks."""

from __future__ import annotations

import io
import sys

import pytest

from outputs.any_sign import take_any_sign


def test_a_sign_that_the_screen_lacks_becomes_a_question_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    """An emoji in a name ends no run; a stream that is no text file is left alone."""
    page = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(page, "cp1252"))
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    take_any_sign()
    print("Fern 🌿", end="", flush=True)
    assert page.getvalue() == b"Fern ?"
