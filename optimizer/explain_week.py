"""Why not every rule can be kept in a week: what counting shows, the facts that clash, and the ways out."""

from __future__ import annotations

from dataclasses import replace

from models.explanation import Explanation
from models.week import Week
from optimizer.clashes import find_clashes, without
from optimizer.clock import Clock
from optimizer.counting import shortages
from optimizer.facts import time_off
from optimizer.find_ways import Ways
from optimizer.grade_ways import grade, plan_well
from optimizer.options import Options, Report, silent
from optimizer.verdict import Judge, Verdict

SHARE_TO_BEGIN, SHARE_OF_ONE = 0.4, 0.15
"""Parts of the time that one question may take at most: the first, and any other."""


def explain_week(week: Week, options: Options, report: Report = silent) -> Explanation:
    """What keeps the week from being planned with every rule kept, found in the time that the options give."""
    clock = Clock(options)
    with clock.stopping_on_interrupt():
        short = shortages(week)
        judge = Judge(week.monday, clock, options.time_limit * SHARE_TO_BEGIN, report)
        verdict = Verdict.CANNOT if short else judge.verdict(week.clinic)
        if verdict is not Verdict.CANNOT:
            return Explanation(True if verdict is Verdict.CAN else None, short)
        judge = replace(judge, seconds=options.time_limit * SHARE_OF_ONE)
        clashes, are_all = find_clashes(week, judge)
        plan_well(without(week, clashes), judge)
        ways = Ways(week, judge, clashes)
        ways.find()
        graded = tuple(grade(week, ways.found, judge))
        facts = [fact for clash in ways.clashes for fact in clash.facts]
        given = tuple(time_off.given(week, facts))
    return Explanation(False, short, tuple(ways.clashes), are_all, graded, tuple(ways.unsettled), ways.hasty, given)
