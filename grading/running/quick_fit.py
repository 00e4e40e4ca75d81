"""Makes `fit` of a small network cost less in the processes that are forked to judge; losses and weights stay the same to the last bit.

Half of what a first `fit` costs is tracing its step twice: Keras makes the variables of optimizer and metrics while
TensorFlow traces the first step, and TensorFlow traces anew what has made variables. Made beforehand, as Keras does with its
other backends, they spare the second trace. A long training of small steps spends most of its time between the steps: all
steps of an epoch are handed to TensorFlow at once, as Keras's own `steps_per_execution` does.
"""

import contextlib
import functools
import math
import sys
from collections.abc import Iterator
from typing import Any

import numpy as np

# To trace a loop of steps takes longer than to trace one; below some 350 steps in all nothing is gained.
STEPS_AT_LEAST = 500


def install() -> None:
    """Have every `fit` of this process, and of its forks, begin so; without Keras there is nothing to do."""
    keras = sys.modules.get("keras")
    if keras is None or hasattr(keras.Model.fit, "traced_once"):
        return
    fit = keras.Model.fit

    @functools.wraps(fit)
    def quick_fit(self: Any, x: Any = None, y: Any = None, *further: Any, **settings: Any) -> Any:
        if not (self.built and not self.run_eagerly and isinstance(x, np.ndarray) and isinstance(y, np.ndarray)):
            return fit(self, x, y, *further, **settings)
        # Whatever is wrong with them is said by `fit` itself.
        with contextlib.suppress(Exception):
            self._symbolic_build(data_batch=(x[:2], y[:2], None))
        with _steps_at_once(self, 0 if further else _steps_of_an_epoch(len(x), **settings)):
            return fit(self, x, y, *further, **settings)

    quick_fit.traced_once = True  # type: ignore[attr-defined]
    keras.Model.fit = quick_fit


def _steps_of_an_epoch(
    images: int, batch_size: Any = None, epochs: Any = 1, verbose: Any = "auto", callbacks: Any = None, **_: Any
) -> int:
    """How many steps an epoch has, if there are many in all and nobody watches each; else 0."""
    plain = all(type(number) is int and number > 0 for number in (batch_size or 32, epochs))
    if verbose != 0 or callbacks or not plain:
        return 0
    steps = math.ceil(images / (batch_size or 32))
    return steps if steps * epochs >= STEPS_AT_LEAST else 0


@contextlib.contextmanager
def _steps_at_once(model: Any, steps: int) -> Iterator[None]:
    """Hand TensorFlow so many steps of a model's training at once, unless its learner has set how many."""
    if steps < 2 or getattr(model, "steps_per_execution", None) != 1:
        yield
        return
    model.steps_per_execution, before = steps, (model.train_function, model.test_function)
    model.train_function = model.test_function = None  # Those that were traced for one step.
    try:
        yield
    finally:
        model.steps_per_execution = 1
        model.train_function, model.test_function = before
