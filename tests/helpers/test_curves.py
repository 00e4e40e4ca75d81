"""Learning curves are judged by what they show, however they were drawn; each mistake has its name."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from helpers.checking import NotRightYet, testing
from helpers.checking.curves import MISTAKES, check_curves, line_of

HISTORY = {"loss": [1.0, 0.5, 0.25], "val_loss": [1.1, 0.8, 0.9], "accuracy": [0.4, 0.7, 0.9]}


@pytest.fixture
def axes():
    figure, axes = plt.subplots()
    yield axes
    plt.close(figure)


def draw(axes, *, first=0, step=1, names=("loss", "val_loss"), labels=("epoch", "loss"), legend=True, **style):
    for name, values in zip(names, (HISTORY["loss"], HISTORY["val_loss"]), strict=True):
        axes.plot(first + step * np.arange(len(values)), values, label=name, **style)
    axes.set(xlabel=labels[0], ylabel=labels[1])
    if legend:
        axes.legend()


def told(axes):
    with pytest.raises(NotRightYet) as raised:
        check_curves(axes, HISTORY)
    return raised.value.finding.mistake


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("style", [{}, {"linestyle": "--", "marker": "o"}, {"linestyle": "none", "marker": "s"}])
def test_lines_over_the_epochs_are_right(axes, first, style):
    draw(axes, first=first, **style)
    check_curves(axes, HISTORY)


def test_names_may_be_given_to_the_legend_alone(axes):
    lines = [axes.plot(HISTORY[name], "k" + style)[0] for name, style in (("val_loss", "s--"), ("loss", "o-"))]
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend(lines[::-1], ["loss", "val_loss"])
    check_curves(axes, HISTORY)


def test_further_lines_and_figures_do_not_matter(axes):
    axes.plot(HISTORY["accuracy"], label="accuracy")
    axes.axvline(1)
    draw(axes)
    check_curves(axes, HISTORY)


def test_the_line_is_told_with_its_places_and_its_name(axes):
    draw(axes, first=1)
    line = line_of(axes, HISTORY["val_loss"])
    assert line.x.tolist() == [1, 2, 3]
    assert (line.name, line.in_legend) == ("val_loss", True)
    assert line_of(axes, HISTORY["accuracy"]) is None


def test_something_else_than_axes(axes):
    assert told(None).id == "no axes are returned"
    assert "it is Figure" in told(axes.figure).words


@pytest.mark.parametrize(
    "id, drawn",
    {
        "no line goes through the values": {"linestyle": "none"},
        "a line stands at other places than the epochs": {"step": 2},
        "a line has another name": {"names": ("val_loss", "loss")},
        "no legend names the line": {"legend": False},
        "an axis has no label": {"labels": ("epoch", " ")},
    }.items(),
)
def test_each_mistake_has_its_name(axes, id, drawn):
    draw(axes, **drawn)
    assert told(axes) == told(axes) and told(axes).id == id
    assert told(axes).concept == MISTAKES[id].concept


def test_epochs_from_2_are_other_places(axes):
    draw(axes, first=2)
    assert told(axes).id == "a line stands at other places than the epochs"


def test_lines_that_count_epochs_differently(axes):
    for first, name in enumerate(("loss", "val_loss")):
        axes.plot(first + np.arange(3), HISTORY[name], label=name)
    axes.set(xlabel="epoch", ylabel="loss")
    axes.legend()
    assert told(axes).id == "one line begins at epoch 0, the other at 1"


@pytest.mark.parametrize("drawn", [{"linestyle": "none"}, {"step": 2}])
def test_a_hidden_test_shows_no_values(axes, drawn):
    draw(axes, **drawn)
    with pytest.raises(NotRightYet) as raised, testing("plot_curves", "other values"):
        check_curves(axes, HISTORY)
    assert not any(digits in str(raised.value) for digits in ("0.5", "0.25", "4"))
