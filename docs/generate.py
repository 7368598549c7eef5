"""Write the pages that come from the code: python -m docs.generate, or with --check only say which are out of date.

formulation.md comes from the docstrings of the rules and wishes, workbook.md, formats.md and timetable.schema.json
from models/contract.py, cli.md from the help texts.
"""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import get_args

import click

from cli import imported
from cli import main as commands
from docs.formats_page import formats_page
from docs.markdown import table
from models.contract import (
    INPUT_SHEETS,
    OUTPUT_SHEETS,
    PRICES,
    SCENARIO_CHANGES,
    SETTINGS,
    SUMMARY_LABELS,
    WISH_KINDS,
    Column,
    Sheet,
)
from models.contract_comparison import COMPARISON_COLUMNS, SEATS_FREE
from optimizer.rule import Rule
from optimizer.rules import catalogue
from optimizer.variables import Candidate
from optimizer.wishes import kinds
from outputs.summary import WHERE_TO_LOOK
from outputs.timetable_schema import timetable_schema

HERE = Path(__file__).resolve().parent
MOST_WORDS = 4
MADE = "<!-- Made from the code by `python -m docs.generate`; change it there. -->"


def pages() -> dict[Path, str]:
    """Each page's file and its text as the code now has it."""
    texts = {"formulation.md": _formulation, "workbook.md": _workbook, "cli.md": _cli, "formats.md": formats_page}
    made = {HERE / name: f"{MADE}\n\n" + "\n".join(page()).rstrip() + "\n" for name, page in texts.items()}
    return made | {HERE / "timetable.schema.json": json.dumps(timetable_schema(), indent=1) + "\n"}


def main(words: list[str]) -> int:
    """Write the pages, or with --check name those that are out of date; returns how many were."""
    stale = [file for file, text in pages().items() if not file.exists() or file.read_text(encoding="utf-8") != text]
    for file in stale:
        print(f"{file.name} {'is out of date: run python -m docs.generate' if '--check' in words else 'written'}")
        if "--check" not in words:
            file.write_text(pages()[file], encoding="utf-8")
    return len(stale) if "--check" in words else 0


def _formulation() -> Iterator[str]:
    structural, policies = [r for r in catalogue() if not r.rank], [r for r in catalogue() if r.rank]
    yield FORMULATION_INTRO
    yield from table(("Variable", "Is 1 where"), [(c.__name__, inspect.getdoc(c) or "") for c in get_args(Candidate)])
    yield from _parts("Structural rules, never bent", structural, _rule)
    yield from _parts("Policies, dearest first", policies, _rule)
    yield "## Wishes, always soft\n"
    for name, kind in kinds().items():
        yield from _part(name, inspect.getmodule(kind.ask), "")


def _parts(title: str, rules: Iterable[Rule], part: Callable[[Rule], Iterator[str]]) -> Iterator[str]:
    yield f"## {title}\n"
    for rule in rules:
        yield from part(rule)


def _rule(rule: Rule) -> Iterator[str]:
    bending = f"Bent, it counts {rule.relaxation}, in {rule.unit}." if rule.rank else ""
    yield from _part(rule.title, inspect.getmodule(rule.audit), bending)


def _part(title: str, module: ModuleType | None, last: str) -> Iterator[str]:
    """A heading, the module's first sentence, the rest of its docstring as it stands, and where it is."""
    name = module.__name__ if module else ""
    sentence, _, rest = (inspect.getdoc(module) or "").partition("\n\n")
    path = f"{name.replace('.', '/')}.py"
    yield f"### {title}\n\n{sentence}\n\n```text\n{rest}\n```\n"
    yield f"{last} [`{path}`](../{path})\n".lstrip()


def _workbook() -> Iterator[str]:
    yield WORKBOOK_INTRO
    for sheet in INPUT_SHEETS:
        yield from _sheet(sheet)
    yield from _settings_and_words()
    yield "## What comes out\n\nSheets for people:\n"
    read_back = {sheet.name: sheet for sheet in OUTPUT_SHEETS}
    yield from table(("Sheet", "What it shows"), [w for w in WHERE_TO_LOOK.items() if w[0] not in read_back])
    yield "Sheets for programs, with one header row and no merged cells:\n"
    yield from table(("Sheet", "Columns"), [(s.name, ", ".join(c.name for c in s.columns)) for s in read_back.values()])
    yield f"Summary has at least the lines {', '.join(f'`{label}`' for label in SUMMARY_LABELS)}.\n"
    yield COMPARISON_INTRO
    yield from table(("Column", "Meaning"), [(column.name, column.note) for column in COMPARISON_COLUMNS])
    yield f"Then `{SEATS_FREE}TRACK` for each track: the fewest seats of a day that are free in groups that run."


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f"## {sheet.name}{' (required)' if sheet.required else ''}\n\n{sheet.purpose}\n"
    yield from table(("Column", "What it holds", "Meaning"), map(_column, sheet.columns))
    if sheet.default_rows:
        rows = "; ".join(" · ".join(row) for row in sheet.default_rows)
        yield f"Without this sheet: {rows}.\n"


def _column(column: Column) -> tuple[str, str, str]:
    short = 0 < len(column.allowed) <= MOST_WORDS
    holds = f"{column.kind.value}: {', '.join(column.allowed)}" if short else column.kind.value
    return f"**{column.name}**" if column.required else column.name, holds, column.note


def _settings_and_words() -> Iterator[str]:
    yield "## All settings\n"
    yield from table(("Setting", "Blank means", "Meaning"), [(s.name, s.default, s.note) for s in SETTINGS])
    yield "## All kinds of wish\n"
    yield from table(("Wish", "Weight", "Granted when"), [(w.name, str(w.weight), w.granted_when) for w in WISH_KINDS])
    yield "## All prices of ways out\n"
    yield from table(("Change", "Price", "For"), [(p.name, str(p.price), p.counted) for p in PRICES])
    yield "## All changes of a scenario\n"
    yield from table(("Change", "Target", "Value"), [(c.name, c.target, c.value) for c in SCENARIO_CHANGES])


def _cli() -> Iterator[str]:
    yield "# The command line\n"
    top = click.Context(commands, info_name="iop", terminal_width=100, help_option_names=["-h", "--help"])
    yield f"```text\n{commands.get_help(top)}\n```\n"
    for name in commands.commands:
        command = imported(name)
        context = click.Context(command, top, name, terminal_width=100)
        yield f"## iop {name}\n\n```text\n{command.get_help(context)}\n```\n"


COMPARISON_INTRO = """## The comparison of scenarios

`iop what-if` writes the sheet Comparison to look at, and Figures with the columns below, one row per scenario. They are
those of CSV, and in JSON of `Comparison`; the other sheets stand in JSON under their names.
"""

FORMULATION_INTRO = """# The formulation

Every rule and every kind of wish is one module; this page is their docstrings. A rule is stated to the solver once,
as `lhs <= limit + slack`: the slack is 0 while the rule is kept and a counted amount where it is bent. The audit of
the same module checks finished timetables without any solver.

Aims, in order: bend no policy (policies are compared one by one, in the order below, by total amount); grant most
weight of wishes; raise the patient who is worst off; run the fewest group sessions; even out contact hours.

## Variables

One for each thing that a timetable may contain and that no rule forbids on its own. They are made in
[`optimizer/formulation.py`](../optimizer/formulation.py); `heads` counts the patients of a session.
"""

WORKBOOK_INTRO = """# The workbooks

What comes in, sheet by sheet. Columns in bold must be filled in. Names match without regard to case; lists in a cell
have `;` between; blank rows are skipped; sheets and columns may stand in any order. Settings, kinds of wish,
prices and changes are listed after the sheets.
"""

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
