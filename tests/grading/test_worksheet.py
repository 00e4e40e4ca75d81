"""A worksheet keeps every byte that is not set, and says the same as Python's own reader of such files."""

import csv
import io

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from grading.errors import CourseError
from grading.worksheet import BOMS, DELIMITERS, Worksheet, is_formula, no_formula, table

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=12)
TABLES = st.integers(2, 5).flatmap(lambda n: st.lists(st.lists(TEXTS, min_size=n, max_size=n), min_size=2, max_size=6))


def written(rows, delimiter, ending, quoting):
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator=ending, quoting=quoting).writerows(rows)
    return file.getvalue()


@given(
    TABLES,
    st.sampled_from(DELIMITERS),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    st.data(),
)
def test_a_changed_cell_changes_itself_only_and_the_rest_keeps_its_bytes(rows, delimiter, ending, quoting, data):
    # With this ending Python's writer leaves a lone carriage return unquoted, which its reader takes for the end of a row.
    assume(quoting == csv.QUOTE_ALL or ending == "\r\n" or not any("\r" in cell for row in rows for cell in row))
    rows[0] = [f"heading {number}" for number in range(len(rows[0]))]
    bom, encoding = data.draw(st.sampled_from([(b"", "utf-8"), *BOMS.items()]))
    file = bom + written(rows, delimiter, ending, quoting).encode(encoding)
    sheet = Worksheet(file)
    assert sheet.data() == file and sheet.delimiter == delimiter
    expected = [row for row in rows if any(row)]
    assert [[cell.text for cell in row] for row in sheet.rows] == expected
    row, column = data.draw(st.integers(0, len(expected) - 1)), data.draw(st.integers(0, len(rows[0]) - 1))
    text = data.draw(TEXTS)
    sheet.set(sheet.rows[row][column], text)
    expected[row][column] = text
    decoded = sheet.data().removeprefix(bom).decode(encoding)
    assert [one for one in csv.reader(io.StringIO(decoded, newline=""), delimiter=delimiter) if any(one)] == [
        one for one in expected if any(one)
    ]
    begin, end = sheet.rows[row][column].begin, sheet.rows[row][column].end
    before = file.removeprefix(bom).decode(encoding)
    assert decoded.startswith(before[:begin]) and decoded.endswith(before[end:])


def test_a_file_without_a_mark_is_read_as_utf_8_or_else_as_windows_writes_it():
    assert Worksheet("Näme,ID\nÅsa,1\n".encode()).rows[1][0].text == "Åsa"
    old = Worksheet("Näme,ID\nÅsa,1\n".encode("cp1252"))
    old.set(old.rows[1][1], "2")
    assert old.data() == "Näme,ID\nÅsa,2\n".encode("cp1252")


def test_the_line_in_which_a_spreadsheet_tells_the_delimiter_is_no_row_and_stays():
    sheet = Worksheet(b"sep=;\r\na,b;c\r\n1;2\r\n")
    assert sheet.headings == ["a,b", "c"] and sheet.delimiter == ";"
    sheet.set(sheet.rows[1][1], "3")
    assert sheet.data() == b"sep=;\r\na,b;c\r\n1;3\r\n"


@pytest.mark.parametrize(
    "data, words",
    [(b"", "is empty"), (b' \n"a",b\n"c,d\n', "quotation mark is not closed"), (b"\xff\xfe\x00\xd8", "is no text")],
)
def test_what_is_no_worksheet_is_refused_in_a_sentence(data, words):
    with pytest.raises(CourseError, match=words):
        Worksheet(data)


@given(TEXTS)
@example("=1+1")
@example(" @SUM(A1)")
@example("\t=1")
@example("-2+3")
@example("＝1")
def test_no_text_is_left_a_formula_and_what_is_none_is_left_alone(text):
    safe = no_formula(text)
    assert safe.lstrip(" ")[:1] not in tuple("=@\t\r\n") and safe in (text, f"'{text}")
    assert safe == text or text.lstrip(" ")[:1] in tuple("=+-@\t\r\n＝＋－＠")


@pytest.mark.parametrize("text", ["-3", "+4.5", "-0,5", "-", "3", "", "Jean-Luc", "a=b", "-.5"])
def test_a_negative_number_stays_a_number(text):
    assert not is_formula(text) and no_formula(text) == text


@given(TABLES)
def test_a_table_is_read_back_by_pythons_reader(rows):
    assert list(csv.reader(io.StringIO(table(rows), newline=""))) == rows
