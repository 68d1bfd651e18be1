import types

import pytest

from cyps.judgement import NOTES, RULES, told


def test_every_rule_tells_of_itself():
    for rule in told((*RULES, *NOTES)):
        assert rule.says.endswith("."), rule.id
        assert rule.says.casefold().startswith(rule.id.replace("_", " ")[:5]), rule.id
        assert "\n" not in rule.says + rule.list + rule.fires + rule.quiet, rule.id
        assert all((rule.list, rule.fires, rule.quiet)), rule.id


def test_longer_words_are_kept_apart():
    (must,) = (rule for rule in told(RULES) if rule.id == "must_be_all")
    assert must.more == "Which measures these are is a column of the catalogue."


def test_a_rule_without_its_examples_is_refused():
    rule = types.SimpleNamespace(
        ID="odd", __doc__="Odd: a rule.\n\nList: note.\nFires: always.\n", check=None
    )
    with pytest.raises(
        ValueError, match="docstring of rule odd needs List, Fires, Quiet, and has List, Fires"
    ):
        told((rule,))
