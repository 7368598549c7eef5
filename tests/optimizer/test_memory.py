"""Giving memory back to the system."""

from __future__ import annotations

import sys

import psutil
import pytest

from optimizer.memory import give_back

BLOCKS, SIZE = 20_000, 4_000


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc has a call for it")
def test_what_is_free_is_given_back() -> None:
    """Of many small blocks all but every thousandth are freed: most of what they took is the system's again."""
    process = psutil.Process()
    blocks = [bytearray(SIZE) for _ in range(BLOCKS)]
    full = process.memory_info().rss
    blocks = blocks[::1000]
    give_back()
    assert full - process.memory_info().rss > BLOCKS * SIZE / 2
    assert blocks


def test_elsewhere_nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    """On another system it is no error."""
    monkeypatch.setattr(sys, "platform", "other")
    give_back()
