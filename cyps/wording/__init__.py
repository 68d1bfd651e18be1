"""The wording room: findings become sentences a committee could print."""

from cyps.wording.reported import Bullet, Report

__all__ = ["Bullet", "Report"]
