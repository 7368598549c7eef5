"""Many tasks: each answered once, in the order asked."""

from __future__ import annotations

import builtins
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from scenario_tasks import WORKING, Refusing, task

from models.errors import ClusterError
from models.result import Refusal
from optimizer.answers import answers, runner
from optimizer.kept import Kept, keeping
from optimizer.options import Progress
from optimizer.parallel import in_processes


def ignored(*_: object) -> None:
    """Watches nothing."""


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Nothing yet."""
    return Kept(tmp_path / "kept")


def test_answers_come_in_the_order_of_the_tasks(kept: Kept) -> None:
    """Though the last was found first."""
    asked = [task("All"), task("Without one", 1), task("Without two", 2)]
    found = list(answers(asked, kept, ignored, Refusing()))
    assert [one.name for one, _ in found] == [answer.name for _, answer in found if isinstance(answer, Refusal)]
    assert [one for one, _ in found] == asked


def test_the_same_question_is_asked_once(kept: Kept) -> None:
    """Both scenarios have the answer, and both are told to be done."""
    run = Refusing()
    told: list[tuple[str, Progress | None]] = []
    found = list(answers([task("One"), task("Other")], kept, lambda *now: told.append(now), run))
    assert len(run.asked) == 1
    assert [answer for _, answer in found] == [Refusal("One", "none found", 5), Refusal("Other", "none found", 5)]
    assert told == [("One", WORKING), ("One", None), ("Other", None)]


def test_a_rerun_asks_only_for_what_is_missing(kept: Kept) -> None:
    """After the first answer the run was killed; a kept one is told to be done, too."""
    asked = [task("All"), task("Without one", 1), task("Without two", 2)]
    before = Refusing()
    first: Iterator[Any] = answers(reversed(asked), kept, ignored, before)
    next(first)
    again, told = Refusing(), []
    found = list(answers(asked, kept, lambda name, _: told.append(name), again))
    assert set(before.asked).isdisjoint(again.asked[1:])
    assert len(set(before.asked + again.asked)) == 3
    assert [one.name for one, _ in found] == ["All", "Without one", "Without two"]
    assert set(told) == {"All", "Without one", "Without two"}


def test_what_went_wrong_is_tried_again(kept: Kept) -> None:
    """A crash is no answer to keep."""
    list(answers([task()], kept, ignored, Refusing(code=1)))
    again = Refusing()
    list(answers([task()], kept, ignored, again))
    assert len(again.asked) == 1


def test_nothing_is_left_behind_when_all_is_done(tmp_path: Path) -> None:
    """The folder is for runs that were ended."""
    with keeping(tmp_path / "kept") as kept:
        list(answers([task("All"), task("Without one", 1)], kept, ignored, Refusing()))
    assert not list(tmp_path.iterdir())


def test_nothing_asked_nothing_answered(kept: Kept) -> None:
    """No process is started for it."""
    assert not list(answers([], kept, ignored))


def test_a_cluster_without_dask_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to install; without a cluster nobody looks for it."""
    usual = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] == "distributed":
            raise ModuleNotFoundError(name)
        return usual(name, *rest)

    for name in ("optimizer.cluster", "optimizer.machines"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    assert runner(None) is in_processes
    with pytest.raises(ClusterError, match=r"pip install .iop-scheduler\[cluster\]"):
        runner("tcp://127.0.0.1:1")


def test_the_command_line_starts_without_dask() -> None:
    """It need not be there, and takes a second to load."""
    code = "import sys, cli; sys.exit('distributed' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False).returncode == 0
