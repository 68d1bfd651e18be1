"""docs/method/rules.md says what the rules say: `python docs/method/make_rules.py` rewrites it."""

import runpy
from pathlib import Path

METHOD = Path(__file__).parents[2] / "docs" / "method"


def test_the_page_is_in_step_with_the_rules():
    made = runpy.run_path(str(METHOD / "make_rules.py"))["page"]()
    assert (METHOD / "rules.md").read_text("utf-8") == made, "run: python docs/method/make_rules.py"
