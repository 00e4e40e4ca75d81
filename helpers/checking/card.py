"""A verdict as a card for JupyterLab and feedback: what came of it, the sentence, pictures, and the numbers folded."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape
from math import prod

from helpers.checking.text import (
    KNOWN_MISTAKE,
    hint_text,
    mistake_text,
    passes_text,
    stale_text,
    stop_text,
    told_beside,
)
from helpers.checking.verdict import NOT_ATTEMPTED, NOT_RIGHT, RIGHT, Drawn, Finding, Input, Shown, Verdict

# The classes by which `jupyter/custom/custom.css` finds a card, and one that stands above the exception that its check raises;
# all else that it looks like stands in itself.
CLASS, RAISES = "verdict-card", "verdict-raises"
# What a badge says, and its colours; they can be read on a light page and on a dark one. A check that passes is not all.
BADGES = {
    RIGHT: ("✓ passes", "#1a7f37", "#ffffff"),
    NOT_RIGHT: (f"✗ {NOT_RIGHT}", "#f5b942", "#201500"),
    NOT_ATTEMPTED: (f"○ {NOT_ATTEMPTED}", "#59636e", "#ffffff"),
}
LINE = "var(--jp-border-color1, #8c959f)"
CARD = (
    "box-sizing: border-box; max-width: 48em; margin: 0.3em 0; padding: 0.6em 0.9em; break-inside: avoid; "
    f"border: 1px solid {LINE}; border-radius: 6px; overflow-wrap: anywhere; font-size: 1em; line-height: 1.5; "
    "color: var(--jp-content-font-color1, inherit)"
)
BADGE = "display: inline-block; padding: 0 0.6em; border-radius: 4px; font-weight: bold; margin-right: 0.3em"
PARAGRAPH = "margin: 0.4em 0"
KNOWN = f"{PARAGRAPH}; padding-left: 0.7em; border-left: 4px solid #d55e00"
PANELS = "display: flex; flex-wrap: wrap; gap: 0.8em; align-items: flex-start; margin: 0.6em 0"
PANEL = "margin: 0; max-width: 100%"
PICTURE = f"display: block; border: 1px solid {LINE}; max-width: 100%; image-rendering: pixelated"
CAPTION = "font-size: 0.85em; line-height: 1.3; margin-top: 0.2em; max-width: 10em"
SCROLLS = "overflow-x: auto; max-width: 100%"
TABLE = "border-collapse: collapse; margin: 0.3em 0; font-size: 0.9em; width: auto; color: inherit"
CELL = f"border: 1px solid {LINE}; padding: 0.15em 0.4em; text-align: right; background: none; white-space: nowrap"
HEAD = (
    "padding: 0.15em 0.5em; text-align: left; font-weight: normal; border: none; background: none; white-space: nowrap"
)
PLACE = "padding: 0 0.5em; text-align: right; font-weight: normal; border: none; background: none; font-size: 0.85em"
DIFFERS = "font-weight: bold; outline: 2px solid #d55e00; outline-offset: -2px"
CODE = (
    "white-space: pre-wrap; margin: 0.3em 0; padding: 0.3em 0.6em; font-size: 0.9em; background: none; color: inherit"
)
FOLDED = f"{CODE}; max-height: 20em; overflow: auto; border: 1px solid {LINE}"
SHORT = 90
# The title of what should have come. Of the two it is theirs that is marked: what is asked for differs from nothing.
EXPECTED = "expected"
# What no page shows; XML refuses it.
UNSEEN = re.compile(r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")


def card(verdict: Verdict) -> str:
    """HTML without scripts: all that it looks like stands in it, and all that came from a run is escaped."""
    words, background, ink = BADGES.get(verdict.outcome, BADGES[NOT_RIGHT])
    badge = f'<span style="{BADGE}; background-color: {background}; color: {ink}">{words}</span>'
    headline = (
        f'<h4 style="margin: 0; font-size: 1em; line-height: 1.5">{badge} <code>{_text(verdict.exercise)}</code></h4>'
    )
    body = "".join(_body(verdict))
    classes = CLASS if verdict.outcome == RIGHT else f"{CLASS} {RAISES}"
    return f'<div class="{classes}" style="{CARD}; border-left: 8px solid {background}">{headline}{body}</div>'


def _body(verdict: Verdict) -> Iterable[str]:
    if stale := stale_text(verdict):
        yield _paragraph(stale)
    if verdict.outcome == RIGHT:
        yield _paragraph(passes_text(verdict))
        if verdict.remark and not verdict.hidden:
            yield _paragraph(verdict.remark, label="Worth knowing:")
        return
    if verdict.hidden:
        yield _paragraph(f"A hidden test: {verdict.tried}.")
    if verdict.finding:
        yield from _found(_veiled(verdict.finding) if verdict.hidden else verdict.finding)
    if hint := hint_text(verdict):
        yield _paragraph(hint)


def _veiled(finding: Finding) -> Finding:
    """Without what a hidden test shows nobody, should it stand in a record all the same."""
    stop = finding.stop and replace(finding.stop, message="", source="")
    return replace(finding, call="", inputs=(), expected=None, got=None, apart=None, stop=stop)


def _found(finding: Finding) -> Iterable[str]:
    if finding.stop:
        yield _paragraph(stop_text(finding, finding.stop))
        if finding.stop.source:
            # Python's own names of what has none, such as <lambda>, tell a beginner nothing.
            function = f" of {finding.stop.function}" if finding.stop.function.isidentifier() else ""
            line = f"line {finding.stop.line}{function}:  "
            yield f'<pre style="{CODE}">{_text(line)}<strong>{_text(finding.stop.source)}</strong></pre>'
        if finding.stop.meaning:
            yield _paragraph(finding.stop.meaning)
    if beside := told_beside(finding):
        yield _paragraph(beside.removeprefix("not attempted yet. "))
    if finding.mistake:
        yield _mistake(mistake_text(finding.mistake))
    values = _values(finding)
    if finding.call and not finding.stop:
        yield _paragraph(f"The check asked for `{finding.call}`." if "`" not in finding.call else finding.call)
    yield from _shown(values, finding)


def _mistake(words: str) -> str:
    """What is told of a known mistake, set apart; where it is no sentence of its own, under that name."""
    rest = words.removeprefix(KNOWN_MISTAKE)
    label = KNOWN_MISTAKE.strip() if rest != words else ""
    return _paragraph(rest, label, KNOWN)


@dataclass(frozen=True)
class _Value:
    """What is shown under a title: as it looks, or in words; `whole` where its looks leave no number out."""

    title: str
    text: str
    drawn: Drawn | None
    whole: bool
    network: bool = False

    @property
    def row(self) -> tuple[str, ...] | None:
        """Its numbers, if they are one row."""
        return self.drawn.parts[0] if self.drawn and len(self.drawn.parts) == 1 and not self.network else None


def _values(finding: Finding) -> list[_Value]:
    values = [_given(given) for given in finding.inputs]
    if finding.expected is not None and finding.got is not None:
        values += [_compared(EXPECTED, finding.expected), _compared("yours", finding.got)]
    return values


def _given(given: Input) -> _Value:
    return _Value(given.name, given.text, given.drawn, bool(given.drawn and given.drawn.parts))


def _compared(title: str, value: Shown) -> _Value:
    count = sum(map(len, value.drawn.parts)) if value.drawn else 0
    size = prod(value.shape) if value.shape is not None else count
    return _Value(title, value.text, value.drawn, 0 < size <= count, value.kind == "network")


def _shown(values: Sequence[_Value], finding: Finding) -> Iterable[str]:
    """Values side by side: pictures, rows of numbers one below the other, layers; what is left over, folded."""
    layers = [value for value in values if value.network and value.drawn]
    if len(layers) == 2:
        yield _network(*layers)
        values = [value for value in values if value not in layers]
    in_words = [value for value in values if not value.drawn and len(value.text) <= SHORT and "\n" not in value.text]
    rows = [value for value in values if value.row is not None]
    panels = [_panel(value.title, value.drawn) for value in values if value.drawn and value.row is None]
    if finding.apart:
        panels.append(_panel("where they differ", finding.apart))
    for place in dict.fromkeys(value.drawn.first[1] for value in rows if value.drawn):
        yield _rows([value for value in rows if value.drawn and value.drawn.first[1] == place], place)
    if panels:
        yield f'<div style="{PANELS}">{"".join(panels)}</div>'
    if in_words:
        lines = (
            f'<tr><th scope="row" style="{HEAD}">{_text(value.title)}</th>'
            f'<td style="{CELL}; text-align: left; border: none; white-space: pre-wrap"><code>{_text(value.text)}</code></td></tr>'
            for value in in_words
        )
        yield f'<table style="{TABLE}"><tbody>{"".join(lines)}</tbody></table>'
    folded = [value for value in values if value.text and not value.whole and value not in in_words]
    if folded:
        numbers = "\n\n".join(f"{value.title}:\n{value.text}" for value in folded)
        summary = "The numbers" if any(value.drawn for value in folded) else "What came and what should"
        yield (
            f'<details style="{PARAGRAPH}"><summary>{summary}</summary>'
            f'<pre tabindex="0" style="{FOLDED}">{_text(numbers)}</pre></details>'
        )


def _panel(title: str, drawn: Drawn) -> str:
    words = f"{title}: {drawn.words}"
    if drawn.png and BASE64.fullmatch(drawn.png):
        inner = f'<img src="data:image/png;base64,{drawn.png}" alt="{_text(words)}" style="{PICTURE}"/>'
    else:
        inner = _table(_grid(drawn, title), words)
    caption = f"<strong>{_text(title)}</strong><br/>{_text(drawn.words)}"
    return f'<figure style="{PANEL}">{inner}<figcaption style="{CAPTION}">{caption}</figcaption></figure>'


def _rows(values: Sequence[_Value], first: int) -> str:
    """Rows of numbers, one below the other, under the numbers of their places."""
    length = max(len(value.row or ()) for value in values)
    places = "".join(f'<th scope="col" style="{PLACE}">{place}</th>' for place in range(first, first + length))
    lines = [f'<tr><td style="{HEAD}">place</td>{places}</tr>']
    for value in values:
        cells = "".join(_cells(value.drawn, 0, value.title)) if value.drawn else ""
        lines.append(f'<tr><th scope="row" style="{HEAD}">{_text(value.title)}</th>{cells}</tr>')
    return _table("".join(lines), ", ".join(value.title for value in values))


def _grid(drawn: Drawn, title: str) -> str:
    return "".join(f"<tr>{''.join(_cells(drawn, row, title))}</tr>" for row in range(len(drawn.parts)))


def _cells(drawn: Drawn, row: int, title: str) -> Iterable[str]:
    for column, text in enumerate(drawn.parts[row]):
        differs = (row, column) in drawn.differ and title != EXPECTED
        style, mark = (f"{CELL}; {DIFFERS}", "≠ ") if differs else (CELL, "")
        yield f'<td style="{style}">{mark}{_text(text)}</td>'


def _network(asked_for: _Value, theirs: _Value) -> str:
    """The layers of two networks side by side."""
    left, right = (value.drawn or Drawn() for value in (asked_for, theirs))
    heads = "".join(f'<th scope="col" style="{HEAD}">{title}</th>' for title in ("layer", "asked for", "yours"))
    lines = [f"<tr>{heads}</tr>"]
    differ = {row for row, _ in (*left.differ, *right.differ)}
    for row in range(max(len(left.parts), len(right.parts))):
        style = f"{CELL}; text-align: left; white-space: normal"
        style = f"{style}; {DIFFERS}" if row in differ else style
        texts = ("".join(drawn.parts[row]) if row < len(drawn.parts) else "" for drawn in (left, right))
        cells = "".join(f'<td style="{style}">{_text(text) or "– none –"}</td>' for text in texts)
        mark = "≠ " if row in differ else ""
        lines.append(f'<tr><th scope="row" style="{HEAD}">{mark}{row + 1}</th>{cells}</tr>')
    return _table("".join(lines), "the layers asked for, and yours")


def _table(lines: str, words: str) -> str:
    """A table that scrolls sideways where the page is narrow."""
    table = f'<table aria-label="{_text(words)}" style="{TABLE}"><tbody>{lines}</tbody></table>'
    return f'<div tabindex="0" style="{SCROLLS}">{table}</div>'


def _paragraph(words: str, label: str = "", style: str = PARAGRAPH) -> str:
    """Words in which what stands in backticks is code."""
    label = f"<strong>{_text(label)}</strong> " if label else ""
    words = words.strip()
    said = re.sub(r"`([^`\n]+)`", r"<code>\1</code>", _text(words[:1].upper() + words[1:] if not label else words))
    return f'<p style="{style}">{label}{said}</p>'


def _text(words: str) -> str:
    return escape(UNSEEN.sub("\N{REPLACEMENT CHARACTER}", words))
