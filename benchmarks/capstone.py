"""What chapter 9's marks and figures come from: `python -m benchmarks.capstone`, some fifteen minutes on one core.

Each row trains something five times, with other seeds and draws of images, and shows which part of the images held back
is right. The rows of `faces`, `fashion_ten` and `beat_scratch` are the right answers of the bank, the chapter's own
first; "scratch" and "pixels" are what transfer is compared with; "black" is which part of the pictures that a network
of ten categories gets wrong has a Grad-CAM without light.
"""

import functools
import time
from collections.abc import Callable, Iterator
from typing import Annotated, Any

import numpy as np
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from authoring.bank import read_answers
from grading.chapters import Chapter
from grading.course import Course
from grading.programs import PACKAGES
from helpers.checking.trained import train_once

CHAPTER = "09_capstone"
# What the chapter's cells define.
Names = dict[str, Any]


def main(
    seeds: Annotated[int, typer.Option(help="Trainings a row.")] = 5,
    only: Annotated[
        list[str] | None, typer.Option(help="Only rows that begin with this; give it several times.")
    ] = None,
) -> None:
    """Print the table."""
    chapter = Course(PACKAGES).chapter(CHAPTER)
    names: Names = {}
    for source in chapter.setup:
        exec(source, names)
    keras = names["keras"]
    table = Table("what", "lowest", "mean", "highest", "CPU s", "each, in %", title=f"{seeds} trainings each")
    for what, score in rows(chapter, names):
        if not what.startswith(tuple(only or [""])):
            continue
        scores, started = [], time.process_time()
        for seed in track(range(seeds), description=what, transient=True):
            keras.utils.set_random_seed(seed)
            scores.append(100 * score(seed))
        spent = (time.process_time() - started) / seeds
        low, mean, high = (f"{value:.1f}" for value in (min(scores), np.mean(scores), max(scores)))
        table.add_row(what, low, mean, high, f"{spent:.1f}", " ".join(f"{value:.0f}" for value in scores))
        print(what, low, mean, high, f"{spent:.1f} s", [round(float(value), 1) for value in scores], flush=True)
    Console().print(table)


def rows(chapter: Chapter, names: Names) -> Iterator[tuple[str, Callable[[int], float]]]:
    """Pairs of a name and a function from a seed to the part that is right."""
    scorers: tuple[tuple[str, Callable[[Names, int], float]], ...] = (
        ("faces", faces),
        ("faces", faces_of_the_tests),
        ("fashion_ten", fashion_ten),
        ("fashion_ten", fashion_ten_of_the_tests),
        ("beat_scratch", beat_scratch),
        ("beat_scratch", beat_scratch_of_the_tests),
    )
    # The chapter's setup once more, where nothing is turned.
    upright_names = dict(names)
    for source in chapter.setup:
        exec(source, upright_names)
    upright_names |= {"turned": lambda images, seed: images, "turned_test": upright_names["three_test"].images}
    own = dict(names)
    for space in (own, upright_names):
        for solved in chapter.exercises.values():
            exec(solved.answer, space)
    for exercise, scorer in scorers:
        yield f"{scorer.__name__} chapter", functools.partial(scorer, own)
        for answer in read_answers(chapter, exercise):
            if answer.right:
                space = dict(own)
                exec(answer.source, space)
                yield f"{scorer.__name__} {answer.name}", functools.partial(scorer, space)
    yield "scratch", functools.partial(scratch, own)
    yield "scratch_of_the_tests", lambda seed: scratch(own, seed, draw=tests_draw(seed))
    yield "four turns scratch", functools.partial(scratch, own, times=4)
    yield "four turns transfer", functools.partial(transfer_in_four_turns, own)
    yield "pixels", functools.partial(pixels, own)
    yield "upright transfer", functools.partial(beat_scratch, upright_names)
    yield "upright scratch", functools.partial(scratch, upright_names)
    yield "black maps, by the score less the mean", functools.partial(black_maps, own, cut=own["before_softmax"])
    yield "black maps, by the probability", functools.partial(black_maps, own, cut=lambda network: network)
    yield "black maps, by the score", functools.partial(black_maps, own, cut=scores)


def faces(names: Names, seed: int, split: int | None = None, aim: float = 0) -> float:
    """A split of its own for each seed; mirrored and darker, as in the tests."""
    places = np.random.default_rng(100 + seed if split is None else split).permutation(200)
    pictures = 0.93 * names["faces"][places, :, ::-1] + np.float32(0.01)
    labels = 1 - names["is_face"][places]
    held_back = pictures[140:], labels[140:]
    model, _ = train_once(
        names["train_faces"], pictures[:140], labels[:140], seed=10 * seed, anew=True, aim=(aim, *held_back)
    )
    return right(model, *held_back)


def faces_of_the_tests(names: Names, seed: int) -> float:
    """The split and the second try of `faces_test` and `faces_test_90`."""
    return faces(names, seed, split=13137, aim=0.9)


def fashion_ten(names: Names, seed: int) -> float:
    """As its tests, with pictures of its own for each seed."""
    model, test = ten_network(names, seed)
    return right(model, test.images, test.one_hot)


def ten_network(names: Names, seed: int) -> tuple[Any, Any]:
    """A network, and test pictures; trained once where several rows ask."""
    known = names.setdefault(f"ten networks of {names['train_fashion_ten']}", {})
    if seed not in known:
        train, test = names["load_stall"](1500, 600, np.random.default_rng(100 + seed), names["CATEGORIES"])
        train, test = names["cut_out"](train), names["cut_out"](test)
        known[seed] = names["train_fashion_ten"](train.images, train.one_hot)[0], test
    return known[seed]


def fashion_ten_of_the_tests(names: Names, seed: int) -> float:
    """On the pictures that the tests train on."""
    train, test = (0.93 * names[part].images[:, :, ::-1] + np.float32(0.01) for part in ("train", "test"))
    places = np.random.default_rng(2).permutation(len(train))
    model, _ = names["train_fashion_ten"](train[places], names["train"].one_hot[places])
    return right(model, test, names["test"].one_hot)


def beat_scratch(names: Names, seed: int, draw: int | None = None) -> float:
    """A draw of its own for each seed, on the trunk that comes with the course."""
    images, labels = names["sixty"](100 + seed if draw is None else draw)
    model = names["train_transfer"](names["network_for_seven"](), images, labels)
    return right(model, names["turned_test"], names["three_test"].one_hot)


def beat_scratch_of_the_tests(names: Names, seed: int) -> float:
    """On the draws of its check and its test."""
    return beat_scratch(names, seed, draw=tests_draw(seed))


def tests_draw(seed: int) -> int:
    """The draws of the check and the test of `beat_scratch`, by turns."""
    return 3 if seed % 2 else 13


def scratch(names: Names, seed: int, draw: int | None = None, times: int = 1) -> float:
    """The same network, trained on the 60 images alone, as in the chapter; or on each of them in four turns."""
    images, labels = names["sixty"](100 + seed if draw is None else draw)
    images = np.concatenate([np.rot90(images, turn, axes=(1, 2)) for turn in range(times)])
    model = names["new_network"](3)
    model.fit(images, np.tile(labels, (times, 1)), batch_size=5, epochs=12, verbose=0)
    return right(model, names["turned_test"], names["three_test"].one_hot)


def transfer_in_four_turns(names: Names, seed: int) -> float:
    """Transfer where each of the 60 images is shown in four turns."""
    images, labels = names["sixty"](100 + seed)
    images = np.concatenate([np.rot90(images, turn, axes=(1, 2)) for turn in range(4)])
    model = names["train_transfer"](names["network_for_seven"](), images, np.tile(labels, (4, 1)))
    return right(model, names["turned_test"], names["three_test"].one_hot)


def pixels(names: Names, seed: int) -> float:
    """A softmax layer on the pixels."""
    keras, layers = names["keras"], names["layers"]
    images, labels = names["sixty"](100 + seed)
    model = keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), layers.Dense(3, activation="softmax")])
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="categorical_crossentropy")
    model.fit(images, labels, batch_size=5, epochs=12, verbose=0)
    return right(model, names["turned_test"], names["three_test"].one_hot)


def black_maps(names: Names, seed: int, cut: Callable[[Any], Any]) -> float:
    """Which part of the test pictures that a network gets wrong has an all-black Grad-CAM, by the answer of a part of it."""
    import tensorflow as tf

    keras, layers = names["keras"], names["layers"]
    model, test = ten_network(names, seed)
    said = np.asarray(model(test.images)).argmax(axis=1)
    wrong = np.flatnonzero(said != test.one_hot.argmax(axis=1))
    network = cut(model)
    last_maps = [layer for layer in model.layers if isinstance(layer, layers.Conv2D)][-1].output
    with tf.GradientTape() as tape:
        maps, answers = keras.Model(network.inputs[0], [last_maps, network.outputs[0]])(test.images[wrong])
        chosen = tf.gather(answers, said[wrong], batch_dims=1)
    weights = tape.gradient(chosen, maps).numpy().mean(axis=(1, 2), keepdims=True)
    return float(np.mean((maps.numpy() * weights).sum(axis=-1).max(axis=(1, 2)) <= 0))


def scores(network: Any) -> Any:
    """A network without its softmax."""
    import keras

    dense = network.layers[-1]
    plain = keras.layers.Dense(dense.units)
    without = keras.Model(network.inputs[0], plain(dense.input))
    plain.set_weights(dense.get_weights())
    return without


def right(model: Any, images: np.ndarray, labels: np.ndarray) -> float:
    """The part of the images that the model gets right."""
    outputs = np.asarray(model(images, training=False))
    hits = outputs[:, 0].round() == labels if labels.ndim == 1 else outputs.argmax(1) == labels.argmax(1)
    return float(np.mean(hits))


if __name__ == "__main__":
    typer.run(main)
