"""A card is well-formed and harmless whatever came, says its verdict in words, shows where things differ, and nothing hidden."""

import base64
import io
import re
import string
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays_of
from PIL import Image

from helpers.checking import Mistake, NotRightYet, check_array, check_value, checking, testing
from helpers.checking.card import card
from helpers.checking.drawing import LARGEST, VERMILLION, drawn, side_by_side
from helpers.checking.sentences import SENTENCES
from helpers.checking.verdict import NOT_RIGHT, RIGHT, Drawn, Finding, Input, Shown, Stop, Told, Verdict
from tests.helpers.test_verdict import VERDICTS, raised

TAGS = {"br", "code", "details", "div", "figcaption", "figure", "h4", "img", "p", "pre", "span", "strong", "summary"}
TAGS |= {"table", "tbody", "td", "th", "tr"}
ATTRIBUTES = {"alt", "aria-label", "class", "scope", "src", "style", "tabindex"}
EVIL = ['<script>alert("1")</script>', '"><img src=x onerror=alert(1)>', "</pre></div>&amp;", "a\x00b\x1b[31m", "`<b>`"]


def read(verdict):
    """A card as a tree of elements; it must be well-formed."""
    return ElementTree.fromstring(card(verdict))


def words(element):
    return re.sub(r"\s+", " ", "".join(element.itertext()))


def outside_of_folds(element):
    """The words that stand there before anything is unfolded."""
    copy = ElementTree.fromstring(ElementTree.tostring(element))
    for parent in list(copy.iter()):
        for fold in parent.findall("details"):
            parent.remove(fold)
    return words(copy)


def check_harmless(verdict):
    tree = read(verdict)
    assert {element.tag for element in tree.iter()} <= TAGS
    assert {name for element in tree.iter() for name in element.attrib} <= ATTRIBUTES
    for element in tree.iter():
        assert "url(" not in element.get("style", "") and "</" not in element.get("style", "")
        assert element.tag != "img" or (element.get("alt") and element.get("src").startswith("data:image/png;base64,"))
    return tree


@given(VERDICTS)
def test_any_verdict_gives_a_harmless_card_whose_heading_says_it(verdict):
    tree = check_harmless(verdict)
    (heading,) = tree.iter("h4")
    said = {"right": "✓ passes", "not right yet": "✗ not right yet", "not attempted": "○ not attempted"}
    assert heading is tree[0] and words(heading).startswith(said[verdict.outcome])  # Never by colour alone.


@pytest.mark.parametrize("evil", EVIL)
def test_what_came_from_a_run_is_escaped_wherever_it_stands(evil):
    look = Drawn(evil, png=evil, parts=((evil, "1"), ("2", evil)))
    finding = Finding(
        evil,
        (Input(evil, evil, look),),
        Shown(evil, (2, 2), evil, "value", look),
        Shown(f"{evil}\n{evil}", None, evil, "value", None),
        Told("a", "{gap}", {"gap": evil}),
        Told("b", "{gap}", {"gap": evil}),
        Stop(evil, evil, evil, evil, 1, evil),
        look,
    )
    check_harmless(Verdict(evil, NOT_RIGHT, False, evil, finding, evil, 1, evil))
    check_harmless(Verdict(evil, RIGHT, remark=evil))


@pytest.mark.parametrize("name", SENTENCES)
def test_each_sentence_stands_in_its_card(name):
    texts = SENTENCES[name]
    for text in (texts,) if isinstance(texts, str) else texts:
        gaps = {gap: f"<{gap}>" for _, gap, _, _ in string.Formatter().parse(text) if gap}
        told = Told(name, text, gaps)
        said = words(check_harmless(Verdict("double", NOT_RIGHT, finding=Finding(difference=told))))
        plain = re.sub(r"\s+", " ", told.words.replace("`", "")).removeprefix("not attempted yet. ")
        assert plain.lower() in said.lower()


@given(VERDICTS)
def test_a_hidden_test_shows_neither_call_nor_values_even_if_its_record_holds_them(verdict):
    token = "zq7310593zq"
    look = Drawn(token, parts=((token,),))
    shown = Shown(token, drawn=look)
    finding = Finding(
        token, (Input(token, token, look),), shown, shown, stop=Stop("TypeError", token, "", "", 1, token)
    )
    finding = replace(finding, apart=look)
    assert token in card(replace(verdict, hidden=False, outcome=NOT_RIGHT, finding=finding))
    assert token not in card(replace(verdict, hidden=True, outcome=NOT_RIGHT, finding=finding))


def test_what_is_worth_knowing_stands_below_what_is_right_and_a_hint_below_what_is_not():
    assert words(read(Verdict("a", RIGHT, remark="A row is an axis."))).endswith("Worth knowing: A row is an axis.")
    assert "Hint 2 is folded under the task" in words(read(Verdict("a", NOT_RIGHT, finding=Finding(), hint=2)))


def test_a_mistake_known_by_name_is_shown_as_such():
    known = [Mistake("squared", "formula", "Read the task again.")]
    tree = read(raised(checking("double", mistakes=known), lambda: check_value(9, 6, {"squared": 9})))
    (label,) = [element for element in tree.iter("strong") if words(element) == "This looks like a known mistake:"]
    assert label.tail.strip() == "squared. Read the task again."


def pictures(verdict):
    """What is drawn: the beginning of each alternative text → the picture."""
    found = {}
    for image in read(verdict).iter("img"):
        data = base64.b64decode(image.get("src").partition(",")[2])
        found[image.get("alt").partition(":")[0]] = np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))
    return found


GREY = np.add.outer(np.arange(20), np.arange(24)).astype(np.uint8)
COLOUR = np.dstack([GREY, GREY * 2, GREY * 3])


@pytest.mark.parametrize(
    "image", [GREY, COLOUR, COLOUR[:2, :3], GREY / 255, GREY - 20.0, GREY[..., None], np.stack([GREY] * 3), GREY > 20]
)
def test_images_are_drawn_with_what_went_in_and_where_they_differ(image):
    wrong = image.copy()
    wrong[1, 2] = image.max()

    def change(image):
        return wrong

    def run():
        check_array(change(image), image)

    seen = pictures(raised(checking("change"), run))
    assert list(seen) == ["image", "expected", "yours", "where they differ"]
    assert len({picture.shape for picture in seen.values()}) == 1
    assert np.array_equal(seen["image"], seen["expected"]) and not np.array_equal(seen["expected"], seen["yours"])
    orange = (seen["where they differ"] == VERMILLION).all(axis=-1)
    assert 0 < orange.mean() < 0.5
    assert not (seen["expected"][~orange] != seen["yours"][~orange]).any(), "what is not orange is alike"


@pytest.mark.parametrize("shape", [(2, 1, 3), (2, 1, 3, 1), (4, 5, 6, 1), (1, 3, 3, 2)])
def test_a_stack_is_no_colour_picture_keeps_its_axes_in_words_and_has_nothing_between_its_panels(shape):
    look = drawn(np.arange(np.prod(shape)).reshape(shape) / 100)
    assert look.words.startswith(" × ".join(map(str, shape)) + ", black")
    picture = np.asarray(Image.open(io.BytesIO(base64.b64decode(look.png))))
    seen = picture[..., 3] > 0
    assert not seen.all() and (seen.all(axis=0) == seen.any(axis=0)).all(), "gaps are whole columns"
    assert np.ptp(picture[seen][:, :3].astype(int), axis=-1).max() == 0, "grey"


def test_one_wrong_pixel_of_a_large_picture_is_seen():
    large, wrong = np.zeros((900, 1000)), np.zeros((900, 1000))
    wrong[701, 333] = 1
    seen = pictures(raised(checking("a"), lambda: check_array(wrong, large)))
    assert (seen["where they differ"] == VERMILLION).all(axis=-1).any()
    assert max(seen["where they differ"].shape) <= LARGEST


def table(tree, row):
    """The cells of the row with this heading."""
    return next([words(cell) for cell in line.findall("td")] for line in tree.iter("tr") if words(line[0]) == row)


def test_rows_stand_below_each_other_and_what_differs_is_marked_in_words_too():
    def slide(row):
        return [0, 0, -2, 0]

    row = np.array([1.0, 2, 3, 4, 5])
    tree = read(raised(checking("slide"), lambda: check_array(slide(row), [0, 0, 2.5, 0])))
    assert table(tree, "row") == ["1", "2", "3", "4", "5"]
    assert table(tree, "expected") == ["0", "0", "2.5", "0"]
    assert table(tree, "yours") == ["0", "0", "≠ -2", "0"]
    assert not list(tree.iter("details")), "nothing is left to unfold"


def test_of_a_long_row_the_part_is_shown_that_differs():
    expected = np.arange(100)
    tree = read(raised(checking("a"), lambda: check_array(np.where(expected == 50, 7, expected), expected)))
    assert "50" in table(tree, "expected") and "≠ 7" in table(tree, "yours")
    places = [words(cell) for cell in next(tree.iter("tr")).findall("th")]
    assert places[table(tree, "yours").index("≠ 7")] == "50"


def test_a_box_and_a_small_grid_are_shown_as_their_numbers():
    tree = read(raised(checking("box"), lambda: check_value((1, 2, 3, 5), (1, 2, 3, 4))))
    assert table(tree, "yours") == ["1", "2", "3", "≠ 5"]
    tree = read(raised(checking("kernel"), lambda: check_array(np.eye(3), np.eye(3)[::-1])))
    assert words(tree).count("≠") == 4 and not pictures(
        raised(checking("k"), lambda: check_array(np.eye(3), -np.eye(3)))
    )


@pytest.mark.parametrize("expected", [[1, [2, 3]], [], [{"a": 1}], ["a", 1], [[1], [2, 3]], (None, 2), [1, (2, "b")]])
def test_lists_that_are_no_arrays_are_shown_in_words(expected):
    tree = read(raised(checking("a"), lambda: check_value([9, 9, 9], expected)))
    assert "yours" in words(tree) and "9" in words(tree)


def test_many_numbers_are_folded():
    tens = np.full((45, 3, 3), 10)
    tree = read(raised(checking("a"), lambda: check_array(tens, tens + 1)))
    assert "10, 10, 10" in words(tree) and "10, 10" not in outside_of_folds(tree)


def test_layers_stand_side_by_side_and_the_one_that_differs_is_marked():
    import keras

    from helpers.checking.models import check_model

    layers = keras.layers

    def network(filters, *between):
        first, last = layers.Conv2D(filters, 3, activation="relu"), layers.Dense(3, activation="softmax")
        return keras.Sequential([keras.Input(shape=(8, 8, 1)), first, *between, layers.Flatten(), last])

    extra, other = network(4, layers.Dropout(0.5)), network(5)
    asked = "8×8×1 → Conv2D(4, 3×3, relu) → Flatten → Dense(3, softmax)"
    marked = {}
    for name, model in (("extra", extra), ("other", other)):
        tree = read(raised(checking("build"), lambda model=model: check_model(model, asked)))
        lines = [[words(cell) for cell in line] for line in tree.iter("tr")]
        assert lines[0] == ["layer", "asked for", "yours"]
        assert "Flatten Flatten" in " ".join(" ".join(line[1:]) for line in lines), "kind beside kind"
        marked[name] = [line for line in lines if line[0].startswith("≠")]
    assert marked["extra"] == [["≠ 2", "– none –", "Dropout(0.5)"]]
    assert marked["other"] == [["≠ 1", "Conv2D(4, 3×3, relu)", "Conv2D(5, 3×3, relu)"]]


def test_a_hidden_test_draws_nothing():
    with pytest.raises(NotRightYet) as error, testing("change", "others"):
        check_array(GREY, GREY[::-1])
    assert not pictures(error.value.verdict) and error.value.verdict.finding.apart is None


ANY_ARRAY = arrays_of.arrays(
    st.sampled_from([np.uint8, np.int64, np.float32, np.float64, np.bool_, "U3"]),
    arrays_of.array_shapes(min_dims=0, max_dims=5, min_side=0, max_side=14),
)


@given(ANY_ARRAY, ANY_ARRAY)
def test_whatever_the_arrays_are_their_card_can_be_made_and_is_not_large(one, other):
    differs = (
        one != other if one.shape == other.shape and (one.dtype.kind == "U") == (other.dtype.kind == "U") else None
    )
    right, theirs, apart = side_by_side(one, other, differs)
    finding = Finding("f(x)", (Input("x", "", drawn(one)),), Shown("a", drawn=right), Shown("b", drawn=theirs))
    verdict = Verdict("a", NOT_RIGHT, finding=replace(finding, apart=apart))
    assert len(ElementTree.tostring(check_harmless(verdict))) < 200_000
