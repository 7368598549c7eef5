"""Writes the page: the template filled, with its styles and scripts inside, and nothing else allowed to run.

The page makes no request and runs no script but its own: its policy names the script and the styles by their hashes.
Charts are tables with bars drawn by the template, not by a chart library: those bring scripts and styles of their
own, which the policy forbids, and know no dark screen.
"""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from models.result import PlannedWeek
from outputs.page.charts import charts_of
from outputs.page.views import views_of
from outputs.palette import TINTS, tints_of
from outputs.quality import quality_sentences
from outputs.ranking import bent_in_order
from outputs.text_fit import clean
from outputs.words import date_text, finding_text

_HERE = Path(__file__).parent
_STYLES = ("style.css", "grid.css", "chart.css", "paper.css")
_SCRIPTS = ("dom.js", "grid.js", "chooser.js", "page.js")


def write_page(planned: PlannedWeek, path: Path) -> None:
    """Writes the week, with all that one may choose to see of it, to `path`; OSError where that cannot be done."""
    templates = _templates()
    styles = Markup(templates.get_template("tints.css").render(tints=TINTS)) + _joined(_STYLES)
    theme, script = _joined(("theme.js",)), _joined(_SCRIPTS)
    policy = (
        f"default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"style-src {_hash(styles)}; script-src {_hash(theme)} {_hash(script)}"
    )
    inside = {"styles": styles, "theme": theme, "script": script, "policy": policy}
    text = templates.get_template("page.html").render(**_facts(planned), **inside)
    path.write_text(text, encoding="utf-8")


def _templates() -> Environment:
    """Everything that is filled in is escaped, and cleaned of what no file can hold."""
    found = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: clean(value) if type(value) is str else value,
    )
    found.policies["json.dumps_function"] = _json
    return found


def _facts(planned: PlannedWeek) -> dict[str, Any]:
    week = planned.week
    return {
        "clinic": week.clinic.settings.clinic,
        "week": f"Week of {date_text(week.monday, year=True)}",
        "days": [(str(date), date_text(date)) for date in week.dates],
        "quality": quality_sentences(planned),
        "bent": {
            title: [finding_text(finding, week) for finding in findings]
            for title, findings in bent_in_order(planned).items()
        },
        "legend": tints_of(kind.category for kind in week.clinic.group_types),
        "charts": charts_of(planned),
        "shown": views_of(planned),
    }


def _json(facts: Any, **_: Any) -> str:
    """Compact, and without lone surrogates, which no file can hold."""
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":")).encode(errors="ignore").decode()


def _joined(names: tuple[str, ...]) -> Markup:
    return Markup("\n".join((_HERE / name).read_text(encoding="utf-8") for name in names))


def _hash(inside: str) -> str:
    """The source expression of a policy that allows an element with exactly this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()}'"
