"""How large a submitted notebook may be, so that reading it harms nobody.

Some bytes of JSON take a thousand times as many once nbformat and nbconvert hold them, and Python's parser takes some
hundred times a source. Both are counted before anything is read or parsed.
"""

import json
import re

from nbformat import NotebookNode

NOTEBOOK_AT_MOST = 55_000_000  # Bytes.
# Characters of a cell, of which the largest that a person types have some ten thousand; and of all cells.
SOURCE_AT_MOST, SOURCES_AT_MOST = 200_000, 2_000_000
# What nbformat and nbconvert take for each object, list and other value of a notebook, measured, in bytes; a copy or two
# of the text come to it.
OBJECT, LIST, VALUE, LETTER = 3000, 500, 200, 8
MEMORY_AT_MOST = 600 << 20
# A picture in a text, as Colab puts it there.
DATA = re.compile(r"data:image/\w+;base64,[\w+/=]*+", re.ASCII)
_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL)


def too_large(data: bytes) -> str:
    """Why a notebook's file should not be read, as the end of a sentence, or "".

    Parameters
    ----------
    data : bytes
        The file, or its beginning if that has more than `NOTEBOOK_AT_MOST` bytes.
    """
    if len(data) > NOTEBOOK_AT_MOST:
        return f"has more than {NOTEBOOK_AT_MOST // 1_000_000} MB"
    text = data.decode(json.detect_encoding(data), errors="replace")
    objects, lists, values = values_in(text)
    needed = objects * OBJECT + lists * LIST + values * VALUE + len(text) * LETTER
    if needed <= MEMORY_AT_MOST:
        return ""
    return f"is too large to be read: it holds {max(objects + lists, values):,} values, and would take {needed >> 20:,} MB of memory"


def values_in(text: str) -> tuple[int, int, int]:
    """How many objects and lists a JSON text has, and how many commas between values; those in its strings don't count."""
    bare = _STRING.sub("", text)
    return bare.count("{"), bare.count("["), bare.count(",")


def shorten_sources(notebook: NotebookNode) -> list[str]:
    """Take out of a notebook the cells' sources that nobody can have typed.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
        Changed in place: a code cell raises an error that says why it was not run, a text ends early.

    Returns
    -------
    list of str
        A note for each of them.
    """
    notes, total = [], 0
    for number, cell in enumerate(notebook.cells, 1):
        letters = len(DATA.sub("", cell.source))
        total += letters if letters <= SOURCE_AT_MOST else 0
        if letters > SOURCE_AT_MOST:
            limit = f"a cell may have {SOURCE_AT_MOST:,} characters, and this one has {letters:,}"
        elif total > SOURCES_AT_MOST:
            limit = f"all cells together may have {SOURCES_AT_MOST:,} characters"
        else:
            continue
        if cell.cell_type == "code":
            cell.source = f"raise ValueError({f'This cell was not run: {limit}.'!r})"
        else:
            cell.source = f"{cell.source[:1000]}\n\n… The rest is left out: {limit}."
        note = f"cell {number} is too long and was left out" if letters > SOURCE_AT_MOST else "some cells were left out"
        notes.append(f"{note}: {limit}")
    return list(dict.fromkeys(notes))
