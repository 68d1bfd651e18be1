"""Lines of one indicator under one another, on sheets drawn as text."""

from cyps.reading.shapes import several_rows
from cyps.reading.tables import find_tables
from tests.reading.drawing import drawn

PICTURE = """
| Indicator |               | 2014/15 | 2015/16 |
| Visits    | Actual        | 80%     | 84%     |
|           | Target        | 85%     | 90%     |
|           | England       | 82%     |         |
|           | Variance      | -5%     | -6%     |
| Reviews   | Actual        | 91%     | 95%     |
|           | Target        | 92%     | 95%     |
|           | England       | 93%     |         |
|           | Variance      | -1%     | 0%      |
| Plans     | Actual        | 71%     | 75%     |
|           | Target        | 72%     | 75%     |
|           | Target        | 72%     | 75%     |
"""


def test_england_among_an_indicators_lines_is_a_benchmark_and_a_variance_is_nothing():
    (table,) = find_tables(drawn(PICTURE), None, "")
    assert several_rows.claims(table)
    lines, problems = several_rows.read(table)
    visits = [(e.role.value, e.group, e.source.cell) for e in lines[0].entries]
    assert visits == [
        ("outturn", "", "C2"),
        ("outturn", "", "D2"),
        ("target", "", "C3"),
        ("target", "", "D3"),
        ("benchmark", "england", "C4"),
    ]
    assert [p.source.cell for p in problems if p.code == "line-left-out" and p.source] == ["A5:D5", "A9:D9"]


def test_a_number_and_a_share_under_one_name_are_a_count_and_what_it_is_of():
    picture = """
    | Indicator |        | 2014/15 | 2015/16 |
    | Visits    | Number | 80      | 84      |
    | ^         | %      | 81%     | 86%     |
    | Reviews   | Number | 40      | 44      |
    | ^         | %      | 91%     | 96%     |
    | Contacts  | Number | 400     | 440     |
    """
    (table,) = find_tables(drawn(picture), None, "")
    lines, _ = several_rows.read(table)
    roles = {line.name: [e.role.value for e in line.entries] for line in lines}
    assert roles["Visits"] == ["numerator", "numerator", "outturn", "outturn"]
    assert roles["Contacts"] == ["outturn", "outturn"]
