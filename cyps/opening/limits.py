"""How much of the machine one file may take."""

from __future__ import annotations

import sys

from cyps.opening import MOST_MEMORY, MOST_SECONDS


def limit_this_process() -> None:
    """Holds this process to its memory and time for good.

    Windows has no such limits: there the parent's clock alone ends a child.
    """
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
