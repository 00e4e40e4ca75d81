"""What would cost the grader's memory is refused before it is read; what people hand in is not."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from grading import bounds
from tests.conftest import COURSE

keys = st.text(alphabet='ab"\\{[,\u20ac\ud83d\n', max_size=8)
json_values = st.recursive(
    st.none() | st.integers() | keys,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(keys, inner, max_size=5),
    max_leaves=40,
)


def counted(value):
    """Objects, lists and commas, by looking at the value itself."""
    if isinstance(value, dict):
        inner, own = list(value.values()), (1, 0)
    elif isinstance(value, list):
        inner, own = value, (0, 1)
    else:
        return 0, 0, 0
    below = [counted(one) for one in inner]
    commas = max(0, len(inner) - 1)
    return tuple(sum(numbers) for numbers in zip((*own, commas), *below, strict=True))


@given(json_values, st.booleans())
def test_values_are_counted_whatever_stands_in_strings(value, ascii_only):
    assert bounds.values_in(json.dumps(value, ensure_ascii=ascii_only)) == counted(value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_many_values_in_few_bytes_are_refused_in_whatever_encoding(encoding):
    text = '{"cells": [], "metadata": {"x": [' + "{}," * 300_000 + "{}]}}"
    assert "300,005 values" in bounds.too_large(text.encode(encoding))


def test_a_file_of_more_bytes_than_any_notebook_is_refused():
    assert bounds.too_large(b" " * (bounds.NOTEBOOK_AT_MOST + 1)) == "has more than 55 MB"


def test_what_people_hand_in_is_read():
    for path in (COURSE.root / "source").rglob("*.ipynb"):
        assert bounds.too_large(path.read_bytes()) == ""
    plot = {"data": [{"x": list(range(1000)), "y": [0.5] * 1000, "name": "[{,"} for _ in range(100)]}
    rows = [{"age": age, "name": "x"} for age in range(5000)]  # Altair's largest table.
    outputs = [
        new_output("display_data", {"application/vnd.plotly.v1+json": plot}),
        new_output("display_data", {"application/vnd.vegalite.v5+json": {"data": rows}}),
        new_output("display_data", {"image/png": "A" * 20_000_000, "text/html": "<script>{[,{[,</script>" * 100_000}),
    ]
    notebook = new_notebook(cells=[new_code_cell("x", outputs=outputs)])
    assert bounds.too_large(json.dumps(notebook).encode()) == ""


def test_a_source_that_nobody_typed_is_left_out_with_a_note_and_all_others_stay():
    long, longest = "a\n" * 150_000, "a\n" * bounds.SOURCES_AT_MOST
    notebook = new_notebook(
        cells=[
            new_code_cell("x = 1"),
            new_code_cell(long),
            new_markdown_cell(long),
            new_code_cell(longest),
            new_code_cell("y = 2"),
        ]
    )
    notes = bounds.shorten_sources(notebook)
    assert [note[:20] for note in notes] == [f"cell {n} is too long a" for n in (2, 3, 4)]
    first, code, text, _, last = (cell.source for cell in notebook.cells)
    assert (first, last) == ("x = 1", "y = 2")
    with pytest.raises(ValueError, match="300,000"):
        exec(code)
    assert len(text) < 1200 and "left out" in text[-100:]


def test_cells_that_are_too_many_together_are_left_out_with_one_note():
    notebook = new_notebook(cells=[new_code_cell("a\n" * 90_000) for _ in range(14)])
    (note,) = bounds.shorten_sources(notebook)
    assert "all cells together" in note
    assert [cell.source.startswith("raise") for cell in notebook.cells] == [False] * 11 + [True] * 3
