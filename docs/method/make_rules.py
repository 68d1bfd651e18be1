"""Writes docs/method/rules.md from the rules' own docstrings and the thresholds of judgement.toml.

    python docs/method/make_rules.py

A test keeps the two in step, so the method can't say what the code doesn't do.
"""

from __future__ import annotations

from pathlib import Path

from cyps.comparison import described
from cyps.judgement import NOTES, RULES, RuleTold, told

PAGE = Path(__file__).with_name("rules.md")


def page() -> str:
    """The whole page as Markdown."""
    marks = [f"| {m.name} | {m.value} {m.unit} | {m.reason} | {m.date.isoformat()} |" for m in described()]
    return "\n".join(
        [
            "# How bullets are made",
            "",
            "Written by `docs/method/make_rules.py` from the rules themselves; change those, not this page.",
            "",
            "## Rules that find a strength or an area for improvement",
            "",
            "Several can fire for one measure. Those of one list become one bullet, led by the first of them",
            "below; where the two lists both speak, each bullet names the other side.",
            "",
            *(line for rule in told(RULES) for line in _section(rule)),
            "## Notes",
            "",
            "Asked, in this order, only where none of the above spoke.",
            "",
            *(line for rule in told(NOTES) for line in _section(rule)),
            "## Thresholds",
            "",
            "Each can be changed in the app and with `--set NAME=VALUE`, and is printed with every brief.",
            "",
            "| name | value | why | decided |",
            "| --- | --- | --- | --- |",
            *marks,
            "",
        ]
    )


def _section(rule: RuleTold) -> list[str]:
    more = [rule.more, ""] if rule.more else []
    facts = [f"- List: {rule.list}", f"- Fires: {rule.fires}", f"- Quiet: {rule.quiet}"]
    return [f"### {rule.id}", "", rule.says, "", *more, *facts, ""]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
