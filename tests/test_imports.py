"""Imports: models <- inputs, optimizer, outputs <- commands <- cli; and every rule and wish has its tests."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("models", "inputs", "optimizer", "outputs", "commands")
MAY_IMPORT = {
    "models": {"models"},
    "inputs": {"models", "inputs"},
    "optimizer": {"models", "optimizer"},
    "outputs": {"models", "outputs"},
    "commands": set(PACKAGES),
    "cli": {*PACKAGES, "cli"},
}
ONLY_IN = {
    "ortools": {"optimizer"},
    "openpyxl": {"inputs", "outputs"},
    "xlsxwriter": {"inputs", "outputs"},
    "click": {"commands", "cli"},
    "distributed": {"optimizer"},
    "cattrs": {"optimizer"},
    "jinja2": {"outputs"},
    "icalendar": {"outputs"},
    "rich": {"outputs"},
}


def _module(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {_module(file): file for name in PACKAGES for file in sorted((ROOT / name).rglob("*.py"))}
FILES["cli"] = ROOT / "cli.py"


def imports_of(module: str) -> Iterator[str]:
    """The dotted names that a module imports, anywhere in it."""
    for node in ast.walk(ast.parse(FILES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports name the whole path"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


IMPORTS = {module: frozenset(imports_of(module)) for module in FILES}
OURS = {module: {name for name in names if name in FILES and name != module} for module, names in IMPORTS.items()}


def top(name: str) -> str:
    """The package of a dotted name."""
    return name.partition(".")[0]


def cycle_in(graph: dict[str, set[str]]) -> list[str]:
    """The modules of a cycle, or none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [str(module) for module in error.args[1]]
    return []


@pytest.mark.parametrize("module", FILES)
def test_imports_go_one_way(module: str) -> None:
    """No package imports another of its own level or above."""
    ours = {top(name) for name in IMPORTS[module] if top(name) in MAY_IMPORT}
    assert ours <= MAY_IMPORT[top(module)]


@pytest.mark.parametrize("library", ONLY_IN)
def test_libraries_stay_in_their_packages(library: str) -> None:
    """The solver, Excel and the command line are each known to the packages that need them, and to no other."""
    users = {top(module) for module, names in IMPORTS.items() if library in map(top, names)}
    assert users <= ONLY_IN[library]
    assert users, f"nobody imports {library} any more"


@pytest.mark.parametrize("library", sorted({*ONLY_IN, "numpy", "pandas"} - {"click"}))
def test_nothing_heavy_is_loaded_before_a_command_is_called(loaded: set[str], library: str) -> None:
    """So that the version, the manual and Ctrl-C right after the start are there at once."""
    assert library not in loaded


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The modules that Python has loaded once it has loaded the command line."""
    told = subprocess.run(
        [sys.executable, "-c", "import cli, sys; print(*sys.modules)"], cwd=ROOT, capture_output=True, check=True
    )
    return set(told.stdout.decode().split())


def test_no_modules_import_each_other() -> None:
    """There is an order in which the modules can be read."""
    assert not cycle_in(OURS)


def test_a_cycle_is_found() -> None:
    """The test above would notice."""
    assert set(cycle_in({"a": {"b"}, "b": {"c"}, "c": {"a"}})) == {"a", "b", "c"}


@pytest.mark.parametrize("kind", ["rules", "wishes"])
def test_every_rule_and_wish_has_its_test_file(kind: str) -> None:
    """A module of the catalogue and its tests are called alike, and none is without the other."""
    modules = {file.stem for file in (ROOT / "optimizer" / kind).glob("*.py") if not file.stem.startswith("_")}
    tested = {file.stem.removeprefix("test_") for file in (ROOT / "tests/optimizer" / kind).glob("test_*.py")}
    assert modules == tested
