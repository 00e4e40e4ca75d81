"""What chapter 9's thresholds come from: `python -m benchmarks.capstone`, some ten minutes on one core.

Each row trains something five times, with other seeds and draws of images, and shows which part of the images held back
is right. The rows of `faces`, `fashion_ten` and `beat_scratch` are the right answers of the bank, the chapter's own
first; "scratch" and "pixels" are what transfer is compared with.
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
from scripts.make_networks import train_on_seven

CHAPTER = "09_capstone"
# What the chapter's cells define.
Names = dict[str, Any]


def main(
    seeds: Annotated[int, typer.Option(help="Trainings a row.")] = 5,
    only: Annotated[str, typer.Option(help="Only rows that begin with this.")] = "",
) -> None:
    """Print the table."""
    chapter = Course(PACKAGES).chapter(CHAPTER)
    names: Names = {}
    for source in chapter.setup:
        exec(source, names)
    keras = names["keras"]
    table = Table("what", "lowest", "mean", "highest", "CPU s", "each, in %", title=f"{seeds} trainings each")
    for what, score in rows(chapter, names):
        if not what.startswith(only):
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
    chapters_own = dict(names)
    exec(chapter.exercises["transfer"].answer, chapters_own)
    exec(chapter.exercises["beat_scratch"].answer, chapters_own)
    # The chapter's setup once more, with a `turned` that turns nothing.
    names["upright"] = dict(names)
    for source in chapter.setup:
        exec(source, names["upright"])
    names["upright"]["turned"] = lambda images, seed: images
    for exercise, scorer in scorers:
        answers = {"chapter": chapter.exercises[exercise].answer}
        answers |= {answer.name: answer.source for answer in read_answers(chapter, exercise) if answer.right}
        for name, source in answers.items():
            space = dict(names)
            exec(chapter.exercises["transfer"].answer, space)
            exec(source, space)
            yield f"{scorer.__name__} {name}", functools.partial(scorer, space)
    yield "scratch", lambda seed: scratch(names, seed)
    yield "four turns scratch", lambda seed: scratch(names, seed, times=4)
    yield "four turns transfer", lambda seed: transfer_in_four_turns(chapters_own, seed)
    yield "pixels", lambda seed: pixels(names, seed)
    yield "upright transfer", lambda seed: upright(chapter, names["upright"], seed, transferred=True)
    yield "upright scratch", lambda seed: upright(chapter, names["upright"], seed, transferred=False)


def faces(names: Names, seed: int, split: int | None = None) -> float:
    """A split of its own for each seed; mirrored and darker, as in the tests."""
    places = np.random.default_rng(100 + seed if split is None else split).permutation(200)
    pictures = 0.93 * names["faces"][places, :, ::-1] + np.float32(0.01)
    labels = 1 - names["is_face"][places]
    model, _ = names["train_faces"](pictures[:140], labels[:140])
    return right(model, pictures[140:], labels[140:])


def faces_of_the_tests(names: Names, seed: int) -> float:
    """The split of `faces_test` and `faces_test_90`."""
    return faces(names, seed, split=13137)


def fashion_ten(names: Names, seed: int) -> float:
    """As its tests, with pictures of its own for each seed."""
    train, test = names["load_stall"](1500, 600, np.random.default_rng(100 + seed), names["CATEGORIES"])
    train, test = names["cut_out"](train), names["cut_out"](test)
    model, _ = names["train_fashion_ten"](train.images, train.one_hot)
    return right(model, test.images, test.one_hot)


def fashion_ten_of_the_tests(names: Names, seed: int) -> float:
    """On the pictures that the tests train on."""
    train, test = (0.93 * names[part].images[:, :, ::-1] + np.float32(0.01) for part in ("train", "test"))
    places = np.random.default_rng(2).permutation(len(train))
    model, _ = names["train_fashion_ten"](train[places], names["train"].one_hot[places])
    return right(model, test, names["test"].one_hot)


def beat_scratch(names: Names, seed: int, draw: int | None = None) -> float:
    """A draw of its own for each seed; for every other seed the trunk is trained anew."""
    images, labels = names["sixty"](100 + seed if draw is None else draw)
    model = names["train_transfer"](trunk(names, seed // 2), images, labels)
    return right(model, names["turned_test"], names["three_test"].one_hot)


def beat_scratch_of_the_tests(names: Names, seed: int) -> float:
    """The draws of the check and the test, by turns, with the trunk that comes with the course."""
    images, labels = names["sixty"](3 if seed % 2 else 13)
    model = names["train_transfer"](names["network_for_seven"](), images, labels)
    return right(model, names["turned_test"], names["three_test"].one_hot)


@functools.cache
def trained_trunk(seed: int) -> Any:
    """The network of seven categories, trained with another seed."""
    return train_on_seven(1000 + seed)


def trunk(names: Names, seed: int) -> Any:
    """A copy of it."""
    network = names["new_network"](7)
    network.set_weights(trained_trunk(seed).get_weights())
    return network


def scratch(names: Names, seed: int, times: int = 1) -> float:
    """The same network, trained on the 60 images alone, as in the chapter; or on each of them in four turns."""
    images, labels = names["sixty"](100 + seed)
    images = np.concatenate([np.rot90(images, turn, axes=(1, 2)) for turn in range(times)])
    model = names["new_network"](3)
    model.fit(images, np.tile(labels, (times, 1)), batch_size=5, epochs=12, verbose=0)
    return right(model, names["turned_test"], names["three_test"].one_hot)


def transfer_in_four_turns(names: Names, seed: int) -> float:
    """Transfer where each of the 60 images is shown in four turns."""
    images, labels = names["sixty"](100 + seed)
    images = np.concatenate([np.rot90(images, turn, axes=(1, 2)) for turn in range(4)])
    model = names["train_transfer"](trunk(names, seed // 2), images, np.tile(labels, (4, 1)))
    return right(model, names["turned_test"], names["three_test"].one_hot)


def pixels(names: Names, seed: int) -> float:
    """A softmax layer on the pixels."""
    keras, layers = names["keras"], names["layers"]
    images, labels = names["sixty"](100 + seed)
    model = keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), layers.Dense(3, activation="softmax")])
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="categorical_crossentropy")
    model.fit(images, labels, batch_size=5, epochs=12, verbose=0)
    return right(model, names["turned_test"], names["three_test"].one_hot)


def upright(chapter: Chapter, names: Names, seed: int, transferred: bool) -> float:
    """Transfer or scratch where no image is turned, as in these names."""
    images, labels = names["sixty"](100 + seed)
    model = names["new_network"](3)
    if transferred:
        space = dict(names)
        exec(chapter.exercises["beat_scratch"].answer, space)
        model = space["train_transfer"](trunk(space, seed // 2), images, labels)
    else:
        model.fit(images, labels, batch_size=5, epochs=12, verbose=0)
    return right(model, names["three_test"].images, names["three_test"].one_hot)


def right(model: Any, images: np.ndarray, labels: np.ndarray) -> float:
    """The part of the images that the model gets right."""
    outputs = np.asarray(model(images, training=False))
    hits = outputs[:, 0].round() == labels if labels.ndim == 1 else outputs.argmax(1) == labels.argmax(1)
    return float(np.mean(hits))


if __name__ == "__main__":
    typer.run(main)
