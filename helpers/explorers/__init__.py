"""Explorers: pictures that follow their controls in the browser, and a still picture where no JavaScript runs.

An explorer is facts, settings, and a module of JavaScript that draws them; `Explorer` ties them together. Every public
function `explore_…` shows one, with a caption under it, and returns nothing.
"""

from helpers.explorers.activation import explore_activation
from helpers.explorers.boxes import explore_boxes
from helpers.explorers.brush import explore_brush
from helpers.explorers.convolution import explore_convolution, explore_kernel
from helpers.explorers.curves import explore_curves
from helpers.explorers.descent import explore_learning_rate
from helpers.explorers.drawing import explore_drawing
from helpers.explorers.layers import explore_layers
from helpers.explorers.pixels import explore_pixels
from helpers.explorers.pooling import explore_pooling
from helpers.explorers.threshold import explore_threshold
from helpers.explorers.windows import explore_windows

__all__ = [
    "explore_activation",
    "explore_boxes",
    "explore_brush",
    "explore_convolution",
    "explore_curves",
    "explore_drawing",
    "explore_kernel",
    "explore_layers",
    "explore_learning_rate",
    "explore_pixels",
    "explore_pooling",
    "explore_threshold",
    "explore_windows",
]
