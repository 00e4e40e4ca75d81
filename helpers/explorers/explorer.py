"""What every explorer is: controls, and a picture and a sentence that follow them; a still picture where no kernel runs."""

import base64
import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any, SupportsFloat

import ipywidgets as widgets
import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Markdown, display
from matplotlib.axes import Axes
from matplotlib.figure import Figure

RED, BLUE, ORANGE = "#b00020", "#0b559f", "#b35806"
# What an explorer draws: a figure, a sentence that says in words what it shows, and whether the settings fit.
Picture = tuple[Figure, str, bool]


class Explorer:
    """Controls, and a picture and a sentence that follow them.

    Parameters
    ----------
    name : str
        What is explored.
    controls : dict of str to ipywidgets.Widget
        Each with a `value`.
    draw : callable
        Takes the controls' values by name; returns a Matplotlib Figure, a sentence that says in words what it shows,
        and whether the settings fit.
    panel : ipywidgets.Widget, optional
        The controls as they are laid out; by default one below the other.
    settle : callable, optional
        Called before each drawing; may move controls to where they are possible.
    """

    def __init__(
        self,
        name: str,
        controls: Mapping[str, widgets.Widget],
        draw: Callable[..., Picture],
        panel: widgets.Widget | None = None,
        settle: Callable[[], None] | None = None,
    ) -> None:
        self.name, self.controls, self.draw = name, controls, draw
        self.picture = widgets.Image(format="png")
        self.sentence = widgets.HTML()
        panel = panel or widgets.VBox(list(controls.values()))
        self.widget = widgets.VBox(
            [widgets.HBox([panel, self.picture], layout={"flex_flow": "row wrap"}), self.sentence]
        )
        self._settle = settle or (lambda: None)
        self._moving = False
        for control in controls.values():
            control.observe(self._update, "value")
        self._update()

    def move(self, **values: Any) -> None:
        """Set several controls, and draw once."""
        self._moving = True
        for name, value in values.items():
            self.controls[name].value = value
        self._moving = False
        self._update()

    def show(self, caption: str) -> None:
        """Display it as one output in two forms: live in JupyterLab, and a still picture everywhere else."""
        show_live(self.name, self.widget, self.picture.value, caption)

    def _update(self, _change: object = None) -> None:
        if self._moving:
            return
        self._moving = True
        self._settle()
        self._moving = False
        figure, sentence, fits = self.draw(**{name: control.value for name, control in self.controls.items()})
        # Not by colour alone: the cross and the words say it too.
        self.sentence.value = sentence if fits else f'<b style="color: {RED}">✗ Does not fit.</b> {sentence}'
        self.picture.value = png(figure)


def show_live(name: str, widget: widgets.Widget, still: bytes, caption: str) -> None:
    """Display a widget as one output in two forms, live in JupyterLab, and a still picture everywhere else; and its caption.

    Parameters
    ----------
    name : str
        What is explored.
    widget : ipywidgets.Widget
    still : bytes
        A PNG file.
    caption : str
        What to see in the picture.
    """
    forms = {
        "application/vnd.jupyter.widget-view+json": {
            "version_major": 2,
            "version_minor": 0,
            "model_id": widget.model_id,
        },
        "image/png": base64.b64encode(still).decode(),
        "text/plain": f"Explorer: {name}",
    }
    display(forms, raw=True, metadata={"image/png": {"alt": caption}})
    display(Markdown(f"*{caption}*"))


def png(figure: Figure) -> bytes:
    """A figure as PNG bytes, without touching the figures that the notebook has open."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=80)
    return buffer.getvalue()


def outline(axes: Axes, row: float, column: float, shape: Sequence[int], **style: Any) -> None:
    """Draw a frame round cells of an image, from the one at this row and column on."""
    axes.add_patch(plt.Rectangle((column - 0.5, row - 0.5), shape[1], shape[0], fill=False, **style))


def by(shape: Sequence[int]) -> str:
    """A shape as it is spoken, such as 3×3."""
    return "×".join(str(size) for size in shape)


def number_text(number: SupportsFloat) -> str:
    """A number with two decimals at most, and a minus sign as it is printed."""
    return f"{np.round(float(number), 2):g}".replace("-", "−")
