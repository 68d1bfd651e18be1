"""The wording room: findings become sentences a committee could print."""

from cyps.wording.arranging import KINDS
from cyps.wording.checked import fingerprint, standing
from cyps.wording.control_chart import reading
from cyps.wording.glossary import glossary
from cyps.wording.names import subject
from cyps.wording.numbers import amount, difference, figure
from cyps.wording.reported import Bullet, Report
from cyps.wording.rerun import Difference, Run, Shown, Told, What, differences, is_rerun, run
from cyps.wording.sureness import reach
from cyps.wording.times import when, written_out
from cyps.wording.write import first_uses, write

__all__ = [
    "KINDS",
    "Bullet",
    "Difference",
    "Report",
    "Run",
    "Shown",
    "Told",
    "What",
    "amount",
    "difference",
    "differences",
    "figure",
    "fingerprint",
    "first_uses",
    "glossary",
    "is_rerun",
    "reach",
    "reading",
    "run",
    "standing",
    "subject",
    "when",
    "write",
    "written_out",
]
