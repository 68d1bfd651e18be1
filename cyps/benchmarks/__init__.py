"""The benchmarks room: published figures of every authority, joined to the scorecard beside its own."""

from cyps.benchmarks.councils import authority_of
from cyps.benchmarks.joining import join

__all__ = ["authority_of", "join"]
