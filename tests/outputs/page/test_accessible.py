"""What axe-core finds on the page: nothing, in any view, light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

Open = Callable[..., Page]


def _violations(page: Page, **only: list[str]) -> list[str]:
    found = Axe().run(page, options=only).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["", "#patient/P001", "#quality"])
def test_every_view_is_accessible(show: Open, scheme: str, address: str) -> None:
    """Names, roles, contrasts and headings of a week with bent rules."""
    assert not _violations(show("bent", address, scheme=scheme))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_with_the_list_open_is_accessible(show: Open, scheme: str) -> None:
    """The list of people and the buttons of the days."""
    page = show("bent", "#clinician/Rivera", width=390, scheme=scheme)
    page.get_by_role("combobox").fill("p")
    assert not _violations(page)


def test_every_tint_can_be_read(show: Open) -> None:
    """All ten of them, by day and by night."""
    for scheme in ("light", "dark"):
        page = show(address="#clinician/Rivera", scheme=scheme)
        page.evaluate(
            """() => document.querySelectorAll(".entry").forEach((entry, n) => {
                entry.className = `entry tint-${n % 10}`;
            })"""
        )
        assert not _violations(page, runOnly=["color-contrast"])
