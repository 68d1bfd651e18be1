"""The pack: whole, the same bytes, and one plain sentence for what it can't be."""

from __future__ import annotations

import io
import json
import zipfile
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cyps.choices import Action, Checked, Choices, Edits, OwnBullet
from cyps.errors import UnreadablePack
from cyps.keeping import Pack, pack_of, packed, unpacked
from cyps.reading import Workbook
from cyps.wording import fingerprint, run
from tests.building import reported
from tests.keeping.test_corrections import KEPT

REPORT = reported("LAC reviews in time | % | higher | process\n2014/15 94.9%\n2015/16 83.3%")
BOOKS = (Workbook("year end: 2015/16.xlsx", b"PK one"), Workbook("year end: 2015/16.xlsx", b"PK two"))
CHOICES = Choices(
    "2015/16", "Rotherham", (("change_percent", Decimal("2.5")),), ("Lookups",), KEPT.corrections
)
EDITS = Edits(
    own=(OwnBullet("o", "note", "other", "Caseloads “held”."),),
    hidden=("a",),
    words=(("b", "Our words, 5%."),),
    moved=(("c", "note"),),
    order=("c", "b"),
    comments=(("b", "Why."),),
    accepted=("b",),
    checked=Checked("A. Reader", date(2016, 5, 3), "sha256:1"),
    actions=(
        Action(
            "x",
            "Write to the dentists.",
            "Head of service",
            date(2016, 6, 1),
            "looked-after",
            "i0",
            done=True,
            bullet="worsened:i0:2015/16",
            about="LAC reviews in time",
            figure="83.3%",
            period="2015/16",
        ),
    ),
    slides=("title", "glance"),
)
PACK = pack_of(BOOKS, CHOICES, EDITS, REPORT)


def test_a_pack_comes_back_whole() -> None:
    assert unpacked("clinic.pack.zip", packed(PACK)) == PACK
    assert PACK.shown == run(REPORT)
    assert PACK.brief == fingerprint(REPORT)


def test_the_same_clinic_gives_the_same_bytes() -> None:
    assert packed(PACK) == packed(unpacked("x", packed(PACK)))


def test_a_password_is_never_in_it() -> None:
    locked = replace(BOOKS[0], password="our secret")
    content = packed(replace(PACK, workbooks=(locked,)))
    assert b"our secret" not in content
    assert unpacked("x", content).workbooks[0].password is None


def test_its_parts_can_be_looked_into() -> None:
    with zipfile.ZipFile(io.BytesIO(packed(PACK))) as archive:
        assert archive.namelist() == [
            "pack.json",
            "workbooks/1-year end_ 2015_16.xlsx",
            "workbooks/2-year end_ 2015_16.xlsx",
        ]
        said = json.loads(archive.read("pack.json"))
    assert said["workbooks"][0]["sha256"] == BOOKS[0].sha256


def changed(change) -> bytes:
    """The pack with its own account of itself changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed(PACK))) as archive, zipfile.ZipFile(out, "w") as other:
        said = json.loads(archive.read("pack.json"))
        change(said)
        other.writestr("pack.json", json.dumps(said))
        for name in archive.namelist()[1:]:
            other.writestr(name, archive.read(name))
    return out.getvalue()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda said: said.update(schema="cyps-pack/9"), "it was kept as cyps-pack/9"),
        (lambda said: said.update(schema="other"), "it is not a pack kept from this app"),
        (lambda said: said.update(extra=1), "has “extra”"),
        (lambda said: said["workbooks"][0].update(sha256="0"), "is not the one it was made with"),
        (lambda said: said["workbooks"][0].update(part="../../etc/passwd"), "is missing from it"),
        (lambda said: said["edits"].update(words=[["a"]]), "“words” should be a list of two texts each"),
        (lambda said: said["edits"]["own"][0].update(list="praise"), "one of strength, improvement, note"),
        (lambda said: said["edits"]["actions"][0].update(due="soon"), "a day such as"),
        (lambda said: said["edits"]["actions"][0].update(done="yes"), "true or false"),
        (lambda said: said["choices"].update(thresholds=[1]), "numbers by name"),
        (lambda said: said["shown"].update(bullets=[["a"]]), "three texts each"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(change, reason: str) -> None:
    with pytest.raises(UnreadablePack, match=r"clinic\.zip: ") as told:
        unpacked("clinic.zip", changed(change))
    assert reason in str(told.value)


@pytest.mark.parametrize("content", [b"", b"words", b"PK\x03\x04" + b"\0" * 40])
def test_what_is_no_pack_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(UnreadablePack, match=r"is not a pack kept from this app$"):
        unpacked("x.zip", content)


@given(some.integers(0, 10_000), some.binary(min_size=1, max_size=4))
def test_a_damaged_pack_never_stops_the_app(place: int, bytes_: bytes) -> None:
    content = bytearray(packed(PACK))
    content[place % len(content) : place % len(content) + len(bytes_)] = bytes_
    with suppress(UnreadablePack):
        assert isinstance(unpacked("x.zip", bytes(content)), Pack)


def test_a_pack_from_before_actions_kept_their_figure_still_opens() -> None:
    def older(said) -> None:
        for key in ("bullet", "about", "figure", "period"):
            said["edits"]["actions"][0].pop(key)

    (action,) = unpacked("x", changed(older)).edits.actions
    assert action == replace(EDITS.actions[0], bullet="", about="", figure="", period="")
