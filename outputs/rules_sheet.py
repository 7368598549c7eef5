"""The sheet Rules: those that are bent, where and by how much, then every other rule that was checked."""

from __future__ import annotations

from models.findings import POLICY, Finding
from models.result import PlannedWeek, RuleLine
from outputs import styles as look
from outputs.paper import Paper
from outputs.ranking import bent_in_order
from outputs.text_fit import lines_needed, shorten
from outputs.words import count_text, finding_text

RULE_WIDTHS = (230, 80, 115, 305, 210)
_MOST_TOLD, _MOST_CHARACTERS = 3, 300
ASK = "Why: iop explain, with the clinic's workbook, says which of its cells clash."
_HEADERS = ("Rule", "Kind", "Result", "Meaning or what counts", "Where and by how much")


def draw_rules(paper: Paper, title: str, planned: PlannedWeek) -> None:
    """Draws what is bent, then what is kept, each in the order of the catalogue: dearest policies first."""
    paper.head(title)
    paper.names(_HEADERS, height=18)
    paper.end_header()
    bent, known = bent_in_order(planned), {rule.title: rule for rule in planned.rules}
    for name, findings in bent.items():
        _draw_rule(paper, planned, known.get(name, RuleLine("", name, findings[0].tier, "")), findings)
    for rule in planned.rules:
        if rule.title not in bent:
            _draw_rule(paper, planned, rule, [])
    paper.close()


def _draw_rule(paper: Paper, planned: PlannedWeek, rule: RuleLine, findings: list[Finding]) -> None:
    result = f"Bent in {count_text(len(findings), 'places')}" if findings else "Kept"
    colour = {"font_color": look.RED if findings else look.GREEN, "bold": True}
    places = [finding_text(f, planned.week) for f in findings] or [""]
    _draw_line(paper, (rule.title, rule.tier, result, rule.checked, places[0]), colour)
    for text in (*places[1:], *(_reasons(planned, rule) if findings else ())):
        _draw_line(paper, ("", "", "", "", text), {})


def _reasons(planned: PlannedWeek, rule: RuleLine) -> list[str]:
    """Why the rule is bent, as far as counting has shown it; else how to ask. Nothing for what is broken by hand.

    Of a repair, iop explain does not know who is away; where less bending may do, there may be no reason.
    """
    shown = [shorten(short.text, _MOST_CHARACTERS) for short in planned.shortages if short.rule == rule.title]
    is_known = planned.quality.bends_proved and not planned.repair
    if not shown and is_known and all(finding.tier == POLICY for finding in planned.findings):
        return [ASK]
    return [f"Why: {text}" for text in shown[:_MOST_TOLD]]


def _draw_line(paper: Paper, texts: tuple[str, ...], result_look: look.Look) -> None:
    lines = max(lines_needed(text, width, 9) for text, width in zip(texts, paper.widths, strict=True))
    row = paper.row(12.0 * lines + 5)
    for column, text in enumerate(texts):
        extra = {0: {"bold": True}, 2: result_look}.get(column, {})
        paper.text(row, column, text, look.BODY, extra)
