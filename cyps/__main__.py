"""The command line: workbooks in, one brief out. CONTRACT.md says what it promises.

    python -m cyps brief FILE [FILE ...] --format text

Exit status 0: a brief was made, even an empty one. 2: the arguments are wrong or
a file can't be read or written; one plain line on standard error says which and
why, and nothing is written.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NoReturn

from cyps.choices import Choices
from cyps.delivery import content_of, deliver
from cyps.errors import CypsError, UnreadableFile
from cyps.keeping import Pack, read_corrections, unpacked, with_kept
from cyps.presentation import exports
from cyps.reading import Workbook, read
from cyps.walk import report

NOT_BUILT = ("public",)
"""Options of the contract whose rooms are still to come: refused, never ignored."""


class _Refused(CypsError):
    """Arguments that can't be followed."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _Refused(f"{message} (see python -m cyps brief --help)")


def main(arguments: Sequence[str] | None = None) -> int:
    """Follow the command line and return its exit status."""
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # a library's asides about a workbook are no business of its owner
    try:
        options = _parser().parse_intermixed_args(arguments)
        _check(options)
        chosen = _export(options)
        pack = unpacked(str(options.pack), content_of(options.pack)) if options.pack else None
        workbooks = _workbooks(options, pack)
        brief = report(workbooks, _choices(options, workbooks, pack), pack.edits if pack else None)
        deliver(chosen.make(brief), options.output)
    except CypsError as error:
        sys.stderr.write(" ".join(str(error).split()) + "\n")
        return 2
    except KeyboardInterrupt:
        return 130  # as the shell has it: stopped from the keyboard
    return 0


def _parser() -> _Parser:
    parser = _Parser(
        prog="python -m cyps",
        usage="python -m cyps brief FILE [FILE ...] [options], or with --pack PACK and no FILE",
        description="Read a council's year-end workbooks and write the brief: strengths, areas to improve.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("command", choices=["brief"], metavar="brief", help="the one thing to ask for")
    add("files", nargs="*", metavar="FILE", help="a workbook; several are years or parts of one dataset")
    add("--year", metavar="2015/16", help="the year to judge (otherwise the newest full year)")
    add("--council", metavar="NAME", help="whose figures to read, where a workbook holds several councils'")
    add("--format", choices=[e.id for e in exports.EXPORTS], help="otherwise by PATH's ending, or json")
    add("--output", type=Path, metavar="PATH", help="where to write; only text can go to standard output")
    add("--set", action="append", default=[], type=_threshold, metavar="NAME=VALUE", help="a threshold")
    add("--password-file", type=Path, metavar="FILE", help="a text file whose first line opens the workbooks")
    add("--corrections", type=Path, metavar="FILE", help="what was put right before, as the app saved it")
    add("--pack", type=Path, metavar="PACK", help="a kept clinic; FILEs beside it are read in its place")
    add("--public", action="store_true", help="not built yet: refused")
    return parser


def _threshold(written: str) -> tuple[str, Decimal]:
    name, equals, figure = written.partition("=")
    try:
        number = Decimal(figure.strip())
    except InvalidOperation:
        number = Decimal("NaN")
    if not (name.strip() and equals and number.is_finite()):
        raise argparse.ArgumentTypeError(f"{written!r} is not a NAME=VALUE with a number for its value")
    return name.strip(), number


def _check(options: argparse.Namespace) -> None:
    """Refuse what isn't built, and an output that would destroy an input."""
    for name in NOT_BUILT:
        if getattr(options, name):
            raise _Refused(f"--{name} isn't built yet, so no brief was made: leave it out")
    if not (options.files or options.pack):
        raise _Refused("a FILE to read is needed, or --pack (see python -m cyps brief --help)")
    read_too = filter(None, [options.pack, options.corrections])
    if options.output and options.output.resolve() in (
        Path(f).resolve() for f in (*options.files, *read_too)
    ):
        raise _Refused(f"{options.output}: that's a file to read, so the brief can't be written over it")


def _export(options: argparse.Namespace) -> exports.Export:
    ending = options.output.suffix.lower().removeprefix(".") if options.output else ""
    by_ending = next((e for e in exports.EXPORTS if e.extension == ending), None)
    chosen = exports.named(options.format) if options.format else by_ending or exports.named("json")
    if chosen is None:
        raise _Refused(f"{options.format}: no such format")
    if not (chosen.is_text or options.output):
        raise _Refused(f"{chosen.id} isn't text, so it needs --output PATH to be written to")
    return chosen


def _choices(options: argparse.Namespace, workbooks: Sequence[Workbook], pack: Pack | None) -> Choices:
    """What was asked for here, then what the pack, and what the file of corrections says."""
    held = pack.choices if pack else Choices()
    asked = replace(
        held,
        year=options.year or held.year,
        council=options.council or held.council,
        thresholds=tuple({**dict(held.thresholds), **dict(options.set)}.items()),
    )
    if not options.corrections:
        return asked
    kept = read_corrections(str(options.corrections), content_of(options.corrections))
    return with_kept(asked, kept, read(workbooks, asked))


def _workbooks(options: argparse.Namespace, pack: Pack | None) -> tuple[Workbook, ...]:
    """The files, each under its bare name unless two of them share it; without any the pack's own."""
    password = _password(options.password_file) if options.password_file else None
    if pack and not options.files:
        return tuple(replace(workbook, password=password) for workbook in pack.workbooks)
    shared = Counter(Path(file).name for file in options.files)
    names = (file if shared[Path(file).name] > 1 else Path(file).name for file in options.files)
    return tuple(
        Workbook(name, content_of(Path(file)), password)
        for name, file in zip(names, options.files, strict=True)
    )


def _password(path: Path) -> str:
    try:
        lines = content_of(path).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise UnreadableFile(str(path), "a password file must be plain text (UTF-8)") from error
    if not lines or not lines[0]:
        raise UnreadableFile(str(path), "its first line should be the password, and is empty")
    return lines[0]


if __name__ == "__main__":
    sys.exit(main())
