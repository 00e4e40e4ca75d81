"""Reads a notebook that somebody hands in: what Jupyter opens is made valid, and what is no notebook is called what it is.

One reader for `course collect`, `submit`, `progress`, `grade` and the feedback, so that all say the same of the same file.
"""

import contextlib
import functools
import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat.notebooknode import from_dict
from nbformat.v4.convert import upgrade_cell, upgrade_output
from nbformat.validator import iter_validate

from grading.bounds import too_large
from grading.errors import CourseError

NESTED_AT_MOST = 100  # Levels of lists and dicts; a notebook of JupyterLab has some ten, and each costs several calls.
KINDS_TOLD, KINDS_AT_MOST, LETTERS_TOLD = 4, 100, 30
SAVED = "hand in the .ipynb file as JupyterLab saves it"
BLANK = "\0 \t\r\n"
# Bytes that are no UTF-8, as Python escapes them → what they are in Windows-1252.
WINDOWS_1252 = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(128, 256)}
CELL_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
JSON_KIND = re.compile(r"application/(.*\+)?json")
# How files begin that are handed in for notebooks, and what is told of them.
OTHER_FILES = {
    rb"PK\x03\x04": "is a zip file, or an office program's, and no notebook: hand in the notebook that is in it",
    rb"\x1f\x8b|7z\xbc\xaf|Rar!": "is a packed file and no notebook: unpack it and hand in the notebook that is in it",
    rb"%PDF": "is a PDF and no notebook: hand in the .ipynb file that it was made from",
    rb"\{\\rtf": "is a text of an office program (RTF) and no notebook: hand in the .ipynb file as JupyterLab saves it",
    rb"\x89PNG|\xff\xd8\xff|GIF8": "is a picture and no notebook: hand in the .ipynb file that it shows",
    rb"\x00\x05\x16\x07": "is what macOS notes about a file, and no notebook: hand in the one without `._` before its name",
    rb"version https://git-lfs": "is only Git LFS's pointer to a notebook: `git lfs pull` fetches the notebook itself",
    rb"(?i)<(!doctype|!--|html|head|\?xml)": "is a web page and no notebook, perhaps one that asks to sign in: "
    "sign in and download the .ipynb file itself",
}


class NoNotebook(CourseError):
    """A file that can't be read as a notebook; its words follow the file's name: "is no notebook: it is not JSON"."""


def read_notebook(data: bytes) -> tuple[nbformat.NotebookNode, list[str]]:
    """Read a notebook, as leniently as JupyterLab and nbgrader do and a little more.

    Parameters
    ----------
    data : bytes
        What is in its file: JSON in UTF-8, UTF-16 or UTF-32, with or without a byte order mark.

    Returns
    -------
    notebook : nbformat.NotebookNode
        Valid in nbformat's version 4.5, whatever version the file has; its cells' sources are those of the file.
    notes : list of str
        What had to be put right, each an end to "In this submission …".

    Raises
    ------
    NoNotebook
        If it is none; its words say what it is instead, as far as that can be seen, and what to do.
    """
    if reason := too_large(data):
        raise NoNotebook(reason)
    slips = _Slips()
    try:
        text, notes = _decoded(data)
        content, more = _parsed(text, data)
        notebook = from_dict(_notebook(content, slips))
        if next(iter_validate(notebook), None):
            _strip_odd_metadata(notebook, slips)
            nbformat.validate(notebook)
    except NoNotebook:
        raise
    except RecursionError:
        raise NoNotebook("is no notebook: it is nested too deeply") from None
    except Exception as error:  # nbformat raises many kinds for a file that is JSON and no notebook.
        raise NoNotebook(f"is no valid notebook: {(str(error).splitlines() or [type(error).__name__])[0]}") from error
    return notebook, notes + more + slips.notes()


def read_instructors(path: Path) -> nbformat.NotebookNode:
    """An instructor's own notebook, not to be changed: it is asked for several times a submission, and read once."""
    return _read(path, path.stat().st_mtime_ns)


@functools.lru_cache(16)
def _read(path: Path, changed: int) -> nbformat.NotebookNode:
    return nbformat.read(path, as_version=4)


def _decoded(data: bytes) -> tuple[str, list[str]]:
    """The text of a file, and a note if not all of it is in its encoding."""
    encoding = json.detect_encoding(data) if data.strip(BLANK.encode()) else "utf-8"
    if not encoding.startswith("utf-8"):
        return data.decode(encoding, "replace"), []
    text = data.decode(encoding, "surrogateescape")
    count = len(text) - len(data.decode(encoding, "ignore"))
    note = f"its file is not all UTF-8, and {_counted(count, 'byte')} of it were read as Windows-1252"
    return text.translate(WINDOWS_1252), [note] * bool(count)


def _parsed(text: str, data: bytes) -> tuple[Any, list[str]]:
    """What a file's JSON holds, and a note if there is more behind it."""
    text = text.strip(BLANK + "\ufeff")
    if not text:
        raise NoNotebook("is no notebook: it is empty; save it again in JupyterLab and hand that in")
    try:
        content, end = json.JSONDecoder().raw_decode(text)
    except ValueError as error:
        raise NoNotebook(_what_it_is(text, data, error)) from None
    if _is_nested_deeper(content, NESTED_AT_MOST):
        raise RecursionError
    if re.search(r"\\u[dD][89a-fA-F]", text):  # Perhaps half a letter, which no file can hold.
        halves = json.dumps(content, ensure_ascii=False).encode("utf-16", "surrogatepass")
        content = json.loads(halves.decode("utf-16", "replace"))
    rest = text[end:].strip(BLANK)
    return content, [f"{_counted(len(rest), 'letter')} behind the end of the notebook were left out"] * bool(rest)


def _what_it_is(text: str, data: bytes, error: ValueError) -> str:
    """What a file is that is not JSON, and what to do about it."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1000]
    for pattern, words in OTHER_FILES.items():
        if re.match(pattern, start):
            return words
    if all(re.search(rb"^" + mark, data, re.MULTILINE) for mark in (rb"<<<<<<< ", rb"=======\s", rb">>>>>>> ")):
        return "is no notebook: Git has left the marks of a conflict in it; resolve it first"
    if not text.startswith("{") or not isinstance(error, json.JSONDecodeError):
        return f"is no notebook: it is not JSON; {SAVED}"
    if error.pos >= len(text) or "Unterminated string" in error.msg:
        return "is no notebook: it is not JSON, as its end is missing; hand in the whole file"
    return f"is no notebook: it is not JSON from line {error.lineno} on; {SAVED}"


def _is_nested_deeper(content: Any, levels: int) -> bool:
    layer = [content]
    for _ in range(levels):
        parts = (container.values() if isinstance(container, dict) else container for container in layer)
        layer = [part for some in parts for part in some if isinstance(part, dict | list)]
        if not layer:
            return False
    return True


def _notebook(content: Any, slips: "_Slips") -> dict[str, Any]:
    """A notebook of version 4.5 out of the JSON of one of any version; only its metadata may still be invalid."""
    if not isinstance(content, dict):
        raise NoNotebook(f"is no valid notebook: its JSON holds no cells; {SAVED}")
    content = dict(content)
    if "cells" not in content and isinstance(content.get("worksheets"), list):  # Of version 3, or 2.
        content["cells"] = [cell for sheet in content.pop("worksheets") for cell in sheet["cells"]]
    if not isinstance(content.get("cells"), list):
        raise NoNotebook(f"is no valid notebook: its JSON holds no cells; {SAVED}")
    metadata = dict(_dict(content.get("metadata")))
    if not isinstance(metadata.get("language", ""), str):  # The schema allows it, nbconvert does not.
        slips.add("the notebook had an odd `language`")
        del metadata["language"]
    cells = [_cell(cell, number, slips) for number, cell in enumerate(content["cells"], 1) if isinstance(cell, dict)]
    notebook = {"metadata": metadata, "nbformat": 4, "nbformat_minor": 5, "cells": cells}
    slips.compare("the notebook", content, notebook)
    for number, cell in enumerate(content["cells"], 1):
        if not isinstance(cell, dict):
            slips.add("what is no cell stood in the place of one", number)
    has_ids = _number(content.get("nbformat")) == 4 and (_number(content.get("nbformat_minor")) or 0) >= 5
    _give_ids(cells, has_ids, slips)
    return notebook


def _cell(raw: dict[str, Any], number: int, slips: "_Slips") -> dict[str, Any]:
    if ("input" in raw and "source" not in raw) or raw.get("cell_type") == "heading":  # As before version 4.
        upgraded = upgrade_cell(from_dict({**raw, "source": _text(raw.get("source")), "outputs": []}))
        raw = {**upgraded, "outputs": raw["outputs"]} if "outputs" in raw else dict(upgraded)
        del raw["id"]
        if raw["cell_type"] != "code":
            raw.pop("outputs", None)
    cell: dict[str, Any] = {
        "cell_type": _cell_type(raw),
        "metadata": _dict(raw.get("metadata")),
        "source": _text(raw.get("source")),
    }
    if "id" in raw:
        cell["id"] = raw["id"]
    if cell["cell_type"] == "code":
        cell["outputs"] = [mended for output in _list(raw.get("outputs")) if (mended := _output(output, number, slips))]
        cell["execution_count"] = _number(raw.get("execution_count"))
    elif "attachments" in raw:
        cell["attachments"] = {name: _bundle(data) for name, data in _dict(raw["attachments"]).items()}
    slips.compare("a cell", raw, cell, number)
    return cell


def _cell_type(raw: dict[str, Any]) -> str:
    kind = str(raw.get("cell_type")).lower()
    if kind in ("code", "markdown", "raw"):
        return kind
    # What it does not know JupyterLab shows as a raw cell.
    return "code" if "outputs" in raw or "execution_count" in raw else "raw"


def _output(raw: Any, number: int, slips: "_Slips") -> dict[str, Any] | None:
    """An output, or None if there is nothing in it that could be shown."""
    if not isinstance(raw, dict):
        slips.add("what is no output stood in the place of one", number)
        return None
    kind = raw.get("output_type")
    is_old = kind in ("pyout", "pyerr") or ("data" not in raw if kind == "display_data" else "stream" in raw)
    if is_old:
        with contextlib.suppress(ValueError, TypeError, AttributeError):
            raw = dict(upgrade_output(from_dict(raw)))
            kind = raw["output_type"]
    if kind not in ("stream", "error", "display_data", "execute_result"):
        marks = {"data": "display_data", "ename": "error", "text": "stream"}
        kind = next((kind for mark, kind in marks.items() if mark in raw), None)
        slips.add("an output was of an unknown type", number)
        if kind is None:
            return None
    output: dict[str, Any] = {"output_type": kind}
    if kind == "stream":
        output |= {"name": _text(raw.get("name")) or "stdout", "text": _text(raw.get("text"))}
    elif kind == "error":
        output |= {"ename": _text(raw.get("ename")), "evalue": _text(raw.get("evalue"))}
        output["traceback"] = [_text(line) for line in _list(raw.get("traceback"))]
    else:
        output |= {"data": _bundle(raw.get("data")), "metadata": _dict(raw.get("metadata"))}
        if kind == "execute_result":
            output["execution_count"] = _number(raw.get("execution_count"))
    slips.compare("an output", raw, output, number)
    return output


def _bundle(data: Any) -> dict[str, Any]:
    """A dict of kind of content (MIME type) → content, which is text but where the kind is one of JSON."""
    return {kind: content if JSON_KIND.fullmatch(kind) else _text(content) for kind, content in _dict(data).items()}


def _text(value: Any) -> str:
    """A text, which notebooks' files hold as one, or in lines."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "".join(map(_text, value))
    return "" if value is None else json.dumps(value)


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _number(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _give_ids(cells: Sequence[dict[str, Any]], has_ids: bool, slips: "_Slips") -> None:
    """Give each cell an id of its own: the one that it has, or that Colab keeps for it, unless another has the same."""
    names = [cell.get("id", cell["metadata"].get("id")) for cell in cells]
    names = [name if isinstance(name, str) and CELL_ID.fullmatch(name) else None for name in names]
    counts = Counter(names)
    for number, (cell, name) in enumerate(zip(cells, names, strict=True), 1):
        if ("id" in cell) != has_ids:
            slips.add("a cell had no id" if has_ids else "a cell had an id, which came only with version 4.5", number)
        elif "id" in cell and name is None:
            slips.add("a cell had an odd id", number)
        elif "id" in cell and counts[name] > 1:
            slips.add("a cell had the id of another", number)
        if name is None or counts[name] > 1:  # Which of several is meant can't be known.
            name = next(
                new for more in itertools.count() if (new := f"no-id-{number + more * len(cells)}") not in counts
            )
            counts[name] = 1
        cell["id"] = name


def _strip_odd_metadata(notebook: nbformat.NotebookNode, slips: "_Slips") -> None:
    """Take out what nbformat's schema does not allow in metadata, such as tags that are no list."""
    for key in _stripped(notebook.metadata, {**notebook, "cells": []}):
        slips.add(f"the notebook had an odd `{key}`")
    for number, cell in enumerate(notebook.cells, 1):
        for key in _stripped(cell.metadata, cell, f"{cell.cell_type}_cell"):
            slips.add(f"a cell had odd `{key}` in its metadata", number)


def _stripped(metadata: dict[str, Any], part: dict[str, Any], definition: str | None = None) -> Iterator[str]:
    """Take out of the metadata of a part what is invalid, one after the other; yields the keys."""
    while error := next(iter_validate(part, ref=definition, version=4, version_minor=5), None):
        path = list(error.absolute_path)
        if path[:1] != ["metadata"] or path[1:2] == []:
            raise error
        del metadata[path[1]]
        yield path[1]


class _Slips:
    """What was put right in a file: each kind, in words, the first cell where it was, and in how many it was."""

    def __init__(self) -> None:
        self.kinds: dict[str, _Kind] = {}

    def add(self, words: str, number: int | None = None) -> None:
        if words not in self.kinds and len(self.kinds) >= KINDS_AT_MOST:
            words = "there were others"
        kind = self.kinds.setdefault(words, _Kind(number))
        kind.cells += kind.last != number
        kind.last = number

    def compare(self, what: str, raw: dict[str, Any], mended: dict[str, Any], number: int | None = None) -> None:
        """Add what is different in a part of the notebook."""
        for key in dict.fromkeys([*mended, *raw]):
            if key not in raw and key != "id":
                self.add(f"{what} had no `{key}`", number)
            elif key not in mended:
                self.add(f"{what} had a `{key[:LETTERS_TOLD]}`, where none belongs", number)
            elif key != "id" and not _is_alike(raw[key], mended[key]):
                self.add(f"{what} had an odd `{key}`", number)

    def notes(self) -> list[str]:
        """One note that tells of all of them, those in the most cells first, or none."""
        kinds = sorted(self.kinds.items(), key=lambda kind: -kind[1].cells)
        told = [f"{words}{kind}" for words, kind in kinds[:KINDS_TOLD]]
        if len(kinds) > KINDS_TOLD:
            told.append(f"and {_counted(len(kinds) - KINDS_TOLD, 'slip')} of other kinds")
        return [f"slips in its file were put right: {'; '.join(told)}"] if told else []


@dataclass
class _Kind:
    first: int | None
    cells: int = 0
    last: int | None = -1

    def __str__(self) -> str:
        more = f" and {self.cells - 1} more" if self.cells > 1 else ""
        return f" (cell {self.first}{more})" if self.first else ""


def _is_alike(raw: Any, mended: Any) -> bool:
    """Whether two values differ only in that a text was in lines, or in what is told of elsewhere."""
    if isinstance(mended, str):
        return raw == mended or (isinstance(raw, list) and all(isinstance(line, str) for line in raw))
    if isinstance(raw, dict) and isinstance(mended, dict):
        return all(_is_alike(raw.get(key), value) for key, value in mended.items())
    return isinstance(raw, type(mended))


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'s' if count != 1 else ''}"
