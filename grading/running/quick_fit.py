"""Halves what a first `fit` of a small network costs, in the processes that are forked to judge: its step is traced once.

Keras makes the variables of optimizer and metrics while TensorFlow traces the first step, and TensorFlow traces anew what
has made variables. Made beforehand, as Keras does with its other backends, they spare the second trace. Losses and weights
are the same to the last bit.
"""

import contextlib
import functools
import sys
from typing import Any

import numpy as np


def install() -> None:
    """Have every `fit` of this process, and of its forks, begin so; without Keras there is nothing to do."""
    keras = sys.modules.get("keras")
    if keras is None or hasattr(keras.Model.fit, "traced_once"):
        return
    fit = keras.Model.fit

    @functools.wraps(fit)
    def quick_fit(self: Any, x: Any = None, y: Any = None, *further: Any, **settings: Any) -> Any:
        # Whatever is wrong with them is said by `fit` itself.
        with contextlib.suppress(Exception):
            if self.built and not self.run_eagerly and isinstance(x, np.ndarray) and isinstance(y, np.ndarray):
                self._symbolic_build(data_batch=(x[:2], y[:2], None))
        return fit(self, x, y, *further, **settings)

    quick_fit.traced_once = True  # type: ignore[attr-defined]
    keras.Model.fit = quick_fit
