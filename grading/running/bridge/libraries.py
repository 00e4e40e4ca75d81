"""Functions of libraries: they are the same in both kernels, so that their names are enough."""

import importlib
from collections.abc import Callable

import numpy as np

SHARED_MODULES = ("numpy", "math", "operator", "keras", "tensorflow", "scipy", "skimage", "builtins")


def name_of(function: Callable[..., object]) -> tuple[str, str] | None:
    """The module of a library's function and its name there, or None for any other function."""
    module, name = getattr(function, "__module__", None), getattr(function, "__qualname__", None)
    module = module or ("numpy" if isinstance(function, np.ufunc) else None)
    name = name or getattr(function, "__name__", None)
    if not (isinstance(module, str) and isinstance(name, str)):  # Whatever an object calls itself.
        return None
    is_shared = module.split(".")[0] in SHARED_MODULES and find(module, name) is function
    return (module, name) if is_shared else None


def find(module: str, name: str) -> object:
    """What has this name in a module, which is imported; None if there is no such thing."""
    try:
        value: object = importlib.import_module(module)
        for part in name.split("."):
            value = getattr(value, part)
        return value
    except (ImportError, AttributeError, TypeError, ValueError):
        return None
