"""The command line: workbooks in, one brief out. CONTRACT.md says what it promises.

    python -m cyps brief FILE [FILE ...] --format text

Exit status 0: a brief was made, even an empty one. 2: the arguments are wrong or
a file can't be read or written; one plain line on standard error says which and
why, and nothing is written.
"""

from __future__ import annotations

import argparse
import os
import sys
import warnings
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NoReturn

from cyps.choices import Choices
from cyps.errors import CypsError, ExportFailed, UnreadableFile
from cyps.keeping import read_corrections, with_kept
from cyps.presentation import exports
from cyps.reading import Workbook, read
from cyps.walk import report

NOT_BUILT = ("pack", "public")
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
        workbooks = _workbooks(options)
        brief = report(workbooks, _choices(options, workbooks))
        _deliver(chosen.make(brief), options.output)
    except CypsError as error:
        sys.stderr.write(" ".join(str(error).split()) + "\n")
        return 2
    except KeyboardInterrupt:
        return 130  # as the shell has it: stopped from the keyboard
    return 0


def _parser() -> _Parser:
    parser = _Parser(
        prog="python -m cyps",
        usage="python -m cyps brief FILE [FILE ...] [options]",
        description="Read a council's year-end workbooks and write the brief: strengths, areas to improve.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("command", choices=["brief"], metavar="brief", help="the one thing to ask for")
    add("files", nargs="+", metavar="FILE", help="a workbook; several are years or parts of one dataset")
    add("--year", metavar="2015/16", help="the year to judge (otherwise the newest full year)")
    add("--council", metavar="NAME", help="whose figures to read, where a workbook holds several councils'")
    add("--format", choices=[e.id for e in exports.EXPORTS], help="otherwise by PATH's ending, or json")
    add("--output", type=Path, metavar="PATH", help="where to write; only text can go to standard output")
    add("--set", action="append", default=[], type=_threshold, metavar="NAME=VALUE", help="a threshold")
    add("--password-file", type=Path, metavar="FILE", help="a text file whose first line opens the workbooks")
    add("--corrections", type=Path, metavar="FILE", help="what was put right before, as the app saved it")
    add("--pack", metavar="FILE", help="not built yet: refused")
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
    if options.output and options.output.resolve() in (Path(file).resolve() for file in options.files):
        raise _Refused(f"{options.output}: that's a workbook to read, so the brief can't be written over it")


def _export(options: argparse.Namespace) -> exports.Export:
    ending = options.output.suffix.lower().removeprefix(".") if options.output else ""
    by_ending = next((e for e in exports.EXPORTS if e.extension == ending), None)
    chosen = exports.named(options.format) if options.format else by_ending or exports.named("json")
    if chosen is None:
        raise _Refused(f"{options.format}: no such format")
    if not (chosen.is_text or options.output):
        raise _Refused(f"{chosen.id} isn't text, so it needs --output PATH to be written to")
    return chosen


def _choices(options: argparse.Namespace, workbooks: Sequence[Workbook]) -> Choices:
    """What was asked for here, then what the file of corrections says."""
    asked = Choices(year=options.year, council=options.council, thresholds=tuple(options.set))
    if not options.corrections:
        return asked
    kept = read_corrections(str(options.corrections), _content(options.corrections))
    return with_kept(asked, kept, read(workbooks, asked))


def _workbooks(options: argparse.Namespace) -> tuple[Workbook, ...]:
    """The files, each under its bare name unless two of them share it."""
    password = _password(options.password_file) if options.password_file else None
    shared = Counter(Path(file).name for file in options.files)
    names = (file if shared[Path(file).name] > 1 else Path(file).name for file in options.files)
    return tuple(
        Workbook(name, _content(Path(file)), password)
        for name, file in zip(names, options.files, strict=True)
    )


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile(str(path), "there is no such file") from error
    except IsADirectoryError as error:
        raise UnreadableFile(str(path), "that's a folder, not a file") from error
    except PermissionError as error:
        raise UnreadableFile(str(path), "you aren't allowed to read it") from error
    except OSError as error:
        raise UnreadableFile(str(path), error.strerror or "it can't be read") from error


def _password(path: Path) -> str:
    try:
        lines = _content(path).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise UnreadableFile(str(path), "a password file must be plain text (UTF-8)") from error
    if not lines or not lines[0]:
        raise UnreadableFile(str(path), "its first line should be the password, and is empty")
    return lines[0]


def _deliver(content: bytes, output: Path | None) -> None:
    try:
        _print(content) if output is None else _write(content, output)
    except OSError as error:
        raise ExportFailed(
            f"{output or 'standard output'}: {error.strerror or 'it cannot be written'}"
        ) from error


def _print(content: bytes) -> None:
    """Write bytes, not words, so that they are UTF-8 whatever the terminal's locale says."""
    if sys.stdout is None:
        raise ExportFailed("there is no standard output to write to: use --output PATH")
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        # What is still buffered would be tried again, and fail aloud, as Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # `| head` has read all that it wanted
            raise


def _write(content: bytes, output: Path) -> None:
    """Write the whole file or none of it: beside its place first, then moved there in one step."""
    if output.exists() and not output.is_file():
        with output.open("wb") as device:  # /dev/null is written to, never replaced; a folder says no
            device.write(content)
        return
    place = output.resolve()
    draft = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        with draft.open("xb") as file:
            file.write(content)
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
