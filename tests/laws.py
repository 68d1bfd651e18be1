"""The laws of the house, each a function from one module to the lines that break it.

`tests/test_house.py` holds the whole repository to them, and shows each law an
example that breaks it, so that none can pass by looking at nothing.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

# Everything a room may import of ours. The floor is under all; the rest points one way only.
FLOOR = frozenset({"frozen", "terms", "errors", "choices", "catalogue"})
ARROWS: dict[str, frozenset[str]] = {
    "frozen": frozenset(),
    "terms": frozenset({"frozen"}),
    "errors": frozenset(),
    "choices": frozenset({"terms"}),
    "catalogue": frozenset({"errors"}),
    "opening": frozenset({"errors"}),
    "reading": FLOOR | {"opening"},
    "model": FLOOR | {"reading"},
    "benchmarks": FLOOR | {"model"},
    "comparison": FLOOR | {"model", "benchmarks"},
    "judgement": FLOOR | {"model", "comparison"},
    "wording": FLOOR | {"model", "comparison", "judgement"},
    "claims": FLOOR | {"model", "comparison", "judgement", "wording"},
    "presentation": FLOOR | {"model", "comparison", "judgement", "wording", "claims"},
    "keeping": FLOOR | {"reading", "wording"},
    "walk": FLOOR | {"reading", "model", "benchmarks", "comparison", "judgement", "wording"},
    "delivery": frozenset({"errors"}),
    "screen": FLOOR | {"reading", "model", "comparison", "judgement", "wording", "claims"}
    | {"presentation", "keeping", "walk"},
    "__main__": FLOOR | {"delivery", "reading", "presentation", "keeping", "walk"},
    "__init__": frozenset({"terms", "errors", "choices", "reading", "wording", "walk"}),
    "pages": frozenset({"terms", "errors", "choices", "wording", "presentation", "screen"}),
    "app": frozenset({"screen"}),
}  # fmt: skip

# A room inside a room that has a front door of its own.
INNER_DOORS = frozenset({"presentation.exports"})

# Pages and the router are the screen's own: they use its modules by name.
INSIDE = {"pages": "screen", "app": "screen"}

READERS = {"openpyxl", "xlrd", "pyxlsb", "odf", "python_calamine", "fastexcel", "msoffcrypto"}
DOCUMENTS = {"docx", "pptx", "xlsxwriter", "vl_convert", "PIL", "reportlab"}
FRAMES = {"pandas", "altair", "numpy"}
CALLS_OUT = {"requests", "httpx", "aiohttp", "urllib.request", "http.client", "socket", "smtplib", "ftplib"}
HIDDEN_REGISTRIES = {"pkgutil", "importlib.import_module", "importlib.util", "importlib.metadata", "glob"}
MEANINGLESS = {"util", "utils", "helper", "helpers", "manager", "process", "data", "misc", "common"}

MODULE_LINES = 200
PAGE_LINES = 80
FUNCTION_LINES = 30


@dataclass(frozen=True)
class Module:
    """One Python file: its path from the top of the repository, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        return tuple(ast.walk(self.tree))

    @property
    def room(self) -> str:
        """`model` for cyps/model/scorecard.py, `walk` for cyps/walk.py, `pages`, `app`, or ""."""
        parts = PurePosixPath(self.path).with_suffix("").parts
        if parts[0] == "cyps":
            return parts[1]
        return parts[0] if parts[0] in ("pages", "app") else ""

    def walk(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        return (node for node in self.nodes if isinstance(node, kinds))


Law = Callable[[Module], Iterator[str]]


def imported(module: Module) -> Iterator[tuple[int, str, str | None]]:
    """Each import as (line, module, name taken from it or None)."""
    for node in module.nodes:
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name, None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = "." * node.level + (node.module or "")
            yield from ((node.lineno, origin, alias.name) for alias in node.names)


def _outside(module: Module, libraries: set[str]) -> Iterator[tuple[int, str]]:
    """Each import of one of `libraries` as (line, the library)."""
    for line, origin, name in imported(module):
        spelt = {origin, origin.partition(".")[0], f"{origin}.{name}"}
        for library in sorted(libraries & spelt):
            yield line, library


def imports_point_left(module: Module) -> Iterator[str]:
    for line, origin, name in imported(module):
        first, _, rest = origin.partition(".")
        if first != "cyps" or not module.room:
            continue
        room = rest.partition(".")[0] or (name if name in ARROWS else "__init__")
        if room != module.room and room not in ARROWS[module.room]:
            yield f"line {line}: {module.room} may not import {room}"


def front_doors_only(module: Module) -> Iterator[str]:
    for line, origin, _ in imported(module):
        first, *rest = origin.split(".")
        if first != "cyps" or len(rest) < 2 or rest[0] in (module.room, INSIDE.get(module.room)):
            continue
        if ".".join(rest) not in INNER_DOORS:
            yield f"line {line}: {origin} reaches past the front door cyps.{rest[0]}"


def streamlit_on_the_screen_only(module: Module) -> Iterator[str]:
    if module.room not in ("app", "pages", "screen"):
        yield from (f"line {line}: {library}" for line, library in _outside(module, {"streamlit"}))


def workbooks_opened_in_opening_only(module: Module) -> Iterator[str]:
    if module.room != "opening":
        yield from (f"line {line}: {library}" for line, library in _outside(module, READERS))


def frames_and_documents_in_presentation_only(module: Module) -> Iterator[str]:
    if module.room not in ("presentation", "screen"):
        yield from (f"line {line}: {library}" for line, library in _outside(module, FRAMES | DOCUMENTS))


def documents_load_inside_their_export(module: Module) -> Iterator[str]:
    inside = {
        id(node)
        for function in module.walk(ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    for node in module.walk(ast.Import, ast.ImportFrom):
        if id(node) not in inside and not _for_types_only(module, node):
            alone = Module(module.path, ast.unparse(node))
            yield from (f"line {node.lineno}: {library}" for _, library in _outside(alone, DOCUMENTS))


def _for_types_only(module: Module, wanted: ast.AST) -> bool:
    tests = (node for node in module.walk(ast.If) if "TYPE_CHECKING" in ast.unparse(node.test))
    return any(wanted in ast.walk(node) for node in tests)


def nothing_calls_out(module: Module) -> Iterator[str]:
    yield from (f"line {line}: {library}" for line, library in _outside(module, CALLS_OUT))


def registries_are_explicit(module: Module) -> Iterator[str]:
    yield from (f"line {line}: {library}" for line, library in _outside(module, HIDDEN_REGISTRIES))
    for node in module.walk(ast.Attribute):
        if node.attr in ("__subclasses__", "import_module", "glob", "rglob"):
            yield f"line {node.lineno}: .{node.attr} finds things nobody listed"
    for node in module.walk(ast.FunctionDef):
        if node.name == "__init_subclass__":
            yield f"line {node.lineno}: __init_subclass__ registers by side effect"


def short_modules(module: Module) -> Iterator[str]:
    lines = module.text.count("\n")
    most = PAGE_LINES - 1 if module.room == "pages" else MODULE_LINES
    if lines > most:
        yield f"{lines} lines, more than {most}"


def short_functions(module: Module) -> Iterator[str]:
    for node in module.walk(ast.FunctionDef, ast.AsyncFunctionDef):
        body = node.body[1:] if ast.get_docstring(node) is not None else node.body
        if body and (lines := (body[-1].end_lineno or 0) - body[0].lineno + 1) > FUNCTION_LINES:
            yield f"{node.name}: {lines} lines"


def frozen_with_slots(module: Module) -> Iterator[str]:
    for node in module.walk(ast.ClassDef):
        for decorator in node.decorator_list:
            written = ast.unparse(decorator)
            if written.startswith("dataclass") and not {"frozen=True", "slots=True"} <= set(
                re.findall(r"\w+=\w+", written)
            ):
                yield f"{node.name}: not frozen with slots"


def tuples_and_decimals(module: Module) -> Iterator[str]:
    for node in module.walk(ast.ClassDef):
        if not any(ast.unparse(decorator).startswith("dataclass") for decorator in node.decorator_list):
            continue
        for field in node.body:
            if isinstance(field, ast.AnnAssign) and not ast.unparse(field.annotation).startswith("Callable["):
                kinds = set(re.findall(r"\w+", ast.unparse(field.annotation))) & {"list", "set", "float"}
                yield from (f"line {field.lineno}: {node.name} holds a {kind}" for kind in sorted(kinds))


def no_broad_except(module: Module) -> Iterator[str]:
    for node in module.walk(ast.ExceptHandler):
        caught = ast.unparse(node.type) if node.type else "everything"
        if re.search(r"\b(everything|Exception|BaseException)\b", caught):
            yield f"line {node.lineno}: catches {caught}"


def names_that_mean_something(module: Module) -> Iterator[str]:
    stem = PurePosixPath(module.path).stem
    for name in [stem, *(node.name for node in module.walk(ast.ClassDef))]:
        words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+", name)}
        yield from (f"{name}: {word} says nothing" for word in sorted(words & MEANINGLESS))


def no_df(module: Module) -> Iterator[str]:
    if module.room != "presentation":
        names = ((n.lineno, getattr(n, "id", getattr(n, "arg", ""))) for n in module.walk(ast.Name, ast.arg))
        yield from (f"line {line}: df" for line, name in names if name == "df")


def print_in_main_only(module: Module) -> Iterator[str]:
    if module.room != "__main__":
        calls = (n for n in module.walk(ast.Call) if isinstance(n.func, ast.Name) and n.func.id == "print")
        yield from (f"line {call.lineno}: print" for call in calls)
