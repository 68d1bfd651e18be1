"""The child: `python -I -S cyps/opening`. What is asked stands on the first line of input, the bytes after.

{"name": the file's, "password": … or null, "paths": where the parent finds its libraries}
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Mapping


def main() -> None:
    """Limits itself, then says what the bytes hold, a line at a time."""
    asked = json.loads(sys.stdin.buffer.readline())
    sys.path[:] = asked["paths"]
    from cyps.opening.formats import opened
    from cyps.opening.limits import limit_this_process

    limit_this_process()
    gc.disable()  # nothing made here goes before the process does
    for line in opened(asked["name"], sys.stdin.buffer.read(), asked["password"]):
        _say(line)


def _say(line: Mapping[str, object]) -> None:
    sys.stdout.write(json.dumps(line, check_circular=False, separators=(",", ":")) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
