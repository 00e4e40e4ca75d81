"""What chapter 9's thresholds come from: `python benchmarks/capstone.py`, a quarter of an hour on two cores.

Each row trains something ten times, with other seeds and other draws of images, as the chapter's hidden tests do, and
shows which part of the images held back is right. The rows of `faces`, `fashion_ten` and `beat_scratch` are the right
answers of the bank, the chapter's own first; "scratch" and "pixels" are what transfer is compared with.
"""

import time
from typing import Annotated

import numpy as np
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from grading.bank import read_answers
from grading.chapters import find_chapters

CHAPTER = "09_capstone"


def main(
    seeds: Annotated[int, typer.Option(help="Trainings a row.")] = 10,
    only: Annotated[str, typer.Option(help="Only rows that begin with this.")] = "",
):
    """Print the table."""
    chapter = find_chapters([CHAPTER])[0]
    names = {}
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
        print(what, low, mean, high, f"{spent:.1f} s", [round(value, 1) for value in scores], flush=True)
    Console().print(table)


def rows(chapter, names):
    """Pairs of a name and a function from a seed to the part that is right."""
    scorers = {"faces": faces, "fashion_ten": fashion_ten, "beat_scratch": beat_scratch}
    for exercise, scorer in scorers.items():
        answers = {"chapter": chapter.exercises[exercise].answer}
        answers |= {answer.name: answer.source for answer in read_answers(chapter, exercise) if answer.right}
        for name, source in answers.items():
            space = dict(names)
            exec(chapter.exercises["transfer"].answer, space)
            exec(source, space)
            yield f"{exercise} {name}", lambda seed, space=space, scorer=scorer: scorer(space, seed)
    yield "scratch", lambda seed: scratch(names, seed)
    yield "pixels", lambda seed: pixels(names, seed)
    yield "upright transfer", lambda seed: upright(names, seed, transferred=True)
    yield "upright scratch", lambda seed: upright(names, seed, transferred=False)


def faces(names, seed):
    """As `faces_test_90`, but each seed has its own split."""
    places = np.random.default_rng(100 + seed).permutation(200)
    labels = 1 - names["is_face"]
    model, _ = names["train_faces"](names["faces"][places[:140]], labels[places[:140]])
    return right(model, names["faces"][places[140:]], labels[places[140:]])


def fashion_ten(names, seed):
    """As `fashion_ten_test`."""
    places = np.random.default_rng(100 + seed).permutation(len(names["train"].images))[:1500]
    model, _ = names["train_fashion_ten"](names["train"].images[places], names["train"].one_hot[places])
    return right(model, names["test"].images, names["test"].one_hot)


def beat_scratch(names, seed):
    """As `beat_scratch_test`, one draw; every other seed trains the trunk anew."""
    images, labels = names["sixty"](100 + seed)
    model = names["train_transfer"](trunk(names, seed // 2), images, labels)
    return right(model, names["turned_test"], names["three_test"].one_hot)


def trunk(names, seed, turn=True):
    """The network of seven categories, trained with another seed."""
    if (seed, turn) not in TRUNKS:
        names["keras"].utils.set_random_seed(1000 + seed)
        network, (clothes, _) = names["new_network"](7), names["load_fashion"](names["SEVEN"])
        images = names["turned"](clothes.images, seed) if turn else clothes.images
        network.fit(images, clothes.one_hot, batch_size=32, epochs=5, verbose=0)
        TRUNKS[seed, turn] = network.get_weights()
    network = names["new_network"](7)
    network.set_weights(TRUNKS[seed, turn])
    return network


TRUNKS = {}


def scratch(names, seed):
    """The same network, trained on the 60 images alone, as in the chapter."""
    images, labels = names["sixty"](100 + seed)
    model = names["new_network"](3)
    model.fit(images, labels, batch_size=5, epochs=12, verbose=0)
    return right(model, names["turned_test"], names["three_test"].one_hot)


def pixels(names, seed):
    """A softmax layer on the pixels."""
    keras, layers = names["keras"], names["layers"]
    images, labels = names["sixty"](100 + seed)
    model = keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), layers.Dense(3, activation="softmax")])
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="categorical_crossentropy")
    model.fit(images, labels, batch_size=5, epochs=12, verbose=0)
    return right(model, names["turned_test"], names["three_test"].one_hot)


def upright(names, seed, transferred):
    """Transfer or scratch where no image is turned."""
    three, three_test = names["load_fashion"](names["THREE_CATEGORIES"])
    rng = np.random.default_rng(100 + seed)
    places = np.concatenate([rng.permutation(np.flatnonzero(three.one_hot[:, k]))[:20] for k in range(3)])
    places = rng.permutation(places)
    images, labels = three.images[places], three.one_hot[places]
    if transferred:
        space = dict(names)
        exec(find_chapters([CHAPTER])[0].exercises["transfer"].answer, space)
        model = space["build_transfer"](trunk(names, seed // 2, turn=False), 3)
    else:
        model = names["new_network"](3)
    model.fit(images, labels, batch_size=5, epochs=12, verbose=0)
    return right(model, three_test.images, three_test.one_hot)


def right(model, images, labels):
    """The part of the images that the model gets right."""
    outputs = np.asarray(model(images, training=False))
    return np.mean(outputs[:, 0].round() == labels if labels.ndim == 1 else outputs.argmax(1) == labels.argmax(1))


if __name__ == "__main__":
    typer.run(main)
