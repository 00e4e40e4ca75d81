"""What every explorer is: facts and settings that its JavaScript draws in the browser, and a still picture where none runs."""

import base64
import io
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, SupportsFloat

import anywidget
import matplotlib.pyplot as plt
import numpy as np
import traitlets
from IPython.display import Markdown, display
from matplotlib.axes import Axes
from matplotlib.figure import Figure

RED, BLUE, ORANGE = "#b00020", "#0b559f", "#b35806"
# An explorer as data, from which a page without a kernel shows it: its module's name, its facts and its settings.
MIME = "application/vnd.image-course.explorer+json"
# What the files beside this one have of JavaScript's modules: names in braces, from a file of the same folder.
IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./(\w+)\.js";$', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (\w+))", re.MULTILINE)


class Explorer(anywidget.AnyWidget):
    """A picture that follows its controls: the browser draws it, and asks no kernel.

    Parameters
    ----------
    name : str
        What is explored; `name.js`, with underscores for spaces, draws it.
    facts : mapping
        What stays: values that JSON knows, and packed arrays.
    settings : mapping
        What the controls move, as it is at the beginning; values that JSON knows.
    still : callable
        Takes the settings by name; returns a Matplotlib Figure of them, for where no JavaScript runs.
    """

    _esm = traitlets.Unicode().tag(sync=True)
    facts = traitlets.Dict().tag(sync=True)
    settings = traitlets.Dict().tag(sync=True)

    def __init__(
        self, name: str, facts: Mapping[str, Any], settings: Mapping[str, Any], still: Callable[..., Figure]
    ) -> None:
        self.name, self.still = name, still
        super().__init__(_esm=module(name.replace(" ", "_")), facts=dict(facts), settings=dict(settings))

    def show(self, caption: str) -> None:
        """Display it as one output in three forms, live, as data, and as a still picture; and its caption.

        Parameters
        ----------
        caption : str
            What to see in the picture.
        """
        forms = {
            "application/vnd.jupyter.widget-view+json": {
                "version_major": 2,
                "version_minor": 0,
                "model_id": self.model_id,
            },
            MIME: {"module": self.name.replace(" ", "_"), "facts": self.facts, "settings": self.settings},
            "image/png": base64.b64encode(png(self.still(**self.settings))).decode(),
            "text/plain": f"Explorer: {self.name}",
        }
        display(forms, raw=True, metadata={"image/png": {"alt": caption}})
        display(Markdown(f"*{caption}*"))


def module(name: str) -> str:
    """The JavaScript of an explorer as a single module: before it, the files that it imports from, each in a scope of its own.

    Parameters
    ----------
    name : str
        Of the file, without `.js`.
    """
    files: dict[str, str] = {}
    _collect(name, files)
    own = files.pop(name)
    scopes = [
        f"const {of}_js = (() => {{\n{EXPORT.sub('', source)}return {{ {', '.join(EXPORT.findall(source))} }};\n}})();\n"
        for of, source in files.items()
    ]
    return "".join([*scopes, own])


def _collect(name: str, files: dict[str, str]) -> None:
    """Add a file to those that are there, after all that it imports from."""
    text = Path(__file__).with_name(f"{name}.js").read_text(encoding="utf-8")
    for _, needed in IMPORT.findall(text):
        if needed not in files:
            _collect(needed, files)
    files[name] = IMPORT.sub(r"const \1 = \2_js;", text)


def pack(array: np.ndarray) -> dict[str, Any]:
    """An array as JSON can hold it, which `unpack` of explorer.js reads.

    Parameters
    ----------
    array : numpy.ndarray of uint8 or float32
    """
    little = np.ascontiguousarray(array, array.dtype.newbyteorder("<"))
    return {
        "dtype": array.dtype.name,
        "shape": list(array.shape),
        "base64": base64.b64encode(little.tobytes()).decode(),
    }


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
