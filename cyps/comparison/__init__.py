"""The comparison room: changes and gaps, with how sure they are and no opinion of them."""

from cyps.comparison.bounds import Bound, bound_of
from cyps.comparison.change import movement_of, travel_of
from cyps.comparison.compare import compare
from cyps.comparison.compared import Change, Comparison, Gap, Movement, Rung, Standing, Travel
from cyps.comparison.counts import Counts, counts_behind
from cyps.comparison.interval import newcombe, ratio_of_rates, wilson
from cyps.comparison.others import far_distance
from cyps.comparison.thresholds import Threshold, Thresholds, described

__all__ = [
    "Bound",
    "Change",
    "Comparison",
    "Counts",
    "Gap",
    "Movement",
    "Rung",
    "Standing",
    "Threshold",
    "Thresholds",
    "Travel",
    "bound_of",
    "compare",
    "counts_behind",
    "described",
    "far_distance",
    "movement_of",
    "newcombe",
    "ratio_of_rates",
    "travel_of",
    "wilson",
]
