"""Makes the published figures anew from a newer copy of their tables.

    python -m cyps.benchmarks.rebuild FOLDER 2026-11      (or: make benchmarks FROM=FOLDER TAKEN=2026-11)

FOLDER holds measures.csv, areas.csv, neighbours.csv and values.csv.gz as
docs/benchmarks.md describes them; the second word is the month they were taken.
Nothing is fetched, and no brief ever runs this.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from cyps.errors import CypsError

PACKAGE = Path(__file__).parents[1]
ABOUT = """\
# What must be said of the published figures wherever one is shown. Written by cyps/benchmarks/rebuild.py.

statement = "Source: Department for Education, Local Authority Interactive Tool, Open Government Licence v3.0"
# The month they were taken, and the calendar years in which the first and the last published year end.
taken = "{taken}"
first = {first}
last = {last}
values = "sha256:{digest}"
"""
COPIED = ("measures.csv", "areas.csv", "neighbours.csv")
PLACES = 6  # what is left after these of a figure that went through a computer's fractions is noise
_MONTH = re.compile(r"20\d\d-(?:0[1-9]|1[0-2])")


class BadTables(CypsError):
    """The tables to rebuild from aren't there, or don't fit together."""


def main(arguments: Sequence[str]) -> int:
    """Rebuild from the folder and month named; 0 when done, 2 with one plain line when not."""
    try:
        if len(arguments) != 2 or not _MONTH.fullmatch(arguments[1]):
            raise BadTables("say the folder of the tables and the month they were taken: FOLDER 2026-11")
        sys.stdout.write(rebuilt(Path(arguments[0]), arguments[1], PACKAGE) + "\n")
    except CypsError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def rebuilt(folder: Path, taken: str, into: Path) -> str:
    """Write the tables of `folder` into the package `into`, and say what was written.

    Raises BadTables for a file that isn't there and for a figure of a measure or an area
    the other tables don't know.
    """
    missing = [name for name in (*COPIED, "values.csv.gz") if not (folder / name).is_file()]
    if missing:
        raise BadTables(f"{folder} has no {', '.join(missing)}")
    areas = [row["area"] for row in _rows(folder / "areas.csv")]
    lines = _lines(folder, areas)
    for name in COPIED:
        (into / "benchmarks" / "published" / name).write_bytes((folder / name).read_bytes())
    whole = "\n".join(["\t".join(("code", "year", *areas)), *lines]) + "\n"
    # No name and no time inside, so that the same tables give the same bytes.
    (into / "benchmarks" / "published" / "values.txt.gz").write_bytes(
        gzip.compress(whole.encode(), 9, mtime=0)
    )
    ends = [int(line.split("\t")[1]) for line in lines]
    about = ABOUT.format(
        taken=taken, first=min(ends), last=max(ends), digest=sha256(whole.encode()).hexdigest()
    )
    (into / "catalogue" / "published.toml").write_text(about, encoding="utf-8")
    return f"{len(lines):,} measures and years for {len(areas)} areas, taken {taken}"


def _lines(folder: Path, areas: Sequence[str]) -> list[str]:
    """A line for each measure and year: the figures of all areas in order, nothing where there is none."""
    codes = {row["code"] for row in _rows(folder / "measures.csv")}
    known, found = set(areas), defaultdict[tuple[str, str], dict[str, str]](dict)
    with gzip.open(folder / "values.csv.gz", "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["code"] not in codes or row["area"] not in known:
                raise BadTables(f"values.csv.gz speaks of {row['code']} for {row['area']}, unknown elsewhere")
            found[row["code"], row["year"]][row["area"]] = _shortest(row["value"])
    return [
        "\t".join((code, year, *(figures.get(area, "") for area in areas)))
        for (code, year), figures in sorted(found.items())
    ]


def _shortest(written: str) -> str:
    """A figure without a computer's noise: 63.700000000000003 is 63.7; one written short stays as it is."""
    if len(written.partition(".")[2]) <= PLACES and "E" not in written:
        return written
    shortened = f"{float(written):.{PLACES}f}".rstrip("0").rstrip(".")
    return "0" if shortened == "-0" else shortened


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
