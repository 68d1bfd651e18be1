"""The brief as one page to read or print: no network, no script, A4 when printed."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from cyps.presentation.exports.columns import figure_columns
from cyps.presentation.exports.export import Export
from cyps.presentation.exports.layout import paper
from cyps.presentation.exports.paper import Block, Bullets, Heading, Paragraph, Table
from cyps.wording import Report

STYLE = """
:root { color-scheme: light; --ink: #1a1a1a; --quiet: #4a4a4a; --line: #b8bcc0; --head: #12436d; }
body { margin: 0; background: #fff; color: var(--ink);
  font: 1.05rem/1.5 system-ui, "Segoe UI", Arial, sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3 { color: var(--head); line-height: 1.25; break-after: avoid; }
h1 { font-size: 2rem; margin: 0 0 1rem; }
h2 { font-size: 1.5rem; margin: 2.5rem 0 .5rem; border-top: 3px solid var(--head); padding-top: .75rem; }
h3 { font-size: 1.2rem; margin: 1.75rem 0 .25rem; }
p, li { max-width: 46rem; overflow-wrap: anywhere; }
p { margin: .25rem 0 .75rem; }
li { margin: .4rem 0; break-inside: avoid; }
.cells { color: var(--quiet); font-size: .85em; }
.wide { overflow-x: auto; margin: .5rem 0 1.5rem; }
.wide:focus-visible { outline: 3px solid var(--head); }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.35; }
caption { text-align: left; font-weight: 600; padding: .25rem 0 .5rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; min-width: 4.5rem; }
thead th { border-bottom: 2px solid var(--head); vertical-align: bottom; overflow-wrap: normal; }
tbody th { font-weight: 400; min-width: 12rem; }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } .wide { overflow: visible; }
  table { font-size: 8pt; } th, td { padding: 1.2mm 1.5mm; min-width: 0; } tbody th { min-width: 34mm; }
  .short { break-inside: avoid; }
}
"""
SHORT = 12  # rows of a table that is never cut by a page's end
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def make(report: Report) -> bytes:
    """The whole brief as one UTF-8 HTML file that asks nothing of any host."""
    brief = paper(report)
    title = escape(brief.title)
    body = "\n".join(line for block in brief.blocks for line in _drawn(block))
    return f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
""".encode()


def _drawn(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, words):
            yield f"<h{level}>{escape(words)}</h{level}>"
        case Paragraph(words):
            yield f"<p>{escape(words)}</p>"
        case Bullets(items, cells):
            yield "<ul>"
            yield from (_item(item, where) for item, where in zip(items, cells, strict=True))
            yield "</ul>"
        case Table():
            yield from _table(block)


def _item(words: str, where: str) -> str:
    cells = f' <span class="cells">({escape(where)})</span>' if where else ""
    return f'<li dir="auto">{escape(words)}{cells}</li>'


def _table(table: Table) -> Iterator[str]:
    figures = figure_columns(table)
    # A table wider than a phone scrolls within itself, by keyboard too, and says what it is when reached.
    classes = "wide short" if len(table.rows) <= SHORT else "wide"
    yield f'<div class="{classes}" role="region" tabindex="0" aria-label="{escape(table.caption)}">'
    yield f"<table><caption>{escape(table.caption)}</caption>"
    heads = (
        f'<th scope="col"{_class(figure)}>{escape(words)}</th>'
        for words, figure in zip(table.header, figures, strict=True)
    )
    yield f"<thead><tr>{''.join(heads)}</tr></thead><tbody>"
    for name, *rest in table.rows:
        cells = (
            f"<td{_class(figure)}>{escape(words)}</td>"
            for words, figure in zip(rest, figures[1:], strict=True)
        )
        yield f'<tr><th scope="row" dir="auto">{escape(name)}</th>{"".join(cells)}</tr>'
    yield "</tbody></table></div>"


def _class(figure: bool) -> str:
    return ' class="figure"' if figure else ""


EXPORT = Export(
    id="html", name="Web page to print", extension="html", media_type="text/html", is_text=True, make=make
)
