import pytest

from cyps.reading.context import council_called, council_in


@pytest.mark.parametrize(
    ("title", "council"),
    [
        ("Hull City Council: performance 2015/16", "Kingston Upon Hull, City of"),
        ("Kingston upon Hull children's scorecard", "Kingston Upon Hull, City of"),
        ("BCP Council year end", "Bournemouth, Christchurch and Poole"),
        ("County Durham scorecard", "Durham"),
        ("Royal Borough of Kensington scorecard", "Kensington and Chelsea"),
        ("Hulls and ships", None),
        ("Hull and Southend compared", None),
    ],
)
def test_a_council_by_another_name(title, council):
    assert council_called([title]) == council


def test_a_heading_is_not_asked_for_aliases():
    """Richmond is a town in North Yorkshire too."""
    assert council_in(["Richmond"]) is None
