"""Files of rows and cells as learning management systems and spreadsheets write them, changed in single cells only."""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from grading.errors import CourseError

DELIMITERS = ("\t", ";", ",")
BOMS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
# With one of these at its start a spreadsheet takes a cell for a formula.
FORMULA = tuple("=+-@\t\r\n＝＋－＠")


@dataclass
class Cell:
    """A cell: its text, and where it stands in the file's text, quotes included."""

    text: str
    begin: int
    end: int


class Worksheet:
    """A file that someone downloaded: what is not set stays as it is, byte for byte.

    Parameters
    ----------
    data : bytes
        UTF-8 or UTF-16 with or without a byte order mark, else Windows-1252; cells parted by tabs, semicolons or commas,
        which a line such as `sep=;` may tell, as spreadsheets write and read it.

    Raises
    ------
    CourseError
        If it is empty, no text, or its quotes do not close.
    """

    def __init__(self, data: bytes) -> None:
        self.bom = next((bom for bom in BOMS if data.startswith(bom)), b"")
        self.encoding, self.text = _decode(data[len(self.bom) :], BOMS.get(self.bom))
        if not self.text.strip():
            raise CourseError("The worksheet is empty.")
        told = re.match(r"sep=([,;\t])[\r\n]", self.text, re.IGNORECASE)
        self.delimiter = told[1] if told else max(DELIMITERS, key=lambda delimiter: _width(self.text, delimiter))
        rows = [row for row in _rows(self.text, self.delimiter) if any(cell.text for cell in row)]
        self.rows = rows[1:] if told else rows
        self.changes: dict[tuple[int, int], str] = {}

    @property
    def headings(self) -> list[str]:
        """The texts of the first row."""
        return [cell.text.strip() for cell in self.rows[0]]

    def set(self, cell: Cell, text: str) -> None:
        """Put a text into a cell, in quotes where it had some or needs them."""
        quoted = self.text[cell.begin : cell.end].startswith('"')
        if quoted or any(letter in text for letter in (self.delimiter, '"', "\r", "\n")):
            text = '"' + text.replace('"', '""') + '"'
        self.changes[cell.begin, cell.end] = text

    def data(self) -> bytes:
        """The file with its changes."""
        parts, done = [], 0
        for (begin, end), text in sorted(self.changes.items()):
            parts += [self.text[done:begin], text]
            done = end
        return self.bom + "".join([*parts, self.text[done:]]).encode(self.encoding)


def no_formula(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe goes before it, unless it is a number."""
    return f"'{text}" if is_formula(text) else text


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may take a text for a formula; a number is none, nor is a dash alone."""
    return text.lstrip(" ").startswith(FORMULA) and not re.fullmatch(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)?", text.strip(" "))


def table(rows: Iterable[Iterable[object]]) -> str:
    """Rows as the text of a CSV file (RFC 4180)."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows(rows)
    return file.getvalue()


def _decode(data: bytes, encoding: str | None) -> tuple[str, str]:
    if encoding is None and b"\0" in data[:2]:
        encoding = "utf-16-be" if data[0] == 0 else "utf-16-le"
    for candidate in [encoding] if encoding else ["utf-8", "cp1252"]:
        try:
            return candidate, data.decode(candidate)
        except UnicodeDecodeError:
            continue
    raise CourseError(
        "The worksheet is no text: export it as CSV or tab-delimited text, not as a spreadsheet's own file."
    )


def _width(text: str, delimiter: str) -> int:
    """How many headings there are if this is what parts them."""
    try:
        return len(next(_rows(text, delimiter)))
    except CourseError:
        return 0


def _rows(text: str, delimiter: str) -> Iterator[list[Cell]]:
    """The rows of a text, as lists of cells."""
    pattern = re.compile(rf'(?:"((?:[^"]|"")*)"|([^"\r\n{delimiter}][^\r\n{delimiter}]*)?)({delimiter}|\r\n|\r|\n|\Z)')
    end = 0
    row: list[Cell] = []
    while match := pattern.match(text, end):
        quoted, plain, after = match.groups()
        content = plain or "" if quoted is None else quoted.replace('""', '"')
        row.append(Cell(content, match.start(), match.start(3)))
        end = match.end()
        if after != delimiter:
            yield row
            row = []
            if end == len(text):
                return
    line = text.count("\n", 0, end) + 1
    raise CourseError(
        f"The worksheet can't be read: in line {line} a quotation mark is not closed, or stands within a cell."
    )
