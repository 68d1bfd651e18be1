"""The pack: one file that holds a clinic, to be opened again on any machine, byte for byte the same.

A zip archive that people can look into: `pack.json` says what was chosen, written, agreed and
shown, with the fingerprint of every part; `workbooks/` holds the workbooks as they came. A
workbook's password is never in it.
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256

from cyps.choices import Choices, Edits
from cyps.errors import UnreadablePack
from cyps.keeping.fields import Fields, Wrong, one_of_each
from cyps.keeping.work import choices_in, choices_out, edits_in, edits_out, run_in, run_out
from cyps.reading import Workbook
from cyps.wording import Report, Run, fingerprint, run

SCHEMA = "cyps-pack/1"
ENDING = ".pack.zip"
MEDIA_TYPE = "application/zip"
_INSIDE = "pack.json"
_FOLDER = "workbooks/"
_WHEN = (1980, 1, 1, 0, 0, 0)  # no day of its own, so that the same clinic gives the same bytes
_LARGEST = 200 << 20  # bytes in all
_MOST = 40  # workbooks


@dataclass(frozen=True, slots=True)
class Pack:
    """A clinic as it was kept. `shown` are its figures and bullets then, `catalogue` the rules' digest."""

    workbooks: tuple[Workbook, ...]
    choices: Choices
    edits: Edits
    shown: Run
    catalogue: str
    brief: str


def pack_of(workbooks: tuple[Workbook, ...], choices: Choices, edits: Edits, report: Report) -> Pack:
    """The pack of what is shown now; `report` is the brief of the rest."""
    return Pack(workbooks, choices, edits, run(report), report.scorecard.catalogue, fingerprint(report))


def packed(pack: Pack) -> bytes:
    """The pack as a file. Workbooks are compressed already; stored as they are, the bytes never vary."""
    names = [f"{_FOLDER}{place}-{_plain(w.name)}" for place, w in enumerate(pack.workbooks, start=1)]
    said = {
        "schema": SCHEMA,
        "workbooks": [
            {"name": w.name, "part": part, "sha256": w.sha256}
            for w, part in zip(pack.workbooks, names, strict=True)
        ],
        "choices": choices_out(pack.choices),
        "edits": edits_out(pack.edits),
        "shown": run_out(pack.shown),
        "catalogue": pack.catalogue,
        "brief": pack.brief,
    }
    text = json.dumps(said, ensure_ascii=False, indent=1) + "\n"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(zipfile.ZipInfo(_INSIDE, _WHEN), text.encode("utf-8", "surrogatepass"))
        for workbook, part in zip(pack.workbooks, names, strict=True):
            archive.writestr(zipfile.ZipInfo(part, _WHEN), workbook.content)
    return out.getvalue()


def _plain(name: str) -> str:
    """A file's name that is safe in an archive anywhere."""
    return "".join(c if c.isascii() and (c.isalnum() or c in " ._-()") else "_" for c in name)[-80:]


def unpacked(name: str, content: bytes) -> Pack:
    """What a pack holds; `name` is what to call it.

    Raises UnreadablePack for a file that is no pack, isn't whole, or whose parts are not
    the ones it was made with.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if _INSIDE not in archive.namelist():
                raise Wrong("it is not a pack kept from this app")
            if sum(part.file_size for part in archive.infolist()) > _LARGEST:
                raise Wrong(f"it unpacks to more than {_LARGEST >> 20} MB, which no clinic needs")
            return _pack(archive)
    except Wrong as error:
        raise UnreadablePack(name, str(error)) from error
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise UnreadablePack(name, "it is damaged, or is not a pack kept from this app") from error
    except (ValueError, RecursionError) as error:  # no text, no JSON, a number of thousands of digits
        raise UnreadablePack(name, "what it says of itself can't be read") from error


def _pack(archive: zipfile.ZipFile) -> Pack:
    raw = json.loads(
        archive.read(_INSIDE).decode("utf-8", "surrogatepass"),
        parse_float=Decimal,
        object_pairs_hook=one_of_each,
    )
    if not isinstance(raw, dict) or not str(raw.get("schema", "")).startswith("cyps-pack/"):
        raise Wrong("it is not a pack kept from this app")
    if raw["schema"] != SCHEMA:
        raise Wrong(f"it was kept as {raw['schema']}, and this version of the app reads {SCHEMA}")
    fields = Fields(raw, "the pack")
    fields.text("schema")
    choices, edits, shown = (fields.record_or_none(key) for key in ("choices", "edits", "shown"))
    found = Pack(
        workbooks=tuple(_workbooks(archive, fields)),
        choices=choices_in(choices) if choices else Choices(),
        edits=edits_in(edits) if edits else Edits(),
        shown=run_in(shown) if shown else Run((), ()),
        catalogue=fields.text("catalogue", ""),
        brief=fields.text("brief", ""),
    )
    fields.nothing_else()
    return found


def _workbooks(archive: zipfile.ZipFile, fields: Fields) -> Iterator[Workbook]:
    told = fields.records("workbooks", "workbook")
    if len(told) > _MOST:
        raise Wrong(f"it names {len(told)} workbooks; at most {_MOST} were expected")
    for each in told:
        name, part, digest = each.text("name"), each.text("part"), each.text("sha256")
        each.nothing_else()
        if part not in archive.namelist():
            raise Wrong(f"the workbook {name} is missing from it")
        content = archive.read(part)
        if sha256(content).hexdigest() != digest:
            raise Wrong(f"the workbook {name} in it is not the one it was made with")
        yield Workbook(name, content)
