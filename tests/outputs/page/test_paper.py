"""The page printed: what was chosen, and a person's week on one sheet."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]


def _pages(page: Page, **paper: Any) -> int:
    """How many pages the browser prints."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(**paper)))


@pytest.mark.parametrize(("paper", "width"), [("A4", 390), ("Letter", 1280)])
def test_a_week_of_one_is_one_sheet(show: Open, paper: str, width: int) -> None:
    """Also where a clinician of a large clinic has a session in every row, and from a phone."""
    page = show("large", width=width)
    for address in ("#patient/P001", "#clinician/Rivera"):
        page.evaluate("(address) => { location.hash = address; }", address)
        assert _pages(page, format=paper, landscape=True) == 1
    expect(page.locator("html")).not_to_have_class("paper")


def test_a_phone_prints_all_days(show: Open) -> None:
    """The sheet has the whole week, though the screen shows one day."""
    page = show(address="#patient/P001", width=390)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert len(page.locator(".grid thead th").all()) == 6
    expect(page.get_by_role("combobox")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(page.locator(".grid thead th").all()) == 2


def test_paper_is_white(show: Open) -> None:
    """A dark page prints light."""
    page = show(address="#patient/P001", scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("getComputedStyle(document.querySelector('.grid')).backgroundColor") == "rgb(255, 255, 255)"


def test_a_large_week_takes_several_sheets_from_the_first_on(show: Open) -> None:
    """None is left empty because a row is high: the whole is no longer than its height asks."""
    page = show("large")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    height = page.evaluate("document.body.scrollHeight")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert 2 <= _pages(page, format="A4", landscape=True) <= 1.5 * height / 720 + 1
