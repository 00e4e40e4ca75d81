"""The report's pictures, as SVG that stands within a page; their colours (Okabe and Ito's) are told apart by everybody."""

import io
import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import matplotlib
import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from grading.reporting.classroom import OUTCOMES, Classroom, Row

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType

COLORS = dict(zip(OUTCOMES, ("#0072b2", "#56b4e9", "#e69f00", "#a9a9a9"), strict=True))
DOUBT = "#d55e00"
STYLE: "dict[RcKeyType, Any]" = {
    "svg.fonttype": "none",
    "svg.hashsalt": "report",
    "font.family": "sans-serif",
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": "#777",
    "axes.labelcolor": "#333",
    "xtick.color": "#333",
    "ytick.color": "#333",
}


def score_plot(room: Classroom) -> str:
    """A dot for each learner's share of a chapter's points, over a box from quarter to quarter with the median."""
    figure, (axes,) = _figure(3.6)
    noise = np.random.default_rng(0)
    for position, shares in enumerate(room.shares.T):
        there = shares[~np.isnan(shares)]
        axes.scatter(
            position + noise.uniform(-0.27, 0.27, there.size),
            there,
            s=9,
            color=COLORS["right"],
            alpha=0.35,
            linewidth=0,
            rasterized=True,
        )
        if there.size:
            axes.boxplot(
                there,
                positions=[position],
                widths=0.66,
                showfliers=False,
                whis=0,
                showcaps=False,
                boxprops={"color": "#333", "linewidth": 0.8},
                medianprops={"color": DOUBT, "linewidth": 2.4},
            )
    axes.set_xticks(range(len(room.chapters)), [_short(name) for name in room.chapters])
    axes.set_ylim(-0.04, 1.04)
    axes.yaxis.set_major_formatter(PercentFormatter(1))
    axes.grid(axis="y", color="#e5e5e5", linewidth=0.7)
    axes.set_axisbelow(True)
    axes.set_ylabel("share of the points")
    return _svg(figure)


def exercise_plot(table: Sequence[Row]) -> str:
    """Each exercise by how many get it right and how well it tells learners apart; those to look at have their names."""
    figure, (axes,) = _figure(4.6)
    rows = [row for row in table if not np.isnan(row["discrimination"])]
    axes.axhspan(-1, 0.2, color="#fdf0e6", linewidth=0)
    axes.axhline(0, color="#777", linewidth=0.8)
    odd = [row for row in rows if row["discrimination"] < 0.2]
    fine = [row for row in rows if row["discrimination"] >= 0.2]
    for group, color, marker in ((fine, COLORS["right"], "o"), (odd, DOUBT, "D")):
        axes.scatter(
            [row["share right"] for row in group], [row["discrimination"] for row in group], s=34, color=color, marker=marker, alpha=0.8,
            linewidth=0,
        )  # fmt: skip
    hardest = sorted(fine, key=lambda row: row["share right"])[:5]
    _names(axes, [*odd[:12], *hardest])
    known = [0.0, 0.6, *(row["discrimination"] for row in rows)]
    axes.set(xlim=(-0.03, 1.03), ylim=(min(known) - 0.1, max(known) + 0.1))
    axes.set(xlabel="share of learners with full points (right: easy)", ylabel="discrimination r")
    axes.xaxis.set_major_formatter(PercentFormatter(1))
    return _svg(figure)


def class_plot(room: Classroom) -> str:
    """Every exercise (a row) of every learner (a column, the strongest on the left), coloured by how it came out."""
    order = np.argsort(-np.nan_to_num(np.nansum(room.points, axis=1)), kind="stable")
    cells = room.outcomes[order].T
    figure, (axes,) = _figure(max(1.5, 0.6 + 0.085 * len(room.exercises)))
    shown = ListedColormap(["#f0f0f0", *COLORS.values()])
    axes.imshow(cells, cmap=shown, vmin=-1.5, vmax=len(OUTCOMES) - 0.5, aspect="auto", interpolation="nearest")
    chapters = [exercise.chapter for exercise in room.exercises]
    starts = [chapters.index(name) for name in dict.fromkeys(chapters)] + [len(chapters)]
    for start in starts[1:-1]:
        axes.axhline(start - 0.5, color="white", linewidth=2.5)
    middles = [(start + end - 1) / 2 for start, end in pairwise(starts)]
    axes.set_yticks(middles, [_short(name) for name in dict.fromkeys(chapters)])
    axes.tick_params(length=0)
    axes.set_xticks([])
    axes.set_xlabel("learners, from most points to fewest")
    for side in axes.spines.values():
        side.set_visible(False)
    return _svg(figure)


def concept_plot(table: Sequence[Row], chapters: Collection[str]) -> str:
    """How many learners made a mistake of each concept (a row, the commonest on top) in each chapter (a column)."""
    counts = np.array([[row[chapter] for chapter in chapters] for row in table]).reshape(len(table), len(chapters))
    figure, (axes,) = _figure(max(1.5, 0.7 + 0.24 * len(table)))
    axes.imshow(np.sqrt(counts), cmap="Blues", vmin=0, vmax=1.4 * np.sqrt(max(1, counts.max(initial=0))), aspect="auto")
    for (row, column), count in np.ndenumerate(counts):
        if count:
            axes.text(column, row, count, ha="center", va="center", fontsize=9)
    axes.set_yticks(range(len(table)), [f"{row['concept']} ({row['learners']})" for row in table])
    axes.set_xticks(range(len(chapters)), [_short(name) for name in chapters])
    axes.tick_params(length=0)
    axes.set_xlabel("chapter")
    for side in axes.spines.values():
        side.set_visible(False)
    return _svg(figure)


def cost_plot(table: Sequence[Row]) -> str:
    """CPU time and memory that grading a submission takes, by chapter: the median and the most."""
    figure, pair = _figure(2.6, columns=2)
    for axes, name in zip(pair, ("CPU seconds", "MB"), strict=True):
        for position, row in enumerate(table):
            middle, most = row[f"{name}, median"], row[f"{name}, most"]
            axes.plot([middle, most], [position, position], color="#aaa", linewidth=2, zorder=1)
            axes.scatter([middle], [position], color=COLORS["right"], s=32, zorder=2)
            axes.scatter([most], [position], color=DOUBT, marker="D", s=22, zorder=2)
        axes.set_ylim(len(table) - 0.5, -0.5)
        axes.set_xlim(0, 1.05 * max([1, *(row[f"{name}, most"] for row in table if row[f"{name}, most"] > 0)]))
        axes.set_yticks(range(len(table)), [_short(row["chapter"]) for row in table])
        axes.grid(axis="x", color="#e5e5e5", linewidth=0.7)
        axes.set_axisbelow(True)
        axes.set_xlabel(f"{name} a submission")
    return _svg(figure)


def _figure(height: float, columns: int = 1) -> tuple[Figure, list[Axes]]:
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(8.6, height), layout="constrained")
        return figure, list(figure.subplots(1, columns, squeeze=False)[0])


def _short(chapter: str) -> str:
    """A chapter's number, if its name begins with one."""
    return chapter.split("_")[0] if chapter[:1].isdigit() else chapter


def _names(axes: Axes, rows: Iterable[Row]) -> None:
    """Names beside dots; one that would lie on another goes below it, tied to its dot by a line."""
    taken: list[tuple[float, float, float]] = []
    for row in sorted(rows, key=lambda row: (-row["discrimination"], row["share right"])):
        x, y, name = row["share right"], row["discrimination"], row["exercise"]
        width = 0.0095 * len(name)
        begin = x - 0.02 - width if x > 0.75 else x + 0.02
        height = y
        while any(
            begin < right and left < begin + width and abs(height - level) < 0.05 for left, right, level in taken
        ):
            height -= 0.05
        taken.append((begin, begin + width, height))
        axes.annotate(
            name,
            (x, y),
            (begin, height),
            fontsize=8.5,
            va="center",
            arrowprops={"arrowstyle": "-", "color": "#999", "linewidth": 0.6},
        )


def _svg(figure: Figure) -> str:
    """The figure as an SVG element, without what only a file needs."""
    file = io.StringIO()
    with matplotlib.rc_context(STYLE):
        figure.savefig(
            file, format="svg", dpi=160, metadata={"Date": None, "Creator": None, "Format": None, "Type": None}
        )
    text = file.getvalue()
    text = re.sub(r"<metadata>.*?</metadata>", "", text, flags=re.DOTALL)
    return re.sub(r'width="[\d.]+pt" height="[\d.]+pt"', 'aria-hidden="true"', text[text.index("<svg") :], count=1)
