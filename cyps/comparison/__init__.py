"""The comparison room: changes and gaps, with how sure they are and no opinion of them."""

from cyps.comparison.bounds import Bound, bound_of
from cyps.comparison.compare import compare
from cyps.comparison.compared import Change, Comparison, Gap, Rung, Standing
from cyps.comparison.control_chart import Assurance, ControlChart, Signal, control_chart
from cyps.comparison.counts import Counts, counts_behind
from cyps.comparison.history import History, armitage, history
from cyps.comparison.interval import Z95, Z998, count_interval, newcombe, ratio_of_rates, wilson
from cyps.comparison.movement import Movement, Travel, movement_of, travel_of
from cyps.comparison.others import far_distance
from cyps.comparison.published import differing
from cyps.comparison.thresholds import Threshold, Thresholds, described

__all__ = [
    "Z95",
    "Z998",
    "Assurance",
    "Bound",
    "Change",
    "Comparison",
    "ControlChart",
    "Counts",
    "Gap",
    "History",
    "Movement",
    "Rung",
    "Signal",
    "Standing",
    "Threshold",
    "Thresholds",
    "Travel",
    "armitage",
    "bound_of",
    "compare",
    "control_chart",
    "count_interval",
    "counts_behind",
    "described",
    "differing",
    "far_distance",
    "history",
    "movement_of",
    "newcombe",
    "ratio_of_rates",
    "travel_of",
    "wilson",
]
