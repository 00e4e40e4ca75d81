"""What judges networks that say where something is: one that gives a box, and one that gives a mask."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from helpers.checking.comparing import tell
from helpers.checking.mistakes import Mistake, by_id
from helpers.checking.models import check_can_learn, check_input_shape, how_compiled, layers_of

if TYPE_CHECKING:
    import keras

REGRESSION = {"mse", "meansquarederror", "mae", "meanabsoluteerror", "huber", "huberloss"}
MISTAKES = by_id(
    Mistake(
        "softmax over the four sides",
        "activation",
        words="softmax makes the four numbers add up to 1, and the sides of a box do not",
    ),
    Mistake(
        "a box for each place",
        "kinds of layers",
        words="it gives numbers for each place of its maps, not four for the image: nothing makes one row of the maps",
    ),
    Mistake("not four numbers", "size of the output", words="it gives {count} numbers for an image; a box has four"),
    Mistake(
        "another last activation",
        "activation",
        words="the last activation is {name}; a side is any number from 0 to 1, which no activation gives, or sigmoid",
    ),
    Mistake(
        "cross-entropy for amounts",
        "loss",
        words="cross-entropy is for probabilities of categories; a side is an amount",
        more="Which losses measure how far a number is from another?",
    ),
    Mistake(
        "not a loss for amounts",
        "loss",
        words="the loss is {name}; asked is the mean squared or absolute error, or Huber",
    ),
    Mistake(
        "accuracy of amounts",
        "figure to watch",
        words="accuracy counts answers that are exactly right, which says nothing of amounts",
        more="Leave it out, or take the mean absolute error.",
    ),
    Mistake("another optimizer", "optimizer", words="the optimizer is {name}; asked is adam"),
    Mistake(
        "Flatten in the middle",
        "kinds of layers",
        words="a row of numbers has no places any more: there is a Flatten or a Dense over all places in it",
        more="Maps stay maps from the first layer to the last.",
    ),
    Mistake(
        "the output is too small",
        "size of the output",
        words="the mask is not as high and wide as the image",
        more="As often as it is made smaller, it has to be made larger again; and see `padding`.",
    ),
    Mistake(
        "softmax over one channel",
        "probability",
        words="softmax over one channel is always 1, whatever the image",
        more="Each pixel is a yes-or-no question.",
    ),
    Mistake("no sigmoid", "activation", words="the last activation is {name}; each pixel is a yes-or-no question"),
    Mistake("not one channel", "channels", words="the output has {count} channels; asked is one: garment or not"),
    Mistake("not cross-entropy", "loss", words="the loss is {name}; asked is binary cross-entropy, pixel by pixel"),
    Mistake(
        "fewer than two poolings",
        "kinds of layers",
        words="the maps are made smaller less than twice",
    ),
    Mistake(
        "upsamplings are not as many as poolings",
        "kinds of layers",
        words="the maps are not made larger as often as they are made smaller",
    ),
    Mistake(
        "no skip connection",
        "kinds of layers",
        words="with `skip` an earlier map should join a later one; here all goes through the smallest maps",
    ),
    Mistake(
        "a skip connection that was not asked for",
        "what was asked",
        words="without `skip` all should go through the smallest maps; here something goes round them",
    ),
    Mistake(
        "filters are not those asked for",
        "layer settings",
        words="the first convolution does not have as many filters as `filters` says",
    ),
    Mistake("no convolution", "kinds of layers", words="there is no convolution in it"),
)


def check_box_network(model: "keras.Model", image_shape: tuple[int, int, int]) -> None:
    """Check that a network takes images of this shape and gives four amounts for each, and how it is compiled.

    Parameters
    ----------
    model : keras.Model
        What the learner's code gave; newly built.
    image_shape : tuple of int
        Rows, columns and channels.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    check_input_shape(model, image_shape)
    last = layers_of(model)[-1]
    shape = tuple(model.output_shape[1:])
    if len(shape) != 1:
        tell(MISTAKES["a box for each place"])
    if shape != (4,):
        tell(MISTAKES["not four numbers"], count=shape[0])
    if last["activation"] == "softmax":
        tell(MISTAKES["softmax over the four sides"])
    if last["activation"] not in ("linear", "sigmoid"):
        tell(MISTAKES["another last activation"], name=last["activation"])
    compiled = how_compiled(model)
    if "crossentropy" in compiled["loss"]:
        tell(MISTAKES["cross-entropy for amounts"])
    if compiled["loss"] not in REGRESSION:
        tell(MISTAKES["not a loss for amounts"], name=compiled["loss"])
    if any("accuracy" in name or name == "acc" for name in compiled["metrics"]):
        tell(MISTAKES["accuracy of amounts"])
    if compiled["optimizer"] != "adam":
        tell(MISTAKES["another optimizer"], name=compiled["optimizer"])
    check_can_learn(model)


def check_segmenter(model: "keras.Model", image_shape: tuple[int, int, int], filters: int, skip: bool) -> None:
    """Check that a network is an encoder and a decoder, with a way round the smallest maps or without, and how it is compiled.

    Parameters
    ----------
    model : keras.Model
        What the learner's code gave; newly built.
    image_shape : tuple of int
        Rows, columns and channels.
    filters : int
        Of the first convolution.
    skip : bool
        Whether there should be a way round the smallest maps.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    check_input_shape(model, image_shape)
    facts, steps = layers_of(model), list(_steps(model))
    shape = tuple(model.output_shape[1:])
    if any(len(step.shape) != 3 for step in steps):
        tell(MISTAKES["Flatten in the middle"])
    if shape[:2] != tuple(image_shape[:2]):
        tell(MISTAKES["the output is too small"])
    if shape[2] != 1:
        tell(MISTAKES["not one channel"], count=shape[2])
    activation = facts[-1]["activation"]
    if activation == "softmax":
        tell(MISTAKES["softmax over one channel"])
    if activation != "sigmoid":
        tell(MISTAKES["no sigmoid"], name=activation)
    down, up = sum(step.change < 1 for step in steps), sum(step.change > 1 for step in steps)
    if down < 2:
        tell(MISTAKES["fewer than two poolings"])
    if down != up:
        tell(MISTAKES["upsamplings are not as many as poolings"])
    around = _goes_round(model)
    if around != skip:
        tell(MISTAKES["no skip connection" if skip else "a skip connection that was not asked for"])
    first = next((layer for layer in facts if layer["kind"] in ("Conv2D", "SeparableConv2D")), None)
    if first is None:
        tell(MISTAKES["no convolution"])
    if first["filters"] != filters:
        tell(MISTAKES["filters are not those asked for"])
    compiled = how_compiled(model)
    if compiled["loss"] != "binarycrossentropy" or compiled["from_logits"]:
        tell(MISTAKES["not cross-entropy"], name=compiled["loss"] + (" from logits" if compiled["from_logits"] else ""))
    if compiled["optimizer"] != "adam":
        tell(MISTAKES["another optimizer"], name=compiled["optimizer"])
    check_can_learn(model)


class _Step(NamedTuple):
    """What one call of a layer makes: the shape of its output, and how many times as high as its input it is."""

    shape: tuple[int, ...]
    change: float


def _steps(model: "keras.Model") -> Iterator[_Step]:
    """All calls of layers between a model's input and its output, nested models taken apart; a layer called twice is two."""
    import keras

    seen: set[int] = set()
    waiting = list(model.outputs)
    while waiting:
        operation, node = _made_by(waiting.pop())
        if id(node) in seen:
            continue
        seen.add(id(node))
        waiting += node.input_tensors
        if isinstance(operation, keras.Model):
            yield from _steps(operation)
        elif node.input_tensors:
            shape = tuple(node.output_tensors[0].shape[1:])
            heights = [tensor.shape[1] for tensor in node.input_tensors if len(tensor.shape) > 1]
            change = shape[0] / max(heights) if shape and heights else 1
            # What valid convolutions or croppings take off the rim is no pooling.
            yield _Step(shape, change if change <= 0.6 or change >= 1.6 else 1)


def _goes_round(model: "keras.Model") -> bool:
    """Whether some way from a model's input to its output leads through none of its smallest maps."""
    import keras

    smallest = min(step.shape[0] for step in _steps(model))
    own = {id(tensor) for tensor in model.inputs}
    waiting, seen = list(model.outputs), set()
    while waiting:
        tensor = waiting.pop()
        if id(tensor) in own:
            return True
        if id(tensor) in seen or tensor.shape[1] <= smallest:
            continue
        seen.add(id(tensor))
        operation, node = _made_by(tensor)
        inside = isinstance(operation, keras.Model) and any(step.shape[0] <= smallest for step in _steps(operation))
        # A nested model that holds the smallest maps lets something pass only if it has a way round of its own.
        if not inside or _goes_round(operation):
            waiting += node.input_tensors
    return False


def _made_by(tensor: Any) -> tuple[Any, Any]:
    """The layer that made a tensor, and the node of the graph that stands for that call."""
    operation, number, _ = tensor._keras_history
    return operation, operation._inbound_nodes[number]
