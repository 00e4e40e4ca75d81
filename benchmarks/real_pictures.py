"""What chapter 11 says of its networks, over seeds: `python -m benchmarks.real_pictures`.

Runs the chapter's own cells as `benchmarks.claims` does, once for each seed: fields, coins, weights and batches are other ones
each time, and the first run is the chapter as learners see it. A network on grey patches is trained beside. Five runs take
some four minutes of CPU time.

`python -m benchmarks.real_pictures --folder PATH` runs the chapter once on a folder of one's own, with the one cell changed that the
chapter names; `--make` first writes such a folder there: 200 JPEGs of mixed sizes, grey ones and a broken file among them.
"""

from pathlib import Path
from typing import Annotated

import helpers  # isort: skip  # noqa: F401  It keeps TensorFlow quiet.
import nbclient
import nbformat
import numpy as np
import typer

from benchmarks.claims import Figures, Names, print_tables
from grading.chapters import Chapter
from grading.course import Course
from grading.programs import PACKAGES
from helpers.datasets import photo

NAME = "11_real_pictures"
MADE_OF = {"cat": ("chelsea",), "cup": ("coffee",), "rocket": ("rocket", "astronaut")}  # Category → photographs.


def figures(names: Names) -> Figures:
    """What the text says."""
    test, train, sought = names["test"], names["train"], names["is_sought"]
    right, scores, weighed = sought[test], names["scores"], names["weighed_scores"]
    ask = names["precision_recall"]
    yield "colon: % right by darkness", 100 * names["by_grey"]
    yield "colon: % right by colour", 100 * names["by_colour"]
    yield "coins: % right, split by patches", 100 * names["by_patch"]
    yield "coins: % right, split by fields", 100 * names["by_field"]
    yield "% epithelium in train", 100 * np.mean(sought[train])
    yield "% epithelium in test", 100 * np.mean(right)
    yield "network: % right", 100 * names["accuracy"]
    yield "% right − % of always no", 100 * (names["accuracy"] - 1 + np.mean(right))
    for what, given in (("plain", scores), ("weights", weighed)):
        for number, word in enumerate(("precision", "recall")):
            yield f"{what}: {word} at 0.5, %", 100 * ask(right, given, 0.5)[number]
        yield f"{what}: mean probability − share, points", 100 * (np.mean(given) - np.mean(right))
        yield f"{what}: rank of a yes above a no, %", 100 * rank(right, given)
    for number, what in enumerate(("plain", "weights")):
        yield f"{what}: calibration error", names["calibration"][number]
    precision = ask(right, scores, names["enough"])[0]
    yield "threshold for a recall of 0.95", names["enough"]
    yield "precision there, %", 100 * precision
    yield "cheapest threshold", names["cheapest"]
    at_low = ask(right, scores, names["low"])[0]
    yield (
        "precision, plain at the recall of weights − with weights, points",
        100 * (at_low - ask(right, weighed, 0.5)[0]),
    )
    yield "here, mean recall", names["mean_recall"](names["weighed"], names["images"][test], names["labels"][test])
    yield "there, as it is", names["mean_recall"](names["weighed"], names["elsewhere"][test], names["labels"][test])
    for way, value in names["found"].items():
        yield f"there, {way}", value
    yield "there, last layers − from scratch", names["found"]["last layers"] - names["found"]["from scratch"]
    grey = (names["images"] @ np.array([0.2125, 0.7154, 0.0721], np.float32))[..., None]
    network = names["build"](grey.shape[1:], len(names["names"]))
    names["learn"](network, grey[train], names["labels"][train])
    given = network.predict(grey[test], verbose=0)[:, names["wanted"]]
    yield "grey: % right", 100 * np.mean((given >= 0.5) == right)
    yield "grey: rank of a yes above a no, %", 100 * rank(right, given)


def rank(right: np.ndarray, scores: np.ndarray) -> float:
    """How often one that is has a higher score than one that is not."""
    return float(np.mean(scores[right][:, None] > scores[~right]))


def make_folder(folder: Path) -> None:
    """Write 200 JPEGs into three sub-folders: pieces of photographs, of mixed sizes, one of seven grey, and a broken file."""
    from PIL import Image

    rng = np.random.default_rng(0)
    for number in range(200):
        category = list(MADE_OF)[(number % 10 > 4) + (number % 10 > 7)]
        pixels = photo(str(rng.choice(MADE_OF[category])))
        rows, columns = rng.integers(40, 260, 2)
        top, left = (
            rng.integers(0, length - part + 1) for length, part in zip(pixels.shape, (rows, columns), strict=False)
        )
        picture = Image.fromarray(pixels[top : top + rows, left : left + columns, :3])
        path = folder / category / f"day{number % 25:02d}_{number:03d}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        (picture.convert("L") if number % 7 == 0 else picture).save(path)
    (folder / "cat" / "day03_broken.jpg").write_bytes((folder / "cat" / "day00_000.jpg").read_bytes()[:200])


def run_on_folder(chapter: Chapter, folder: Path, sought: str) -> nbformat.NotebookNode:
    """Execute the chapter's notebook with the one cell changed that it names.

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        If a cell stops.
    """
    notebook = nbformat.read(chapter.source, as_version=4)
    (cell,) = (cell for cell in notebook.cells if cell.source.startswith("FOLDER = None"))
    lines = {"FOLDER": f"FOLDER = {str(folder)!r}", "SOUGHT": f"SOUGHT = {sought!r}", "SIZE": "SIZE = (48, 48)"}
    cell.source = "\n".join(lines.get(line.split(" = ")[0], line) for line in cell.source.splitlines())
    nbclient.NotebookClient(notebook, timeout=600, resources={"metadata": {"path": str(PACKAGES)}}).execute()
    return notebook


def main(
    seeds: Annotated[int, typer.Option(help="How many runs.")] = 5,
    folder: Annotated[Path | None, typer.Option(help="Run once on this folder, in place of that.")] = None,
    make: Annotated[bool, typer.Option(help="Write 200 JPEGs there first.")] = False,
    sought: Annotated[str, typer.Option(help="The category that is looked for there.")] = "rocket",
) -> None:
    """Print the tables, or what the chapter prints on a folder."""
    chapter = Course(PACKAGES).chapter(NAME)
    if folder:
        if make:
            make_folder(folder)
        for cell in run_on_folder(chapter, folder.resolve(), sought).cells:
            for output in cell.get("outputs", []):
                if output.output_type == "stream":
                    print(output.text.strip())
        return
    print_tables(chapter, figures, seeds)


if __name__ == "__main__":
    typer.run(main)
