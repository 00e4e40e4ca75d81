"""What Matplotlib makes: axes, as far as their words, lines, images and legend go."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from grading.running.values.kind import Kind


def _is_axes(value: object) -> bool:
    axes = sys.modules.get("matplotlib.axes")
    return axes is not None and isinstance(value, axes.Axes)


def _write_axes(axes: Any) -> Sequence[object]:
    return [
        {
            "words": {"title": axes.get_title(), "xlabel": axes.get_xlabel(), "ylabel": axes.get_ylabel()},
            "scales": [axes.get_xscale(), axes.get_yscale()],
            "limits": [[float(limit) for limit in axes.get_xlim()], [float(limit) for limit in axes.get_ylim()]],
            "lines": [_line(line) for line in axes.get_lines()],
            "images": [np.asarray(image.get_array()) for image in axes.get_images()],
            "legend": None if axes.get_legend() is None else _legend(axes.get_legend()),
        }
    ]


def _line(line: Any) -> dict[str, object]:
    return {
        "xdata": np.asarray(line.get_xdata(), dtype=float),
        "ydata": np.asarray(line.get_ydata(), dtype=float),
        "label": str(line.get_label()),
        **_look(line),
    }


def _legend(legend: Any) -> dict[str, object]:
    return {
        "texts": [text.get_text() for text in legend.get_texts()],
        "samples": [_look(sample) for sample in legend.get_lines()],
    }


def _look(line: Any) -> dict[str, object]:
    from matplotlib.colors import to_hex

    return {
        "color": to_hex(line.get_color(), keep_alpha=True),
        "linestyle": line.get_linestyle(),
        "linewidth": float(line.get_linewidth()),
        "marker": str(line.get_marker()),
    }


def _read_axes(parts: Mapping[str, Any]) -> object:
    """Axes that show what the sender's showed."""
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D

    axes = Figure().subplots()
    for image in parts["images"]:
        axes.imshow(image)
    for line in parts["lines"]:
        axes.plot(line.pop("xdata"), line.pop("ydata"), **line)
    axes.set(**parts["words"], xscale=parts["scales"][0], yscale=parts["scales"][1])
    axes.set(xlim=parts["limits"][0], ylim=parts["limits"][1])
    if legend := parts["legend"]:
        axes.legend([Line2D([], [], **look) for look in legend["samples"]], legend["texts"])
    return axes


KINDS = (Kind("axes", _is_axes, _write_axes, _read_axes),)
