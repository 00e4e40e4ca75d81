"""The reader of notebooks: what Jupyter opens is read, what is none is called what it is."""

import copy
import json

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

from grading.notebooks import NoNotebook, read_notebook

SOURCES = ["# Größe\n\n![a](attachment:a.png)", "x = 1\nprint(x)\nx", "1 / 0", "raw", "def f(x):\n    return 2 * x"]
MARKDOWN, CODE, STOPPED, RAW, LAST = range(5)


def plain():
    """A valid notebook with each kind of cell and of output, as the JSON of its file says it."""
    outputs = [
        new_output("stream", name="stdout", text="1\n"),
        new_output("execute_result", {"text/plain": "1", "application/json": {"a": 1}}, execution_count=1),
        new_output("display_data", {"image/png": "iVBORw0KGgo="}),
    ]
    error = new_output("error", ename="ZeroDivisionError", evalue="division by zero", traceback=["a", "b"])
    cells = [
        new_markdown_cell(SOURCES[0], attachments={"a.png": {"image/png": "iVBORw0KGgo="}}),
        new_code_cell(SOURCES[1], outputs=outputs, execution_count=1, metadata={"tags": ["setup"]}),
        new_code_cell(SOURCES[2], outputs=[error], execution_count=2),
        new_raw_cell(SOURCES[3]),
        new_code_cell(SOURCES[4], metadata={"nbgrader": {"grade_id": "f", "solution": True}}),
    ]
    notebook = new_notebook(cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})
    for number, cell in enumerate(notebook.cells):
        cell.id = f"id-{number}"
    nbformat.validate(notebook)
    return json.loads(nbformat.writes(notebook))


def written(notebook):
    return json.dumps(notebook, ensure_ascii=False).encode()


def at(*path, **parts):
    """A slip: other parts, or with `...` none, in a dict of the notebook to which this path leads."""

    def slip(notebook):
        place = notebook
        for step in path:
            place = place[step]
        for key, value in parts.items():
            if value is ...:
                place.pop(key, None)
            else:
                place[key] = copy.deepcopy(value)

    return slip


def of_cell(number, **parts):
    return at("cells", number, **parts)


def of_output(number, **parts):
    return at("cells", CODE, "outputs", number, **parts)


def of_all(**parts):
    def slip(notebook):
        for cell in notebook["cells"]:
            at(**parts)(cell)

    return slip


# What files hold against the schema of their version, and a word of the note on it; none where nothing is odd.
SLIPS = {
    "cell ids in version 4.4": (at(nbformat_minor=4), "which came only with version 4.5"),
    "no cell ids in version 4.5": (of_all(id=...), "had no id"),
    "no cell ids in version 4.4": (lambda notebook: (at(nbformat_minor=4)(notebook), of_all(id=...)(notebook)), ""),
    "the same id twice": (of_all(id="same"), "had the id of another"),
    "an id with a blank": (of_cell(CODE, id="a b"), "odd id"),
    "an id that is a number": (of_cell(RAW, id=7), "odd id"),
    "an id that is empty": (of_cell(RAW, id=""), "odd id"),
    "an endless id": (of_cell(RAW, id="a" * 65), "odd id"),
    "no execution count": (of_cell(CODE, execution_count=...), "no `execution_count`"),
    "an execution count in words": (of_cell(CODE, execution_count="1"), "odd `execution_count`"),
    "a count below zero": (of_cell(CODE, execution_count=-1), "odd `execution_count`"),
    "no outputs": (of_cell(LAST, outputs=...), "no `outputs`"),
    "outputs that are null": (of_cell(LAST, outputs=None), "odd `outputs`"),
    "outputs in a text": (of_cell(MARKDOWN, outputs=[]), "a `outputs`, where none belongs"),
    "an execution count in a text": (of_cell(RAW, execution_count=None), "a `execution_count`, where none"),
    "no metadata of a cell": (of_cell(CODE, metadata=...), "no `metadata`"),
    "metadata that are null": (of_cell(CODE, metadata=None), "odd `metadata`"),
    "metadata that are a list": (of_cell(MARKDOWN, metadata=[]), "odd `metadata`"),
    "no metadata of the notebook": (at(metadata=...), "the notebook had no `metadata`"),
    "tags in a text": (of_cell(CODE, metadata={"tags": "setup"}), "odd `tags`"),
    "tags that are numbers": (of_cell(CODE, metadata={"tags": [1]}), "odd `tags`"),
    "a tag twice": (of_cell(CODE, metadata={"tags": ["a", "a"]}), "odd `tags`"),
    "a tag with a comma": (of_cell(CODE, metadata={"tags": ["a,b"]}), "odd `tags`"),
    "jupyter's metadata that are a number": (of_cell(CODE, metadata={"jupyter": 1}), "odd `jupyter`"),
    "a name of a cell that is null": (of_cell(CODE, metadata={"name": None}), "odd `name`"),
    "times that are numbers": (of_cell(CODE, metadata={"execution": {"iopub.status.busy": 1}}), "odd `execution`"),
    "collapsed in words": (of_cell(CODE, metadata={"collapsed": "no", "scrolled": 3}), "odd `"),
    "a key that is unknown in a cell": (of_cell(RAW, prompt=1), "a `prompt`, where none belongs"),
    "a key that is unknown in the notebook": (at(signature=1), "the notebook had a `signature`"),
    "a key that is unknown in an output": (of_output(0, transient={}), "an output had a `transient`"),
    "attachments of code": (of_cell(CODE, attachments={}), "a `attachments`, where none belongs"),
    "an attachment that is none": (of_cell(MARKDOWN, attachments={"a.png": None}), "odd `attachments`"),
    "attachments that are null": (of_cell(MARKDOWN, attachments=None), "odd `attachments`"),
    "no metadata of an output": (of_output(1, metadata=...), "an output had no `metadata`"),
    "no count of a result": (of_output(1, execution_count=...), "an output had no `execution_count`"),
    "no data of a result": (of_output(1, data=...), "an output had no `data`"),
    "a stream without a name": (of_output(0, name=...), "an output had no `name`"),
    "a stream without a text": (of_output(0, text=...), "an output had no `text`"),
    "a stream whose text is a number": (of_output(0, text=3), "an output had an odd `text`"),
    "an output of no type": (of_output(0, output_type=...), "an output was of an unknown type"),
    "an output of another type": (of_output(2, output_type="picture"), "an output was of an unknown type"),
    "an output that is null": (of_cell(CODE, outputs=[None]), "what is no output"),
    "numbers for texts in data": (of_output(1, data={"text/plain": 1}), "an output had an odd `data`"),
    "an error without traceback": (at("cells", STOPPED, "outputs", 0, traceback=...), "an output had no `traceback`"),
    "an error whose traceback is a text": (at("cells", STOPPED, "outputs", 0, traceback="a"), "odd `traceback`"),
    "an error without words": (at("cells", STOPPED, "outputs", 0, evalue=None), "an output had an odd `evalue`"),
    "no minor version": (at(nbformat_minor=...), "the notebook had no `nbformat_minor`"),
    "a minor version to come": (at(nbformat_minor=99), ""),
    "a version in words": (at(nbformat="4"), "the notebook had an odd `nbformat`"),
    "no version": (at(nbformat=...), "the notebook had no `nbformat`"),
    "a kernel without a name": (at(metadata={"kernelspec": {"display_name": "Python 3"}}), "odd `kernelspec`"),
    "a kernel that is null": (at(metadata={"kernelspec": None}), "odd `kernelspec`"),
    "a language without a name": (at(metadata={"language_info": {"version": "3"}}), "odd `language_info`"),
    "a language that is a number": (at(metadata={"language": 5}), "odd `language`"),
    "authors in a text": (at(metadata={"authors": "Ada", "title": 1}), "odd `"),
    "no cell type of code": (of_cell(CODE, cell_type=...), "a cell had no `cell_type`"),
    "a cell type in capitals": (of_cell(MARKDOWN, cell_type="Markdown"), "odd `cell_type`"),
    "a cell type that is unknown": (of_cell(RAW, cell_type="sql"), "odd `cell_type`"),
}
# Those that say something else than the file; what a notebook holds in their place.
OTHER_SOURCES = {
    "a source that is null": (of_cell(RAW, source=None), "odd `source`", ""),
    "no source": (of_cell(RAW, source=...), "no `source`", ""),
    "a source that is a number": (of_cell(RAW, source=5), "odd `source`", "5"),
    "a source in lines, one of them null": (of_cell(RAW, source=["a\n", None, "b"]), "odd `source`", "a\nb"),
    "a source with half a letter": (of_cell(RAW, source="a\ud83d!"), "", "a\N{REPLACEMENT CHARACTER}!"),
}


def test_a_valid_notebook_is_read_as_nbformat_reads_it():
    notebook, notes = read_notebook(written(plain()))
    assert notebook == nbformat.reads(json.dumps(plain()), as_version=4) and notes == []


@pytest.mark.parametrize("slip, words", SLIPS.values(), ids=SLIPS)
def test_a_slip_against_the_schema_is_put_right_and_noted(slip, words):
    spoiled = plain()
    slip(spoiled)
    notebook, notes = read_notebook(written(spoiled))
    nbformat.validate(notebook)
    assert [cell.source for cell in notebook.cells] == SOURCES
    assert words in "".join(notes) and len(notes) <= 1 and (not words or notes)


@pytest.mark.parametrize("slip, words, source", OTHER_SOURCES.values(), ids=OTHER_SOURCES)
def test_a_source_that_is_no_text_becomes_one(slip, words, source):
    spoiled = plain()
    slip(spoiled)
    notebook, notes = read_notebook(json.dumps(spoiled).encode())
    assert notebook.cells[RAW].source == source and words in "".join(notes)
    nbformat.writes(notebook).encode()


@given(
    st.lists(st.sampled_from(sorted(SLIPS)), max_size=8), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"])
)
def test_whatever_slips_come_together_the_sources_stay_and_the_notebook_is_valid(names, encoding):
    spoiled = plain()
    for name in names:
        try:
            SLIPS[name][0](spoiled)
        except (KeyError, TypeError, IndexError, AttributeError):  # What it spoils has gone with another.
            continue
    notebook, notes = read_notebook(json.dumps(spoiled).encode(encoding))
    nbformat.validate(notebook)
    assert [cell.source for cell in notebook.cells] == SOURCES and len(notes) <= 1
    assert read_notebook(nbformat.writes(notebook).encode()) == (notebook, [])


KEYS = (
    *("cells", "source", "outputs", "metadata", "cell_type", "id", "data"),
    *("output_type", "worksheets", "input", "text", "attachments", "tags"),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=15,
)


@given(st.dictionaries(st.sampled_from(["nbformat", "nbformat_minor", "metadata", "worksheets"]), JSON), st.lists(JSON))
def test_whatever_json_it_is_a_valid_notebook_or_a_sentence_comes(parts, cells):
    try:
        notebook, _ = read_notebook(json.dumps(parts | {"cells": cells}).encode())
    except NoNotebook as error:
        assert str(error).startswith("is no")
    else:
        nbformat.validate(notebook)


@given(st.binary(max_size=60))
def test_whatever_bytes_come_it_is_a_sentence(data):
    with pytest.raises(NoNotebook, match=r"^is "):
        read_notebook(data)


def test_many_slips_of_one_kind_and_of_many_kinds_are_one_short_note():
    spoiled = plain()
    spoiled["cells"] += [{"cell_type": "code", "id": f"more-{i}", "source": "", "metadata": {}} for i in range(500)]
    for number in range(20):
        spoiled["cells"][RAW][f"key {number}" + "!" * 1000] = 1
    _, (note,) = read_notebook(written(spoiled))
    assert (
        "a cell had no `outputs` (cell 6 and 499 more)" in note and "slips of other kinds" in note and len(note) < 500
    )


def test_a_notebook_of_version_3_is_read():
    cells = [
        {"cell_type": "heading", "level": 2, "source": ["Title"], "metadata": {}},
        {
            "cell_type": "code",
            "input": ["x = 1\n", "x"],
            "language": "python",
            "collapsed": False,
            "prompt_number": 3,
            "metadata": {"nbgrader": {"grade_id": "a"}},
            "outputs": [
                {"output_type": "pyout", "prompt_number": 3, "text": ["1"], "metadata": {}},
                {"output_type": "stream", "stream": "stderr", "text": "a"},
                {"output_type": "display_data", "png": "iVBORw0KGgo=", "metadata": {}},
                {"output_type": "pyerr", "ename": "E", "evalue": "e", "traceback": ["t"]},
            ],
        },
    ]
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": cells}]}
    notebook, notes = read_notebook(written(old))
    nbformat.validate(notebook)
    assert [cell.source for cell in notebook.cells] == ["## Title", "x = 1\nx"] and notes == []
    result, stream, picture, error = notebook.cells[1].outputs
    assert result.data == {"text/plain": "1"} and stream.name == "stderr"
    assert picture.data == {"image/png": "iVBORw0KGgo="} and error.output_type == "error"


def test_colab_keeps_a_cells_id_in_its_metadata():
    colab = plain() | {"nbformat_minor": 0}
    for cell in colab["cells"]:
        cell["metadata"]["id"] = cell.pop("id")
    notebook, notes = read_notebook(written(colab))
    assert [cell.id for cell in notebook.cells] == [f"id-{number}" for number in range(5)] and notes == []


def test_a_byte_order_mark_that_was_written_twice_is_passed_over():
    assert read_notebook(b"\xef\xbb\xbf" * 2 + written(plain())) == read_notebook(written(plain()))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_notebook_is_read_in_each_encoding_of_json(encoding):
    text = json.dumps(plain(), ensure_ascii=False)
    assert read_notebook(text.encode(encoding)) == read_notebook(text.encode())


def test_bytes_that_are_no_utf_8_are_read_as_windows_1252_and_noted():
    notebook, (note,) = read_notebook(written(plain()).replace("ö".encode(), b"\xf6"))
    assert [cell.source for cell in notebook.cells] == SOURCES and "1 byte of it were read as Windows-1252" in note


@pytest.mark.parametrize("rest, noted", [(b"\0" * 700, ""), (b"\n}\n ]\n}", "left out"), (b"<html>", "6 letters")])
def test_what_stands_behind_a_notebooks_end_is_left_out(rest, noted):
    notebook, notes = read_notebook(written(plain()) + rest)
    assert [cell.source for cell in notebook.cells] == SOURCES and noted in "".join(notes)


@pytest.mark.parametrize(
    "data, words",
    [
        (b"", "it is empty"),
        (b"\0" * 4096, "it is empty"),
        (b"\xff\xfe", "it is empty"),
        (written(plain())[:-20], "its end is missing"),
        (written(plain()).replace(b'"id-3",', b'"id-3"'), "not JSON from line 1 on"),
        (b'{"cells": ' + b"1" * 5000 + b"}", "not JSON"),
        (b"PK\x03\x04\x14\0", "zip file"),
        (b"\x1f\x8b\x08", "packed"),
        (b"%PDF-1.7", "PDF"),
        (rb"{\rtf1\ansi {\b x}}", "RTF"),
        (b"\0\x05\x16\x07\0\2\0\0Mac OS X", "macOS"),
        (b"<!-- saved from url=(0014)about:internet -->", "web page"),
        (b"\x89PNG\r\n", "picture"),
        (b"\r\n<!DOCTYPE html><html><head><title>Sign in", "web page"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0", "git lfs pull"),
        (b'{\n<<<<<<< HEAD\n "cells": [],\n=======\n "cells": [1]\n>>>>>>> theirs\n}', "conflict"),
        (b"print('hello')", "not JSON"),
        (b"[1, 2]", "no cells"),
        (b'{"a": 1}', "no cells"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"cells": [], "metadata": {"a": ' + b"[" * 150 + b"]" * 150 + b"}}", "nested too deeply"),
    ],
)
def test_what_is_no_notebook_is_called_what_it_is(data, words):
    with pytest.raises(NoNotebook, match=words):
        read_notebook(data)
