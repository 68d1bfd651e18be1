"""The judgement room: what matters and why, one rule a file."""

from cyps.judgement.found import Finding, NotAssessed

__all__ = ["Finding", "NotAssessed"]
