"""What checks say where no known mistake of an exercise says it: each sentence once, with gaps for what a run finds."""

from helpers.checking import mistakes
from helpers.checking.verdict import Told

DOES_IT_RETURN = "It is None: does the function end with `return`?"
IT_PRINTS = "It is None, and something was printed: `print` shows a value, and only `return` hands it on."
OTHER_RESULT = "The result differs from the expected one."
OTHER_VALUES = "Some of its values are not the expected ones; its shape is right."
LIST_THEM = "Return them in this order."
# A name → the sentence; where a hidden test may not fill its gaps, a second one, which it says instead.
SENTENCES: dict[str, str | tuple[str, str]] = {
    "stub": "not attempted yet. Write your answer in the cell above, run it, then run this cell again.",
    "no such name": (
        "there is no `{name}` yet. Run your answer's cell first, then this cell again; "
        "if you did, look whether it ended in an error, how the name is spelled, and whether it still is a cell for code: "
        "one that has become text has no brackets `[ ]` at its left; select it, then press Esc and Y."
    ),
    # Where the answer is not the one that stands in its cell, see `helpers.checking.old_answers`.
    "did not run": (
        "The cell that makes `{name}` did not run to its end, so Python knows at most the `{name}` from before, "
        "and that one is not judged. Mend the cell, run it, then run this check again."
    ),
    "makes another": (
        "The cell that made `{name}` has run again, and now makes {made}. Python knows only the `{name}` from before, and "
        "that one is not judged. Give your answer the name that the task asks for, run its cell, then this check again."
    ),
    "waits": "waits for `{name}`: answer it above, then run this cell again.",
    "changed input": (
        "Your function changed the array that it was given. Work on a copy, and leave the caller's array as it was."
    ),
    # Arrays.
    "none": DOES_IT_RETURN,
    "empty": "It is empty.",
    "uneven rows": "Its rows do not make an array of one kind: are they of different lengths, or not of numbers?",
    "no array": "It is {kind}; it should be an array of {wanted}.",
    "other shape": ("Its shape is {got}; it should be {wanted}.", "Its shape is not the expected one."),
    "not a number": ("It has `nan` in it: not a number, the result of something like 0/0.", OTHER_VALUES),
    "other values": (
        "The first difference is{place}: {got} should be {wanted}; {count} of {size} values differ.",
        OTHER_VALUES,
    ),
    "other dtype": (
        "The values are right, but their dtype is {got}; it should be {wanted}.",
        "The values are right, but their dtype is not.",
    ),
    # Other values; `within` leads to a part of a dict.
    "none for a value": ("{within}" + DOES_IT_RETURN, OTHER_RESULT),
    "other kind": ("{within}It is {got}; it should be {wanted}.", OTHER_RESULT),
    "other value": ("{within}It is {got}; it should be {wanted}.", OTHER_RESULT),
    "no number": ("{within}It is {got}; it should be one number.", OTHER_RESULT),
    "float for an int": ("{within}It is the float {got}; it should be the int {wanted}.", OTHER_RESULT),
    "no parts": ("{within}It is {got}; it should have {wanted} parts.", OTHER_RESULT),
    "other number of parts": ("{within}It has {got} parts; it should have {wanted}.", OTHER_RESULT),
    "key missing": ("{within}The key {key} is missing.", OTHER_RESULT),
    "key too many": ("{within}The key {key} should not be there.", OTHER_RESULT),
    "none for parts": (DOES_IT_RETURN + " The answer should have {count} parts: {names}."),
    "parts missing": "The answer should have {count} parts: {names}; it has {got}. " + LIST_THEM,
    "no row of parts": "The answer should have {count} parts: {names}; it is {got}. " + LIST_THEM,
    # Errors that were asked for.
    "error without a name": (
        "`{call}` raises {wanted}, as it should, but its text does not name {what}.",
        "Your function raises {wanted}, as it should, but its text does not name what it is about.",
    ),
    "other error": (
        "`{call}` should raise {wanted}, and raised {got}.",
        "Your function should raise {wanted}, and raised {got}.",
    ),
    "no error": (
        "`{call}` should raise {wanted}, and returned {got}.",
        "Your function should raise {wanted}, and returned.",
    ),
    # Networks.
    "no network": "The answer should be a Keras model; it is {kind}: return the network itself.",
    "none for a network": "The answer should be a Keras model; it is None: does the function end with `return`?",
    "no input shape": (
        "The network does not know the shape of its input, so it has no weights yet. "
        "Let it begin with `keras.Input(shape=…)`."
    ),
    "class of their own": (
        "Make the network by `keras.Sequential` or `keras.Model(inputs, outputs)`: only then it tells its layers."
    ),
    "lambda": (
        "The network holds a Lambda layer, and nobody can see what is in it. "
        "Can one of Keras's other layers do the same?"
    ),
    "part of their own": (
        "The network holds `{name}`, which is not Keras's own. What you write yourself is not handed in with a network, "
        "so nobody else could run it: say it with Keras's own layers and activations."
    ),
    "several inputs": "The network has {count} inputs; it should have one. The input's shape is given once.",
    "other input shape": (
        "The shape of one input of the network is {got}; it should be {wanted}.",
        "The shape of one input of the network is not the one asked for: is it fixed in the function?",
    ),
    "layer missing": "After these layers, {kind} is missing.",
    "layer too many": "There is a layer more than asked for: {kind}.",
    "other layer": "Layer {number} is {got}; it should be {wanted}.",
    "other setting": (
        "The {kind} layer's {setting} is {got}; it should be {wanted}.",
        "Look at the {kind} layer: what it has as `{setting}` is not what it should be.",
    ),
    "no such layer": "The network has no {kind} layer; its layers are: {layers}.",
    "connected otherwise": (
        "The network has the right layers, but computes something else: look at how they are connected."
    ),
    "same network twice": (
        "Two calls gave one and the same network, so what is trained in one place is trained in the other: "
        "make a new network in each call, with weights of its own."
    ),
    "not compiled": (
        "The network is not compiled: it has no loss and no optimizer yet, so it can't be trained. See `compile`."
    ),
    "compiled with a class": (
        "The network is compiled with a class where a name or an object is asked for: "
        "is a pair of brackets missing after it?"
    ),
    "other loss": "The network is compiled with {got} as its loss; it should be {wanted}.",
    "logits": (
        "The loss is told from_logits=True: that is for outputs without an activation, "
        "and here they are probabilities already."
    ),
    "smoothed labels": "The loss smooths the labels (label_smoothing); it should take them as they are.",
    "other optimizer": "The network is compiled with the optimizer {got}; it should be {wanted}.",
    "metrics for weights": (
        "The metrics are given in third place, where `compile` takes them for loss_weights: "
        "give them by name, `metrics=`."
    ),
    "accuracy object": (
        "The metric is an Accuracy object, which counts outputs that equal the labels exactly; "
        'the name "accuracy" does not.'
    ),
    "no metric": "The network is compiled without the metric {wanted}; its metrics are: {got}.",
    "frozen": "Not every layer can learn: leave `trainable` as Keras sets it.",
    "weights all alike": ("The weights of a layer are all alike, and would stay so: let Keras begin with random ones."),
    "learning rate of 0": "With a learning rate of 0 nothing is learned.",
    "none for a history": (
        "The answer should be the History that `fit` returns; it is None: does the function end with `return`?"
    ),
    "no history": (
        "The answer should be the History that `fit` returns; it is {kind}: return what `fit` returned, as it is."
    ),
    "too few right": "Of the images held back, the network gets {got} right; {wanted} are asked for.",
}

# Those that tell of a misconception, too, and to which concept it belongs.
CONCEPT_OF = {
    "changed input": "changed in place",
    "none": "loop or return",
    "none for a value": "loop or return",
    "none for parts": "loop or return",
    "none for a network": "loop or return",
    "none for a history": "loop or return",
    "other dtype": "dtype",
    "float for an int": "dtype",
    "logits": "probability",
    "learning rate of 0": "optimizer",
    "same network twice": "what was asked",
}


def sentence(name: str, /, **gaps: object) -> Told:
    """One of the sentences; in a hidden test without what that one may not say.

    Parameters
    ----------
    name : str
        One of SENTENCES.
    gaps : object
        What stands in its gaps.
    """
    texts = SENTENCES[name]
    visible, veiled = (texts, texts) if isinstance(texts, str) else texts
    text = veiled if mistakes.hidden() else visible
    if mistakes.printed():
        text = text.replace(DOES_IT_RETURN, IT_PRINTS)
    return Told(
        name, text, {gap: str(value) for gap, value in gaps.items() if f"{{{gap}}}" in text}, CONCEPT_OF.get(name, "")
    )


def known_texts() -> set[str]:
    """All texts that `sentence` may give."""
    texts = {text for texts in SENTENCES.values() for text in ([texts] if isinstance(texts, str) else texts)}
    return texts | {text.replace(DOES_IT_RETURN, IT_PRINTS) for text in texts}
