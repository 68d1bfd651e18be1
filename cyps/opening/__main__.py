"""The child: `python -I -S cyps/opening`. Two lines come in, how to begin and what is asked, then bytes.

{"paths": where the parent finds its libraries}
{"name": the file's, "password": … or null}

The second may be long in coming: a child is started before there is a file for it.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Mapping


def main() -> None:
    """Limits itself, then says what the bytes hold, a line at a time; nothing where none come."""
    sys.path[:] = json.loads(sys.stdin.buffer.readline())["paths"]
    from cyps.opening.formats import opened
    from cyps.opening.limits import limit_this_process

    limit_this_process()
    gc.disable()  # nothing made here goes before the process does
    if asked := sys.stdin.buffer.readline():  # else the parent has ended, with no file for this one
        file = json.loads(asked)
        for line in opened(file["name"], sys.stdin.buffer.read(), file["password"]):
            _say(line)


def _say(line: Mapping[str, object]) -> None:
    sys.stdout.write(json.dumps(line, check_circular=False, separators=(",", ":")) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
