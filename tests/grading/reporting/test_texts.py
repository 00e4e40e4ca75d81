"""Texts are laid out with the pictures that were pasted into them, whatever they hold, and nothing in them loads or runs."""

import base64

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_markdown_cell, new_notebook

from grading.configuration import nbgrader_config
from grading.reporting.texts import laid_out
from tests.conftest import COURSE

STARTS = {
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff\xe0",
    "image/gif": b"GIF89a",
    "image/webp": b"RIFF\x10\0\0\0WEBP",
}
PICTURES = {kind: base64.b64encode(start + bytes(20)).decode() for kind, start in STARTS.items()}
PNG = PICTURES["image/png"]


@pytest.mark.parametrize("kind", PICTURES)
@pytest.mark.parametrize(
    "text, name",
    [
        ("![words](attachment:a.png)", "a.png"),
        ('![words](attachment:a.png "title")', "a.png"),
        ("![words](attachment:my%20picture.png)", "my picture.png"),
        ("![words](<attachment:my picture.png>)", "my picture.png"),
        ("![words](attachment:Größe.png)", "Größe.png"),
        ("[ref]: attachment:a.png\n\n![words][ref]", "a.png"),
        ('# Title <img src="attachment:a.png" width="100"> ', "a.png"),
        ("<img alt='words' src='attachment:a.png'>", "a.png"),
        ("| a |\n| - |\n| ![words](attachment:a.png) |", "a.png"),
    ],
)
def test_a_pasted_picture_is_shown(kind, text, name):
    content = PICTURES[kind]
    page = laid_out(text, {name: {kind: f"{content[:9]}\n{content[9:]}\n"}})
    assert f'src="data:{kind};base64,{content}"' in page and "missing" not in page


@pytest.mark.parametrize("text", ["![words](attachment:gone.png)", '<img src="attachment:gone.png">'])
@pytest.mark.parametrize(
    "bundle",
    [
        {},
        {"image/svg+xml": base64.b64encode(b"<svg onload='alert(1)'/>").decode()},
        {"image/png": base64.b64encode(b"<svg onload='alert(1)'/>").decode()},
        {"image/png": PNG + '" onerror="alert(1)'},
        {"image/png": PNG + "A" * 4_000_000},
        {"text/html": "<script>alert(1)</script>"},
    ],
)
def test_what_is_missing_or_no_picture_is_left_out_with_a_word(text, bundle):
    page = laid_out(f"before\n\n{text}\n\nafter", {"gone.png": bundle} if bundle else {})
    assert "[the picture gone.png is missing, or is none]" in page and "before" in page and "after" in page
    assert "alert" not in page and "attachment:" not in page and "data:" not in page


HTML = ["<b>", "</b>", "<", ">", "<!--", "<![CDATA[", "<?", "&#xD800;", "<table>", "<td>", "<svg>", "<math>"]
MARKS = ["![", "](attachment:", ")", "](", "http://[::1]", "\n\n", "    ", "- ", "> ", "|", "|-|\n", "```", "```{x}\n"]
OTHERS = ["$$", "$", "\\begin{a}", "\\end{b}", "\\[", "*", "`", "\0", "\u2028", "\u202e", "# ", "<p style='}{'>"]
PIECES = st.sampled_from([*HTML, *MARKS, *OTHERS, "<img src='attachment:"])


@given(st.lists(PIECES | st.text(max_size=3), max_size=40))
def test_whatever_a_text_holds_it_is_laid_out(pieces):
    assert isinstance(laid_out("".join(pieces), {"a": {"image/png": PNG}}), str)


def test_a_missing_picture_does_not_keep_nbgraders_own_pages_from_being_made():
    from nbconvert.exporters import HTMLExporter

    cells = [
        new_markdown_cell("gone: ![](attachment:gone.png)"),
        new_markdown_cell("![](attachment:a.png)", attachments={"a.png": {"image/png": PNG}}),
    ]
    config = nbgrader_config(COURSE.root)
    page, _ = HTMLExporter(config=config).from_notebook_node(nbformat.from_dict(new_notebook(cells=cells)))
    assert "[the picture gone.png is missing, or is none]" in page and f"data:image/png;base64,{PNG}" in page
