"""The comparison room: changes and gaps, with how sure they are and no opinion of them."""

from cyps.comparison.compared import Change, Comparison, Gap, Movement, Rung, Standing, Travel

__all__ = ["Change", "Comparison", "Gap", "Movement", "Rung", "Standing", "Travel"]
