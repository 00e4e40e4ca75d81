"""The words in which checks judge learning curves that a learner has drawn: their values, epochs and names, and the axes' labels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike

from helpers.checking import mistakes as known
from helpers.checking.comparing import tell
from helpers.checking.mistakes import Mistake, by_id

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D

# The figures that are to be drawn.
FIGURES = ("loss", "val_loss")
MISTAKES = by_id(
    Mistake(
        "no axes are returned",
        "loop or return",
        words="It should be Matplotlib axes; it is {kind}. Does the function end with `return axes`?",
    ),
    Mistake("no line goes through the values", "what was asked", words="No line goes through the values of {figure}."),
    Mistake(
        "a line stands at other places than the epochs",
        "what was asked",
        words="Along x, {name} should stand at the epochs 0, 1, 2 and so on, or 1, 2, 3 and so on; it stands at {places}.",
    ),
    Mistake(
        "a line has another name",
        "what was asked",
        words="The line with the values of {name} is named '{given}'; it should be named '{name}': see `label=`.",
    ),
    Mistake(
        "no legend names the line",
        "what was asked",
        words="The axes have no legend that names {name}: see `axes.legend()`.",
    ),
    Mistake(
        "one line begins at epoch 0, the other at 1",
        "off by one",
        words="One line begins at epoch 0, the other at 1: count the epochs of both alike.",
    ),
    Mistake(
        "an axis has no label",
        "what was asked",
        words="An axis has no label: say what is along x, and what is along y.",
    ),
)


@dataclass(frozen=True)
class Line:
    """A line in Matplotlib axes.

    Parameters
    ----------
    x : numpy.ndarray
        Where its points stand.
    name : str
        Its own name, or the legend's for a line that looks like it.
    in_legend : bool
        Whether the legend names it so.
    """

    x: np.ndarray
    name: str
    in_legend: bool


def line_of(axes: "Axes", values: ArrayLike) -> Line | None:
    """The visible line that axes show of some values, or None if there is none.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        What the learner's code gave.
    values : array_like of shape (n,)
    """
    lines = [line for line in axes.get_lines() if _equal(line.get_ydata(), values) and _visible(line)]
    if not lines:
        return None
    line, legend = lines[-1], axes.get_legend()
    entries = list(zip(legend.get_lines(), legend.get_texts(), strict=False)) if legend is not None else []
    looks = [text.get_text() for sample, text in entries if _look(sample) == _look(line)]
    own = str(line.get_label())
    # Matplotlib names a line that was given no name by itself, with an underscore before it.
    name = own if not own.startswith("_") else looks[0] if looks else ""
    in_legend = name in [text.get_text() for _, text in entries]
    return Line(np.asarray(line.get_xdata(), dtype=float), name.strip(), in_legend)


def check_curves(axes: Any, history: Mapping[str, Sequence[float]]) -> None:
    """Check that axes show `loss` and `val_loss` against the epoch, both named in a legend, and have labels.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        What the learner's code gave.
    history : dict of str to sequence of float
        What was to be drawn, as in `History.history`.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    if not (hasattr(axes, "get_lines") and hasattr(axes, "get_legend")):
        tell(MISTAKES["no axes are returned"], kind=type(axes).__name__)
    starts = [_start(axes, name, history[name]) for name in FIGURES]
    if starts[0] != starts[1]:
        tell(MISTAKES["one line begins at epoch 0, the other at 1"])
    if not (axes.get_xlabel().strip() and axes.get_ylabel().strip()):
        tell(MISTAKES["an axis has no label"])


def _start(axes: "Axes", name: str, values: Sequence[float]) -> float:
    """The epoch at which the line of these values begins, after a look at all else that it should have."""
    line = line_of(axes, values)
    if line is None:
        tell(MISTAKES["no line goes through the values"], figure=name if known.hidden() else f"{name}, {values}")
    if line.x[0] not in (0, 1) or not np.allclose(np.diff(line.x), 1):
        places = "other places" if known.hidden() else line.x
        tell(MISTAKES["a line stands at other places than the epochs"], name=name, places=places)
    if line.name != name:
        tell(MISTAKES["a line has another name"], name=name, given=line.name)
    if not line.in_legend:
        tell(MISTAKES["no legend names the line"], name=name)
    return line.x[0]


def _equal(drawn: ArrayLike, values: ArrayLike) -> bool:
    return len(np.asarray(drawn)) == len(np.asarray(values)) and np.allclose(np.asarray(drawn, dtype=float), values)


def _visible(line: "Line2D") -> bool:
    """Whether anything of a line can be seen: it is drawn, has a width or markers, and a colour that is not clear."""
    nothing = ("None", "none", "", " ", None)
    has_stroke = line.get_linestyle() not in nothing and line.get_linewidth() > 0
    has_markers = line.get_marker() not in nothing and line.get_markersize() > 0
    clear = line.get_alpha() == 0 or _is_clear(line.get_color())
    return bool(line.get_visible()) and not clear and (has_stroke or has_markers)


def _is_clear(color: Any) -> bool:
    """Whether a colour, as Matplotlib takes it, lets all through."""
    from matplotlib.colors import to_rgba

    return to_rgba(color)[3] == 0


def _look(line: "Line2D") -> tuple[Any, Any, Any]:
    return line.get_color(), line.get_linestyle(), line.get_marker()
