"""The documentation is what the code says, and its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli import IN_ORDER_OF_NEED, imported, main
from docs.generate import main as generate
from docs.generate import pages
from docs.pictures import PAPER, SCREENS, WALL_PAPER
from models.contract import INPUT_SHEETS, OUTPUT_SHEETS, SETTINGS, WISH_KINDS
from optimizer.rules import catalogue
from optimizer.wishes import kinds

ROOT = Path(__file__).resolve().parents[1]
WRITTEN = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
COMMAND = re.compile(r"\biop ([a-z][a-z-]+)")


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_generated_pages_are_up_to_date(page: Path) -> None:
    """Made again they would not change; else run python -m docs.generate."""
    assert page.read_text(encoding="utf-8") == pages()[page]


def test_the_check_names_stale_pages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With --check nothing is written and the number of stale pages is returned; without it they are written."""
    stale = tmp_path / "page.md"
    monkeypatch.setattr("docs.generate.pages", lambda: {stale: "new\n"})
    assert generate(["--check"]) == 1
    assert not stale.exists()
    assert generate([]) == 0
    assert generate(["--check"]) == 0
    assert stale.read_text(encoding="utf-8") == "new\n"


def test_every_rule_and_wish_is_in_the_formulation() -> None:
    """Each has a heading."""
    text = (ROOT / "docs/formulation.md").read_text(encoding="utf-8")
    titles = [*(rule.title for rule in catalogue()), *kinds()]
    assert [title for title in titles if f"### {title}\n" not in text] == []


def test_every_sheet_and_setting_is_in_the_workbook_page() -> None:
    """Nothing of the contract is left out."""
    text = (ROOT / "docs/workbook.md").read_text(encoding="utf-8")
    columns = {column.name for sheet in (*INPUT_SHEETS, *OUTPUT_SHEETS) for column in sheet.columns}
    names = {thing.name for things in (INPUT_SHEETS, OUTPUT_SHEETS, SETTINGS, WISH_KINDS) for thing in things}
    assert {name for name in columns | names if name not in text} == set()


@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: str(file.relative_to(ROOT)))
def test_links_lead_somewhere(file: Path) -> None:
    """Every file that a page links to is there."""
    links = LINK.findall(file.read_text(encoding="utf-8"))
    assert [link for link in links if not (file.parent / link).exists()] == []


@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: str(file.relative_to(ROOT)))
def test_only_commands_that_exist_are_named(file: Path) -> None:
    """No page promises a command that does not work yet."""
    assert set(COMMAND.findall(file.read_text(encoding="utf-8"))) <= set(main.commands)


@pytest.mark.parametrize("line", ['pip install -e ".[dev]" && iop demo', "pytest"])
def test_the_two_commands_of_the_readme_are_those_that_are_tested(line: str) -> None:
    """Each on a line of its own, in the README and in .ci/run, which ends where it fails."""
    assert line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    commands = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert line in [command.removesuffix(" || exit 1") for command in commands]


@pytest.mark.parametrize("name", main.commands)
def test_every_command_has_help(name: str) -> None:
    """Each says what it does, first of all what the manual says of it, and explains each of its options."""
    shown = CliRunner().invoke(main, [name, "--help"])
    assert shown.exit_code == 0
    command = imported(name)
    assert command.get_short_help_str(limit=200) == IN_ORDER_OF_NEED[name]
    assert [o.name for o in command.params if isinstance(o, click.Option) and not o.help] == []


def test_every_picture_is_shown_and_all_are_small() -> None:
    """None is left over, and together they take less than 1.5 MB; how they look is for people to judge."""
    pictures = list((ROOT / "docs/pictures").iterdir())
    shown = "".join(file.read_text(encoding="utf-8") for file in WRITTEN)
    assert {"terminal", *PAPER, *WALL_PAPER, *SCREENS} == {picture.stem for picture in pictures}
    assert [picture.name for picture in pictures if f"pictures/{picture.name})" not in shown] == []
    assert sum(picture.stat().st_size for picture in pictures) < 1_500_000
