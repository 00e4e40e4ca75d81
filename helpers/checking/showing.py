"""Values as a learner should see them."""

import numpy as np

from helpers.checking.verdict import Shown


def shown(value: object) -> Shown:
    """A value with its shape and dtype, if it has them."""
    array = value if isinstance(value, np.ndarray) else None
    return Shown(
        short(value), array.shape if array is not None else None, str(array.dtype) if array is not None else ""
    )


def short(value: object) -> str:
    """A value rounded, without types, on no more than a few lines."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, np.ndarray):
        text = np.array2string(value, precision=4, threshold=60, edgeitems=3, suppress_small=True, separator=", ")
        if value.ndim > 1 or value.size > 60:
            text += f"  shape {value.shape}"
    elif isinstance(value, float):
        text = f"{value:.6g}"
        text += ".0" if text.lstrip("-").isdigit() else ""
    elif (
        isinstance(value, (tuple, list))
        and type(value) in (tuple, list)
        and any(isinstance(item, np.generic) for item in value)
    ):
        text = repr(type(value)(item.item() if isinstance(item, np.generic) else item for item in value))
    else:
        text = repr(value)
    return text if len(text) <= 1000 else text[:1000] + " …"


def a_kind(value: object) -> str:
    """The name of a value's type with its article."""
    kind = type(value).__name__
    article = "an" if kind[0] in "aeiou" or kind == "ndarray" else "a"
    return "None" if value is None else f"{article} {kind}"
