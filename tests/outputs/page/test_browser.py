"""The page in a browser: choosing, searching, keys, narrow screens, themes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]


class TestChoosing:
    """One view at a time, each with its address."""

    def test_the_whole_week_is_shown_first(self, show: Open) -> None:
        """With every track and the quality line."""
        page = show()
        expect(page.get_by_role("heading", name="The whole week")).to_be_visible()
        assert page.locator(".band").all_inner_texts()[0].endswith("2 patients")
        expect(page.locator(".quality")).to_contain_text("Every rule is kept.")

    def test_a_click_finds_a_person(self, show: Open) -> None:
        """The field lists people by kind; a click shows the week and keeps the address."""
        page = show()
        page.get_by_role("combobox").click()
        page.get_by_role("option", name="P004 Example Patient 4").click()
        expect(page.get_by_role("heading", name="P004 Example Patient 4")).to_be_visible()
        assert page.url.endswith("#patient/P004")
        expect(page.get_by_role("listbox")).to_be_hidden()
        assert page.title().startswith("P004 Example Patient 4")

    def test_words_in_any_order_find(self, show: Open) -> None:
        """Without regard to case; kinds are words too, and nothing found is said."""
        page = show()
        page.get_by_role("combobox").fill("patient 3 EXAMPLE")
        assert page.get_by_role("option").all_inner_texts() == ["P003 Example Patient 3"]
        page.get_by_role("combobox").fill("room")
        assert len(page.get_by_role("option").all()) == 6
        page.get_by_role("combobox").fill("monday")
        assert page.get_by_role("option").all_inner_texts() == ["Mon 30 Nov"]
        page.get_by_role("combobox").fill("nobody")
        expect(page.get_by_role("status")).to_have_text("0 found")

    def test_an_address_leads_to_its_view(self, show: Open) -> None:
        """A link can be sent or kept; one that leads nowhere shows the week."""
        page = show(address="#room/Room%201")
        expect(page.locator("#title")).to_have_text("Room 1")
        for address, title in {
            "#patient/P002": "P002 Example Patient 2",
            "#clinician/Rivera": "Rivera",
            "#clinician/%52ivera": "Rivera",
            "#patient/100%": "The whole week",
            "#group/DBT%20skills": "DBT skills",
            "#day/2026-12-02": "Wed 2 Dec",
            "#quality": "How good it is",
            "#patient/nobody": "The whole week",
        }.items():
            page.evaluate("(address) => { location.hash = address; }", address)
            expect(page.locator("main h2:visible")).to_have_text(title)

    def test_names_lead_to_their_pages_and_back(self, show: Open) -> None:
        """A clinician in the week is a link; the browser's way back works."""
        page = show()
        page.locator("#grid").get_by_role("link", name="Rivera").first.click()
        expect(page.locator("#title")).to_have_text("Rivera")
        page.go_back()
        expect(page.locator("#title")).to_have_text("The whole week")

    def test_a_name_with_a_comma_is_one_link(self, show: Open) -> None:
        """It leads to the person, also between other names."""
        page = show("commas")
        page.locator("#grid").get_by_role("link", name="Rivera, Ana", exact=True).first.click()
        expect(page.locator("#title")).to_have_text("Rivera, Ana")

    def test_one_turns_from_patient_to_patient(self, show: Open) -> None:
        """As with the pages of a folder; the first has none before it."""
        page = show(address="#patient/P001")
        expect(page.locator("#before")).to_be_hidden()
        page.get_by_role("link", name="Next: P002").click()
        expect(page.locator("#title")).to_have_text("P002 Example Patient 2")
        expect(page.get_by_role("link", name="Previous: P001")).to_be_visible()

    def test_a_category_can_be_shown_alone(self, show: Open) -> None:
        """Other groups fade until it is pressed again."""
        page = show()
        kind = page.get_by_role("button", name="Process")
        kind.click()
        expect(kind).to_have_attribute("aria-pressed", "true")
        faded = page.locator(".entry.faded")
        assert 0 < faded.count() < page.locator(".entry").count()
        assert not any("Process" in text for text in faded.all_inner_texts())
        kind.click()
        expect(faded).to_have_count(0)

    def test_bent_rules_are_told(self, show: Open) -> None:
        """In the quality line, with a link to each of them, and in the grid."""
        page = show("bent")
        expect(page.locator(".entry.not-covered")).to_have_count(1)
        page.get_by_role("link", name="See which rules").click()
        expect(page.locator(".bends")).to_contain_text("Rivera, Mon 30 Nov: 1 group per day")

    def test_what_bends_a_rule_is_marked(self, show: Open) -> None:
        """In words, on the page of whoever bends it."""
        page = show("bent", "#clinician/Rivera")
        expect(page.locator(".entry.bent .mark").first).to_have_text("‼ Rule bent")


class TestKeys:
    """Nothing needs a mouse."""

    def test_a_person_is_found_with_keys_alone(self, show: Open) -> None:
        """Tab to the field, type, arrow, Enter; the view then has the focus, so that readers go on there."""
        page = show()
        while page.evaluate("document.activeElement.id") != "find":
            page.keyboard.press("Tab")
        page.keyboard.type("example")
        field = page.get_by_role("combobox")
        first = field.get_attribute("aria-activedescendant")
        page.keyboard.press("ArrowDown")
        assert field.get_attribute("aria-activedescendant") != first
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        expect(page.locator("#title")).to_have_text("P006 Example Patient 6")
        assert page.evaluate("document.activeElement.id") == "view"

    def test_escape_closes_then_empties(self, show: Open) -> None:
        """The list goes first, so that a slip costs nothing."""
        page = show()
        field = page.get_by_role("combobox")
        field.fill("P00")
        field.press("Escape")
        expect(page.get_by_role("listbox")).to_be_hidden()
        expect(field).to_have_value("P00")
        field.press("Escape")
        expect(field).to_have_value("")

    def test_the_first_tab_skips_to_the_timetable(self, show: Open) -> None:
        """Past the field and the links."""
        page = show(address="#patient/P003")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "view"
        expect(page.locator("#title")).to_have_text("P003 Example Patient 3")


class TestScreens:
    """Phones, dark rooms, strange names, large clinics."""

    @pytest.mark.parametrize("week", ["nasty", "large"])
    def test_a_phone_never_scrolls_sideways(self, show: Open, week: str) -> None:
        """Nothing is wider than 390 pixels, whatever names are like."""
        page = show(week, width=390)
        for address in ("#week", "#patient/P001", "#day/2026-11-30", "#quality"):
            page.evaluate("(address) => { location.hash = address; }", address)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390

    def test_a_phone_shows_one_day_at_a_time(self, show: Open) -> None:
        """First one on which something is held; the others are a tap away."""
        page = show(address="#patient/P003", width=390)
        dates = page.locator(".grid thead th")
        assert dates.all_inner_texts() == ["Time", "Wed 2 Dec"]
        page.get_by_role("button", name="Fri 4 Dec").click()
        assert dates.all_inner_texts() == ["Time", "Fri 4 Dec"]
        expect(page.get_by_role("button", name="Fri 4 Dec")).to_be_focused()
        page.set_viewport_size({"width": 1280, "height": 800})
        expect(dates).to_have_count(6)

    def test_the_theme_follows_the_system_until_chosen(self, show: Open) -> None:
        """What is chosen stays when the page is opened again."""
        page = show(scheme="dark")
        ground = "getComputedStyle(document.body).backgroundColor"
        dark = page.evaluate(ground)
        page.get_by_role("button", name="Dark").click()
        light = page.evaluate(ground)
        assert sum(map(int, re.findall(r"\d+", dark))) < 100 < sum(map(int, re.findall(r"\d+", light)))
        assert page.evaluate("localStorage.getItem('iop-theme')") == "light"

    def test_names_are_never_markup(self, show: Open) -> None:
        """A name is shown as it is written, and no part of it runs."""
        page = show("nasty", "#patient/P001")
        assert "<script>window.broken = 1</script></script><b>&amp;" in page.locator("#title").inner_text()
        assert page.evaluate("window.broken") is None
        assert page.locator("b").count() == 0
        page.get_by_role("combobox").fill("rivera script")
        page.keyboard.press("Enter")
        expect(page.locator("#title")).to_contain_text("Rivera <script>")

    def test_a_week_in_which_nobody_comes_says_so(self, show: Open) -> None:
        """Nothing else is missing for it, with no categories and no clinic's name either."""
        page = show("empty", width=390)
        expect(page.locator(".quality")).to_contain_text("No patient comes in this week")
        page.evaluate("location.hash = '#clinician/Rivera'")
        expect(page.locator("#notes")).to_contain_text("No sessions this week.")

    def test_only_what_is_chosen_is_drawn(self, show: Open) -> None:
        """With 300 patients a person's week is as small as in any clinic, and the list of people is short."""
        page = show("large", "#patient/P001")
        many = page.evaluate("document.querySelectorAll('main #view *').length")
        few = show("small", "#patient/P001").evaluate("document.querySelectorAll('main #view *').length")
        assert many < 1.5 * few < 600
        page.get_by_role("combobox").click()
        assert page.get_by_role("option").count() <= 12 * 6
        page.get_by_role("combobox").fill("p")
        assert page.get_by_role("option").count() <= 60 * 6
