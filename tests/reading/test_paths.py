"""The words over each column, on sheets drawn as text."""

from cyps.reading.paths import Band, paths_over
from tests.reading.drawing import drawn


def paths(picture: str, rows: int, columns: int) -> list[tuple[str, ...]]:
    return list(paths_over(drawn(picture), Band(1, rows, 1, columns)).values())


def test_a_group_typed_over_its_first_column_reaches_right():
    picture = """
    | Measure | Outturn |         | England |
    |         | 2014/15 | 2015/16 | 2014/15 |
    """
    assert paths(picture, 2, 4) == [
        ("Measure",),
        ("Outturn", "2014/15"),
        ("Outturn", "2015/16"),
        ("England", "2014/15"),
    ]


def test_groups_typed_over_the_middle_of_their_columns_are_found_by_what_repeats_under_them():
    picture = """
    |         |         | Outturn |         |         | Target  |         |
    | Measure | 2013/14 | 2014/15 | 2015/16 | 2014/15 | 2015/16 | 2016/17 |
    """
    assert paths(picture, 2, 7) == [
        ("Measure",),
        ("Outturn", "2013/14"),
        ("Outturn", "2014/15"),
        ("Outturn", "2015/16"),
        ("Target", "2014/15"),
        ("Target", "2015/16"),
        ("Target", "2016/17"),
    ]


def test_merged_groups_say_themselves_how_far_they_reach():
    picture = """
    | Measure | Outturn | <       | Target  | <       |
    | ^       | 2014/15 | 2015/16 | 2014/15 | 2015/16 |
    """
    assert paths(picture, 2, 5)[1:] == [
        ("Outturn", "2014/15"),
        ("Outturn", "2015/16"),
        ("Target", "2014/15"),
        ("Target", "2015/16"),
    ]


def test_groups_typed_over_the_middle_are_found_with_other_columns_after_them():
    picture = """
    |         |        | 2014/15 |         |        | 2015/16 |         |     |
    | Measure | Actual | Target  | England | Actual | Target  | England | RAG |
    """
    assert paths(picture, 2, 8)[1:] == [
        ("2014/15", "Actual"),
        ("2014/15", "Target"),
        ("2014/15", "England"),
        ("2015/16", "Actual"),
        ("2015/16", "Target"),
        ("2015/16", "England"),
        ("RAG",),
    ]
