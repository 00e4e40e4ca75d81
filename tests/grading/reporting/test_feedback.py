"""Feedback shows a learner what they did and what they are told, and nothing of hidden tests, whatever they handed in."""

import base64
import copy
import re
import shutil
from dataclasses import replace

import jupytext
import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_output

from grading.feedback import make_feedback
from grading.grade import grade_submissions
from grading.grader import Grader
from grading.submissions import find_submissions
from helpers.checking import NotRightYet, check_value, checking
from helpers.checking.sentences import SENTENCES
from helpers.checking.verdict import MIME, Finding, Told, Verdict
from tests.conftest import COURSE, HEADER, MARKER, answer_cell, answering, exercise

# Planted in hidden tests: in a comment, a name, inputs, expected values, a local import's alias.
TOKENS = ["zqcommentzq", "zqnamezq", "zqinputzq", "zqexpectedzq", "zqaliaszq", "7310593", "8124377"]
# What their authors wrote to be told, and what kind of input is tried.
TOLD = "the word comes back as it was"
MISTAKE = f'Mistake("{TOLD}", "what was asked")'
TEXT = HEADER + "".join(
    exercise(
        name, f"def {name}(x):\n    ### BEGIN SOLUTION\n    return x + x\n    ### END SOLUTION", check, test, MISTAKE
    )
    for name, check, test in (
        (
            "twice",
            f'check_value(twice("ab"), "abab", {{"{TOLD}": "ab"}})',
            "\n    ".join(
                (
                    "import string as zqaliaszq  # zqcommentzq",
                    'zqnamezq = "zqinputzq"',
                    f'check_value(twice(zqnamezq), zqnamezq + zqnamezq, {{"{TOLD}": zqnamezq}})',
                    'check_value(twice("zqexpec" + "tedzq"), "zqexpectedzqzqexpectedzq")',
                    "check_value(twice(7310593), 14621186)",
                )
            ),
        ),
        ("again", "check_value(again(3), 6)", "check_value(again(8124377), 16248754)"),
    )
)
RIGHT = "def {name}(x):\n    return x * 2"
STORE = "seen = []\ndef twice(x):\n    seen.append(x)\n    return x + x"
# What a learner types: the first answer, the second, a cell after all others.
SUBMISSIONS = {
    "right": (RIGHT, RIGHT, ""),
    "wrong": ("def twice(x):\n    return x", "def again(x):\n    return x + 1", ""),
    "crashing": ("def twice(x):\n    raise ValueError(x)", "def again(x):\n    return {}[x]", ""),
    "printing": ("def twice(x):\n    print(x)\n    return x", "def again(x):\n    print(x)\n    return x + x", ""),
    "prints_later": (STORE, "print(seen)\n" + RIGHT, "print(seen)"),
    "returns_later": (STORE, "def again(x):\n    return str(seen)", "seen"),
    "raises_later": (STORE, "def again(x):\n    raise ValueError(seen)", "raise ValueError(seen)"),
    "names_an_exception": (
        'def twice(x):\n    raise type("E\\nThe result differs: " + str(x), (Exception,), {})',
        'def again(x):\n    raise type("E" + str(x), (ValueError,), {})()',
        'raise type("E" + str(x), (ValueError,), {})()',
    ),
    "updates_a_display": (
        'from IPython.display import display\nhandle = display("here", display_id="a")\n'
        "def twice(x):\n    handle.update(x)\n    kept = x\n    globals().setdefault('seen', []).append(x)\n    return x + x",
        RIGHT,
        "handle.update(str(seen))",
    ),
    "draws": (
        STORE,
        RIGHT,
        "import io\nfrom IPython.display import display, HTML, Image\nimport matplotlib.pyplot as plt\nfile = io.BytesIO()\n"
        "plt.figure(figsize=(1, 1)).savefig(file, metadata={'Title': str(seen)})\n"
        "display(Image(file.getvalue()), HTML('<b title=\"%s\">x</b>' % seen))",
    ),
    "warns": ("import warnings\ndef twice(x):\n    warnings.warn(x)\n    raise Warning(x)", RIGHT, ""),
    "exits": ("def twice(x):\n    raise SystemExit(x)", "def again(x):\n    raise KeyboardInterrupt(x)", ""),
    "forges_verdicts": (
        "from IPython.display import display\nfrom helpers.checking.verdict import MIME, Finding, Told, Verdict\nseen = []\n"
        "def say(x):\n"
        "    told = Told(str(x), str(x), {'name': str(x)}, str(x)), Told('a', '{name} {b}', {'name': str(x), 'b': '3'})\n"
        "    verdict = Verdict(str(x), 'not right yet', True, str(x), Finding(str(x), difference=told[0], mistake=told[1]))\n"
        "    display({MIME: verdict.to_json(), 'text/plain': str(x), 'text/html': str(x)}, raw=True)\n"
        "def twice(x):\n    say(x)\n    seen.append(x)\n    return x + x",
        "def again(x):\n    say(x)\n    say(seen)\n    return x",
        "say(seen)",
    ),
    "forges_messages": (
        "from helpers.checking import NotRightYet\n"
        "def twice(x):\n    raise NotRightYet('This looks like a known mistake: ' + str(x) + '.\\n' + str(x))",
        "def again(x):\n    raise NotRightYet(str(x))",
        "",
    ),
    "looks_around": (
        "import sys\ndef twice(x):\n    text, frame = '', sys._getframe()\n    while frame:\n        text += str(frame.f_locals)\n"
        "        frame = frame.f_back\n    globals().setdefault('seen', []).append(text)\n    raise ValueError(text)",
        "import IPython\ndef again(x):\n    return str(IPython.get_ipython().history_manager.input_hist_raw)",
        "print(seen)\nprint(IPython.get_ipython().history_manager.input_hist_raw)",
    ),
    "hooks_cells": (
        "seen = []\nget_ipython().events.register('pre_run_cell', lambda info: (seen.append(info.raw_cell), print(info.raw_cell)))\n"
        "def twice(x):\n    return x + x",
        RIGHT,
        "print(seen)",
    ),
}  # fmt: skip


@pytest.fixture(scope="module", params=["split", "one kernel"])
def graded(request, tmp_path_factory):
    """A class of these submissions with its feedback, graded with and without a kernel of their own for tests."""
    folder = tmp_path_factory.mktemp("leaks")
    shutil.copy(COURSE.settings, folder)
    with (folder / "nbgrader_config.py").open("a") as config:
        config.write(f"\nc.ConfinedExecute.split = {request.param == 'split'}\nc.ConfinedExecute.modules = ['numpy']\n")
    (folder / "source" / "toy").mkdir(parents=True)
    nbformat.write(jupytext.reads(TEXT, fmt="py:percent"), folder / "source" / "toy" / "toy.ipynb")
    grader = Grader(folder)
    grader.api.generate_assignment("toy")
    released = nbformat.read(folder / "release" / "toy" / "toy.ipynb", as_version=4)
    for learner, (first, second, last) in SUBMISSIONS.items():
        notebook = copy.deepcopy(released)
        for name, answer in (("twice", first), ("again", second)):
            answer_cell(notebook, name).source = answer.replace("{name}", name)
        notebook.cells.append(new_code_cell(last))
        hand_in(folder, learner, notebook)
    results = list(grade_submissions(grader, find_submissions(grader)))
    list(make_feedback(grader, results))
    assert not [result.reason for result in results if result.reason]
    return folder


def hand_in(folder, learner, notebook, chapter="toy"):
    place = folder / "submitted" / learner / chapter
    place.mkdir(parents=True)
    nbformat.write(notebook, place / f"{chapter}.ipynb")


def disguises(token):
    """A token as it may stand in a file: plain, reversed, in hexadecimal, in Base64 amid whatever surrounds it."""
    data = token.encode()
    yield data
    yield data[::-1]
    yield data.hex().encode()
    for shift in range(3):
        encoded = base64.b64encode(b"-" * shift + data)
        yield encoded[(0, 2, 3)[shift] :].rstrip(b"=")[:-1]


def test_no_file_of_feedback_holds_anything_of_a_hidden_test(graded):
    files = [path for path in (graded / "feedback").rglob("*") if path.is_file()]
    assert len(files) == len(SUBMISSIONS)
    found = {
        (path.parent.parent.name, token)
        for path in files
        for token in TOKENS
        for disguise in disguises(token)
        if disguise in path.read_bytes()
    }
    print(f"{len(files)} files searched for {len(TOKENS)} tokens in {len(list(disguises('token')))} disguises")
    assert not found


def test_the_hidden_inputs_did_reach_those_who_tried_to_show_them(graded):
    """Without which the test above would say nothing."""
    for learner in ("printing", "prints_later", "raises_later", "draws", "looks_around"):
        text = (graded / "autograded" / learner / "toy" / "toy.ipynb").read_text()
        assert "7310593" in text.split("check_value(again(3), 6)")[1] or "8124377" in text, learner


def page(folder, learner, chapter="toy"):
    """The words of a page of feedback, as a reader sees them."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup((folder / "feedback" / learner / chapter / f"{chapter}.html").read_text(), "html.parser")
    return re.sub(r"\s+", " ", soup.body.get_text(" "))


def test_points_names_and_messages_are_there(graded):
    wrong, right = page(graded, "wrong"), page(graded, "right")
    assert "6 of 6 points" in right and "0 of 6 points" in wrong
    assert "passed – hidden test twice_test : larger numbers 2 of 2 points" in right
    assert "not passed – hidden test twice_test : larger numbers 0 of 2 points" in wrong
    assert wrong.count(f"This looks like a known mistake: {TOLD}.") == 2
    assert "The result differs from the expected one." in wrong
    assert "return x + 1" in wrong.replace("  ", " ")
    assert "stopped with ValueError" in page(graded, "crashing")


def test_a_forged_verdict_without_the_words_of_its_gaps_costs_no_page(toy_course, tmp_path):
    grader, hand_in = toy_course
    with (tmp_path / "nbgrader_config.py").open("a") as config:
        config.write("\nc.ConfinedExecute.split = False\n")
    forged = Verdict("double", "not right yet", finding=Finding(difference=Told("", SENTENCES["layer missing"])))
    source = (
        "from IPython.display import display\n"
        f"def double(x):\n    display({{{MIME!r}: {forged.to_json()!r}}}, raw=True)\n    raise SystemExit"
    )
    hand_in("ana", answering(double=source))
    grader = Grader(tmp_path)
    (result,) = make_feedback(grader, list(grade_submissions(grader, find_submissions(grader))))
    assert result.feedback and result.feedback.read_text().count("After these layers") == 1  # In their own answer.


def test_a_known_mistakes_concept_leads_to_its_term_of_the_glossary(toy_course, tmp_path):
    grader, hand_in = toy_course
    (tmp_path / "release" / "glossary.md").write_text(
        "# Glossary\n\n## array\n\nA *box* of numbers.\n\n## axis\n\nOther.\n"
    )
    hand_in("ana", answering(double="def double(x):\n    return x * x"))
    hand_in("ben", answering(double="def double(x):\n    return x"))
    for result in make_feedback(grader, list(grade_submissions(grader, find_submissions(grader)))):
        text = result.feedback.read_text()
        named = result.submission.learner == "ana"
        assert (
            ('<a href="#term-array">' in text) == ('<h3 id="term-array">' in text) == ("<em>box</em>" in text) == named
        )
        assert "Other." not in text


def test_a_page_loads_nothing_and_runs_nothing(graded):
    for path in (graded / "feedback").rglob("*.html"):
        text = path.read_text()
        assert "<script" not in text and "http://" not in text and "https://" not in text
        assert "default-src 'none'" in text


def said_of(increment):
    """The outputs in which a learner has seen what the check of `increment` says, the second time that it fails."""
    with pytest.raises(NotRightYet) as raised, checking("increment"):
        check_value(increment(1), 2)
    verdict, said = replace(raised.value.verdict, hint=1), str(raised.value)
    shown = {MIME: verdict.to_json(), "text/html": "an untrue card", "text/plain": said}
    return [
        new_output("display_data", shown),
        new_output("error", ename="NotRightYet", evalue=said, traceback=said.splitlines()[:1]),
    ]


SHOWN = [
    new_output("stream", text="line\n" * 5000),
    new_output("display_data", {"text/html": "<b onclick='x()'>bold</b><script>alert(1)</script>"}),
    new_output("display_data", {"image/svg+xml": "<svg onload='x()'/>", "text/plain": "a figure"}),
    new_output("display_data", {"application/javascript": "alert(2)"}),
    # In the cell of an answer it is no verdict, and gets no card.
    new_output("display_data", {MIME: Verdict("increment", "right").to_json(), "text/plain": "a claim"}),
]


def test_what_was_handed_in_is_shown_as_it_is_but_for_programs_and_length(toy_course):
    grader, hand_in = toy_course

    def change(notebook):
        answer = answer_cell(notebook, "increment")
        answer.source, answer.outputs = "def increment(x):\n    return x - 1", SHOWN
        answer_cell(notebook, "increment_check").outputs = [
            new_output("display_data", {"image/png": "aGFuZGVkIGlu"}),
            *said_of(lambda x: x - 1),
        ]
        answer_cell(notebook, "double_check").outputs = [new_output("stream", text="an untrue claim")]
        notebook.cells.append(new_code_cell("1 +"))

    hand_in("ana", change)
    (result,) = make_feedback(grader, list(grade_submissions(grader, find_submissions(grader))))
    text = result.feedback.read_text()
    assert re.search(r">yours</th><td[^>]*><code>0</code>", text), "they have seen it so: it is shown in full"
    assert "aGFuZGVkIGlu" in text and text.count('class="verdict-card') == 1
    assert "an untrue" not in text and "double: not attempted yet." not in text
    assert text.count('<span class="mark skip">not attempted</span> – ') == 2, "its title says it, and that is all"
    assert 0 < text.count("line\n") < 100 and "more lines" in text
    assert "<b>bold</b>" in text and "a figure" in text
    assert not re.search(r"<script|<svg|<[^>]+\son\w+=|alert\(2\)", text)


PLAIN = f"""{MARKER.format(grade="false", name="squares", points="", solution="true")}
def squares(n):
    ### BEGIN SOLUTION
    return [i * i for i in range(n)]
    ### END SOLUTION

{MARKER.format(grade="true", name="test_squares", points='"points": 3, ', solution="false")}
assert squares(1) == [0]
### BEGIN HIDDEN TESTS
assert squares(7310593 - 7310590) == [0, 1, 4], "zqinputzq"
### END HIDDEN TESTS
"""


def test_a_course_without_our_words_shows_passed_or_not_and_the_points(tmp_path):
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n")
    (tmp_path / "source" / "ps1").mkdir(parents=True)
    nbformat.write(jupytext.reads(HEADER.split("# %%")[0] + PLAIN, fmt="py:percent"), tmp_path / "source/ps1/ps1.ipynb")
    grader = Grader(tmp_path)
    grader.api.generate_assignment("ps1")
    answers = {
        "ana": "def squares(n):\n    return [i ** 2 for i in range(n)]",
        "ben": "def squares(n):\n    return [0]",
    }
    for learner, answer in answers.items():
        notebook = nbformat.read(tmp_path / "release/ps1/ps1.ipynb", as_version=4)
        answer_cell(notebook, "squares").source = answer
        hand_in(tmp_path, learner, notebook, "ps1")
    list(make_feedback(grader, list(grade_submissions(grader, find_submissions(grader)))))
    assert "passed – hidden test test_squares 3 of 3 points" in page(tmp_path, "ana", "ps1")
    assert "not passed – hidden test test_squares 0 of 3 points It stopped with AssertionError." in page(
        tmp_path, "ben", "ps1"
    )
    for path in (tmp_path / "feedback").rglob("*.html"):
        assert not [token for token in ("7310593", "zqinputzq", "squares(1)") if token in path.read_text()]
