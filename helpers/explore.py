"""Explorers: pictures that follow sliders, and a still picture where no kernel runs.

An explorer is some controls and a function that draws for their values; `Explorer` ties the two together. Every public
function `explore_…` shows one, with a caption under it, and returns nothing.
"""

import base64
import io
from itertools import product

import ipywidgets as widgets
import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Markdown, display
from matplotlib.figure import Figure
from scipy.special import expit

from helpers.convolution import convolution
from helpers.plotting import SIGNED, draw_numbers

KERNELS = {
    "vertical line": np.array([[-1, 2, -1], [-1, 2, -1], [-1, 2, -1]]),
    "horizontal line": np.array([[-1, -1, -1], [2, 2, 2], [-1, -1, -1]]),
    "light spot": np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]]),
    "Sobel x": np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]),
    "Sobel y": np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]]),
    "Laplacian": np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]]),
    "sharpen": np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]]),
    "box blur": np.full((3, 3), 1 / 9),
    "nothing": np.array([[0, 0, 0], [0, 1, 0], [0, 0, 0]]),
}
RED, BLUE, ORANGE = "#b00020", "#0b559f", "#b35806"

# Each activation with its derivative.
ACTIVATIONS = {
    "sigmoid": (expit, lambda z: expit(z) * (1 - expit(z))),
    "tanh": (np.tanh, lambda z: 1 - np.tanh(z) ** 2),
    "ReLU": (lambda z: np.maximum(z, 0), lambda z: np.where(z > 0, 1.0, 0.0)),
    "Leaky ReLU, slope 0.1": (lambda z: np.where(z > 0, z, 0.1 * z), lambda z: np.where(z > 0, 1.0, 0.1)),
    "ELU": (lambda z: np.where(z > 0, z, np.expm1(np.minimum(z, 0))), lambda z: np.exp(np.minimum(z, 0))),
}
RATES = (0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.7)
# Where every descent begins: slope and intercept of the first line.
START = np.array([-1.0, 3.0])


def explore_convolution(image, *, caption):
    """Let a kernel slide over a small image: the window, its products and their sum, and the output.

    Parameters
    ----------
    image : array_like, shape (h, w)
        Up to about 10×10, so that its numbers can be read.
    caption : str
        What to see in the picture.
    """
    convolution_explorer(image).show(caption)


def explore_kernel(photo, *, caption):
    """Let the nine entries of a kernel be edited, and show what it makes of a photograph.

    Parameters
    ----------
    photo : array_like, shape (h, w)
        Grey, 0 to 255 or 0 to 1; up to about 300×300, so that it is drawn at once.
    caption : str
        What to see in the picture.
    """
    kernel_explorer(photo).show(caption)


def explore_pooling(image, *, caption):
    """Let a small image be shifted and pooled: the windows, what comes out, and how much of it a shift changes.

    Parameters
    ----------
    image : array_like, shape (h, w)
        Up to about 14×14, so that its numbers can be read.
    caption : str
        What to see in the picture.
    """
    pooling_explorer(image).show(caption)


def explore_activation(*, caption):
    """Let a sum run through an activation: the value there, and the slope as a tangent.

    Parameters
    ----------
    caption : str
        What to see in the picture.
    """
    activation_explorer().show(caption)


def explore_learning_rate(x, y, *, caption):
    """Let gradient descent lay a line through points: its way on the loss surface, the line, and the loss.

    Parameters
    ----------
    x, y : array_like, shape (n,)
        The points; of about 1 in size, so that the learning rates on offer suit them.
    caption : str
        What to see in the picture.
    """
    learning_rate_explorer(x, y).show(caption)


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

    def __init__(self, name, controls, draw, panel=None, settle=None):
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

    def move(self, **values):
        """Set several controls, and draw once."""
        self._moving = True
        for name, value in values.items():
            self.controls[name].value = value
        self._moving = False
        self._update()

    def show(self, caption):
        """Display it as one output in two forms: live in JupyterLab, and a still picture everywhere else."""
        live = {"version_major": 2, "version_minor": 0, "model_id": self.widget.model_id}
        still = base64.b64encode(self.picture.value).decode()
        forms = {
            "application/vnd.jupyter.widget-view+json": live,
            "image/png": still,
            "text/plain": f"Explorer: {self.name}",
        }
        display(forms, raw=True, metadata={"image/png": {"alt": caption}})
        display(Markdown(f"*{caption}*"))

    def _update(self, _change=None):
        if self._moving:
            return
        self._moving = True
        self._settle()
        self._moving = False
        figure, sentence, fits = self.draw(**{name: control.value for name, control in self.controls.items()})
        # Not by colour alone: the cross and the words say it too.
        self.sentence.value = sentence if fits else f'<b style="color: {RED}">✗ Does not fit.</b> {sentence}'
        self.picture.value = _png(figure)


def convolution_explorer(image):
    """The explorer that `explore_convolution` shows."""
    image = np.asarray(image)
    controls = {
        "kernel": widgets.Dropdown(options=list(KERNELS), description="kernel"),
        "padding": widgets.IntSlider(0, 0, 3, description="padding"),
        "stride": widgets.IntSlider(1, 1, 4, description="stride"),
        "dilation": widgets.IntSlider(1, 1, 4, description="dilation"),
        "row": widgets.IntSlider(2, 0, image.shape[0], description="row"),
        "column": widgets.IntSlider(3, 0, image.shape[1], description="column"),
    }

    def keep_place_in_output():
        _, sizes, _ = _lay(image, *(controls[name].value for name in ("kernel", "padding", "stride", "dilation")))
        for name, size in zip(("row", "column"), sizes, strict=True):
            controls[name].max = max(size - 1, 0)

    return Explorer(
        "convolution", controls, lambda **values: draw_convolution(image, **values), settle=keep_place_in_output
    )


def kernel_explorer(photo):
    """The explorer that `explore_kernel` shows."""
    photo = np.asarray(photo)
    preset = widgets.Dropdown(options=list(KERNELS), description="start from")
    entries = {
        f"entry_{r}{c}": widgets.FloatText(step=1, layout={"width": "64px"}) for r, c in product(range(3), repeat=2)
    }

    def preset_entries():
        return dict(zip(entries, KERNELS[preset.value].ravel().tolist(), strict=True))

    for name, value in preset_entries().items():
        entries[name].value = value
    cells = list(entries.values())
    panel = widgets.VBox([preset, *(widgets.HBox(cells[start : start + 3]) for start in (0, 3, 6))])
    explorer = Explorer(
        "kernel", entries, lambda **values: draw_response(photo, np.reshape(list(values.values()), (3, 3))), panel
    )
    explorer.preset = preset
    preset.observe(lambda _change: explorer.move(**preset_entries()), "value")
    return explorer


def draw_convolution(image, kernel, padding, stride, dilation, row, column):
    """One place of a kernel on a small image, as `Explorer` wants it: figure, sentence, whether it fits."""
    weights = KERNELS[kernel]
    reach, sizes, left_over = _lay(image, kernel, padding, stride, dilation)
    padded = np.pad(image, padding)
    fits = min(sizes) > 0
    figure = Figure(figsize=(10.5, 3.9))
    # Margins by hand: a layout engine would double the time that a slider's picture takes.
    figure.subplots_adjust(left=0.01, right=0.99, bottom=0.02, top=0.92, wspace=0.05)
    on_image, on_products, on_output = figure.subplots(1, 3, width_ratios=(1.15, 0.9, 1))
    draw_numbers(on_image, padded, signed=False)
    on_image.set_title(f"image {_by(image.shape)}" + (f", {padding} of padding" if padding else ""), fontsize=10)
    if padding:
        _outline(on_image, padding, padding, image.shape, color=BLUE, linewidth=3, linestyle=":")
    if not fits:
        _outline(on_image, 0, 0, reach, color=RED, linewidth=3, linestyle="--")
        on_image.set(
            xlim=(-0.6, max(reach[1], padded.shape[1]) - 0.4), ylim=(max(reach[0], padded.shape[0]) - 0.4, -0.6)
        )
        for axes, text in ((on_products, "✗ does not fit"), (on_output, "no output")):
            axes.text(0.5, 0.5, text, ha="center", va="center", color=RED, fontsize=13)
            axes.set_axis_off()
        sentence = f"The kernel covers {_by(reach)} pixels, the image with its padding has {_by(padded.shape)}."
        return figure, f"{sentence} Take a smaller dilation, or more padding.", False
    top, left = row * stride, column * stride
    under = padded[top : top + reach[0] : dilation, left : left + reach[1] : dilation]
    products = under * weights
    output = convolution(padded, weights, stride=stride, dilation=dilation)
    _outline(on_image, top, left, reach, color="black", linewidth=3)
    for r, c in np.ndindex(weights.shape):
        _outline(on_image, top + r * dilation, left + c * dilation, (1, 1), color="#b35806", linewidth=1.8)
    _draw_products(on_products, under, weights, products)
    on_products.set_title(f"pixel × kernel = product; sum {_text(products.sum())}", fontsize=10)
    draw_numbers(on_output, output)
    _outline(on_output, row, column, (1, 1), color="black", linewidth=3)
    on_output.set_title(f"output {_by(output.shape)}", fontsize=10)
    sentence = f"At row {row}, column {column} of the output the nine products sum to {_text(products.sum())}."
    sentence += f" The output has {_by(output.shape)} values."
    counts = zip(left_over, ("row", "column"), strict=True)
    missed = [what if count == 1 else f"{count} {what}s" for count, what in counts if count]
    if missed:
        sentence += (
            f" The stride does not come out even: the kernel never reaches the last {' and the last '.join(missed)}."
        )
    return figure, sentence, True


def draw_response(photo, weights):
    """What a 3×3 kernel makes of a photograph, as `Explorer` wants it: figure, sentence, whether it fits."""
    response = convolution(photo, weights)
    figure = Figure(figsize=(9, 3.4), layout="constrained")
    on_photo, on_kernel, on_response = figure.subplots(1, 3, width_ratios=(1, 0.5, 1.1))
    on_photo.imshow(photo, cmap="gray")
    on_photo.set_title("photograph", fontsize=10)
    on_photo.set_axis_off()
    draw_numbers(on_kernel, weights)
    on_kernel.set_title("kernel", fontsize=10)
    # A few extreme pixels would make all others pale.
    most = np.percentile(np.abs(response), 99) or 1
    drawn = on_response.imshow(response, cmap=SIGNED, vmin=-most, vmax=most)
    on_response.set_title("its answer", fontsize=10)
    on_response.set_axis_off()
    figure.colorbar(drawn, ax=on_response, shrink=0.8, extend="both")
    total = weights.sum()
    flat = "0" if np.isclose(total, 0) else f"{_text(total)} times their brightness"
    sentence = f"The entries sum to {_text(total)}: even areas answer with {flat}."
    return figure, f"{sentence} Answers go from {_text(response.min())} to {_text(response.max())}.", True


def _lay(image, kernel, padding, stride, dilation):
    """For rows and columns: how far the kernel reaches, how many places it has, how many pixels the stride leaves over."""
    reach = [dilation * (size - 1) + 1 for size in KERNELS[kernel].shape]
    spare = [size + 2 * padding - r for size, r in zip(image.shape, reach, strict=True)]
    return reach, [s // stride + 1 if s >= 0 else 0 for s in spare], [s % stride if s >= 0 else 0 for s in spare]


def _draw_products(axes, under, weights, products):
    """Each product of a place with its two factors, in the place's own arrangement."""
    most = np.abs(products).max() or 1
    axes.imshow(products, cmap=SIGNED, vmin=-most, vmax=most, alpha=0.55)
    for (row, column), value in np.ndenumerate(products):
        text = f"{_text(under[row, column])} × {_text(weights[row, column])}\n= {_text(value)}"
        axes.text(column, row, text, ha="center", va="center", fontsize=9)
    axes.set_xticks([])
    axes.set_yticks([])


def _outline(axes, row, column, shape, **style):
    axes.add_patch(plt.Rectangle((column - 0.5, row - 0.5), shape[1], shape[0], fill=False, **style))


def _png(figure):
    """A figure as PNG bytes, without touching the figures that the notebook has open."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=80)
    return buffer.getvalue()


def _by(shape):
    return "×".join(str(size) for size in shape)


def _text(number):
    return f"{np.round(float(number), 2):g}".replace("-", "−")


def pooling_explorer(image):
    """The explorer that `explore_pooling` shows."""
    image = np.asarray(image)
    controls = {
        "size": widgets.IntSlider(2, 1, min(4, *image.shape), description="window"),
        "kind": widgets.Dropdown(options=["max", "average"], description="pooling"),
        "shift": widgets.IntSlider(0, 0, min(4, image.shape[1] - 1), description="shift"),
    }
    return Explorer("pooling", controls, lambda **values: draw_pooling(image, **values))


def draw_pooling(image, size, kind, shift):
    """A small image shifted to the right, then pooled, as `Explorer` wants it: figure, sentence, whether it fits."""
    shifted = np.zeros_like(image)
    shifted[:, shift:] = image[:, : image.shape[1] - shift]
    before, after = _pool(image, size, kind), _pool(shifted, size, kind)
    figure = Figure(figsize=(10.5, 4.1))
    figure.subplots_adjust(left=0.01, right=0.99, bottom=0.02, top=0.9, wspace=0.06)
    on_image, on_pooled, on_before = figure.subplots(1, 3, width_ratios=(1.2, 1, 1))
    draw_numbers(on_image, shifted, signed=False)
    on_image.set_title(f"image {_by(image.shape)}, shifted by {shift}; its {size}×{size} windows", fontsize=10)
    for row, column in np.ndindex(after.shape):
        _outline(on_image, row * size, column * size, (size, size), color="black", linewidth=2)
    for axes, pooled, when in ((on_pooled, after, "the shifted"), (on_before, before, "the unshifted")):
        draw_numbers(axes, pooled, decimals=1, signed=False)
        axes.set_title(f"{kind} pooling of {when} image", fontsize=10)
    for row, column in np.argwhere(~np.isclose(before, after)):
        _outline(on_pooled, row, column, (1, 1), color=RED, linewidth=2.5)
    sentence = f"{kind.capitalize()} pooling makes {after.size} numbers out of {image.size}."
    spare = ((extent % size, what) for extent, what in zip(image.shape, ("row", "column"), strict=True))
    missed = [what if count == 1 else f"{count} {what}s" for count, what in spare if count]
    if missed:
        sentence += f" The windows do not come out even: none reaches the last {' and the last '.join(missed)}."
    if shift:
        sentence += f" After the shift {_kept(image, shifted)} pixels that are not 0 keep their value,"
        sentence += f" and {_kept(before, after)} such pooled numbers; those that changed are framed."
    return figure, sentence, True


def _pool(image, size, kind):
    rows, columns = (extent // size for extent in image.shape)
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.max(axis=(1, 3)) if kind == "max" else windows.mean(axis=(1, 3))


def _kept(before, after):
    """How many of the numbers that were not 0 are what they were."""
    return f"{(np.isclose(before, after) & (before != 0)).sum()} of the {(before != 0).sum()}"


def activation_explorer():
    """The explorer that `explore_activation` shows."""
    controls = {
        "name": widgets.Dropdown(options=list(ACTIVATIONS), description="activation"),
        "z": widgets.FloatSlider(1.5, min=-5, max=5, step=0.25, description="sum z"),
    }
    return Explorer("activation", controls, draw_activation)


def learning_rate_explorer(x, y):
    """The explorer that `explore_learning_rate` shows."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    controls = {
        "rate": widgets.SelectionSlider(options=RATES, value=0.2, description="learning rate"),
        "momentum": widgets.SelectionSlider(options=(0.0, 0.5, 0.9), description="momentum"),
        "steps": widgets.IntSlider(12, 0, 40, description="steps"),
    }
    for control in controls.values():
        control.style.description_width = "90px"
    return Explorer("learning rate", controls, lambda **values: draw_descent(x, y, **values))


def draw_activation(name, z):
    """An activation and its derivative at one sum, as `Explorer` wants it: figure, sentence, whether it fits."""
    function, derivative = ACTIVATIONS[name]
    value, slope = float(function(z)), float(derivative(z))
    kink = "ReLU" in name and z == 0
    sums = np.linspace(-5, 5, 401)
    figure = Figure(figsize=(8, 3.2))
    figure.subplots_adjust(left=0.06, right=0.99, bottom=0.16, top=0.9, wspace=0.15)
    on_value, on_slope = figure.subplots(1, 2)
    on_value.plot(sums, function(sums), color=BLUE, linewidth=2)
    nearby = z + np.array([-1.2, 1.2])
    on_value.plot(nearby, value + slope * (nearby - z), color=ORANGE, linestyle="--", linewidth=2)
    on_value.plot(z, value, "o", color="black")
    on_value.set(title=f"{name}: value {_text(value)}", xlabel="sum z", xlim=(-5, 5), ylim=(-1.4, 1.4))
    if np.abs(function(5.0)) > 1.4:
        on_value.set_ylim(-1.4, 5)
    on_slope.plot(sums, derivative(sums), color=BLUE, linewidth=2)
    on_slope.plot(z, slope, "o", color="black")
    on_slope.set(title=f"its slope: {_text(slope)}", xlabel="sum z", xlim=(-5, 5), ylim=(-0.1, 1.1))
    for axes in (on_value, on_slope):
        axes.grid(alpha=0.3)
        axes.axhline(0, color="0.5", linewidth=0.8)
    sentence = f"At z = {_text(z)} the activation gives {_text(value)}, and its slope is {_text(slope)}."
    if kink:
        sentence += " Here is the kink: the slopes on its two sides differ, and libraries take the left one."
    elif slope < 0.01:
        sentence += " So flat a place tells training next to nothing: a small change of z changes no output."
    else:
        sentence += f" If z grows by 0.1, the value grows by about {np.round(0.1 * slope, 3):g}."
    return figure, sentence, True


def draw_descent(x, y, rate, momentum, steps):
    """Gradient descent for a line through points, as `Explorer` wants it: figure, sentence, whether it fits."""
    best = np.polyfit(x, y, 1)
    path = _descend(x, y, rate, momentum, steps)
    losses = np.array([_line_loss(x, y, *place) for place in path])
    figure = Figure(figsize=(10.5, 3.4))
    figure.subplots_adjust(left=0.05, right=0.99, bottom=0.15, top=0.91, wspace=0.2)
    on_surface, on_points, on_losses = figure.subplots(1, 3, width_ratios=(1.1, 1, 1))
    low, high = np.minimum(best, START) - 1.2, np.maximum(best, START) + 1.2
    slopes, intercepts = np.meshgrid(*(np.linspace(*ends, 60) for ends in zip(low, high, strict=True)))
    surface = np.mean([(slopes * xi + intercepts - yi) ** 2 for xi, yi in zip(x, y, strict=True)], axis=0)
    lowest = _line_loss(x, y, *best)
    levels = lowest + (surface.max() - lowest) * np.linspace(0, 1, 12) ** 2
    on_surface.contourf(slopes, intercepts, surface, levels=levels, cmap="Greys", alpha=0.7)
    on_surface.plot(*path.T, ".-", color=ORANGE, markersize=7)
    on_surface.plot(*START, "o", color="black")
    on_surface.plot(*best, "*", color=BLUE, markersize=13)
    on_surface.set_title("the way on the loss surface")
    on_surface.set(xlabel="slope", ylabel="intercept", xlim=(low[0], high[0]), ylim=(low[1], high[1]))
    ends = np.array([x.min() - 0.5, x.max() + 0.5])
    on_points.plot(ends, START[0] * ends + START[1], ":", color="black", label="first line")
    on_points.plot(ends, path[-1, 0] * ends + path[-1, 1], color=ORANGE, linewidth=2, label="line now")
    on_points.plot(x, y, "o", color=BLUE)
    spread = max(np.ptp(y), 1)
    on_points.set(title="the points and the line", xlabel="x", ylim=(y.min() - spread, y.max() + spread))
    on_points.legend(fontsize=8)
    on_losses.semilogy(np.arange(steps + 1), losses, ".-", color=ORANGE)
    on_losses.axhline(lowest, color=BLUE, linestyle="--", linewidth=1)
    on_losses.set(title="loss after each step", xlabel="step", xlim=(-0.5, 40.5))
    sentence = f"Learning rate {rate:g}, momentum {momentum:g}: after {steps} steps the loss is {losses[-1]:.3g}."
    sentence += f" It began at {losses[0]:.3g}; the lowest possible is {lowest:.3g}."
    if losses[-1] > losses[0]:
        sentence += f' <b style="color: {RED}">✗ The loss has grown: the steps overshoot the valley.</b>'
    elif losses[-1] < lowest + 0.001 * (losses[0] - lowest):
        sentence += " That is the bottom, as near as the picture shows."
    return figure, sentence, True


def _descend(x, y, rate, momentum, steps):
    """The lines (slope, intercept) that gradient descent goes through, from the first to the last."""
    path, move = [START], np.zeros(2)
    for _ in range(steps):
        slope, intercept = path[-1]
        errors = slope * x + intercept - y
        gradient = 2 * np.array([(errors * x).mean(), errors.mean()])
        move = momentum * move - rate * gradient
        path.append(path[-1] + move)
    return np.array(path)


def _line_loss(x, y, slope, intercept):
    return float(np.mean((slope * x + intercept - y) ** 2))
