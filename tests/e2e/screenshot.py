"""Take the README's picture: JupyterLab in a real browser, a wrong answer, and the message that names its mistake.

`python -m tests.e2e.screenshot` writes docs/images/lab.png; it needs Chromium.
"""

import tempfile
from pathlib import Path

from authoring.bank import read_answers
from learning.copies import copy_chapters
from tests.conftest import COURSE
from tests.e2e.browser import OpenNotebook, open_page, running_lab

CHAPTER, EXERCISE, TOLD = "04_convolutions", "convolve_1d", "the last place is missing"
PICTURE = COURSE.docs / "images" / "lab.png"


def main():
    with tempfile.TemporaryDirectory() as folder:
        learner = Path(folder, "learner")
        copy_chapters([COURSE.chapter(CHAPTER)], learner)
        with (
            running_lab(learner, Path(folder)) as lab,
            open_page(f"{lab}/lab/tree/{CHAPTER}/{CHAPTER}.ipynb") as page,
        ):
            photograph(OpenNotebook(page, f"{CHAPTER}/{CHAPTER}.ipynb"))


def photograph(chapter):
    chapter.run(chapter.cell(words="from helpers.checking import"))
    answers = read_answers(COURSE.chapter(CHAPTER), EXERCISE)
    wrong = next(answer for answer in answers if answer.told == TOLD).source.splitlines()
    answer = chapter.cell(EXERCISE)
    # The editor indents by itself.
    chapter.write(answer, "\n".join(line.strip() for line in wrong if not line.startswith("#")))
    chapter.run(answer)
    chapter.run(chapter.cell(f"{EXERCISE}_check"))
    chapter.page.keyboard.press("Control+B")  # The list of files makes room.
    chapter.page.wait_for_timeout(1500)
    chapter.cell(EXERCISE)  # At the top, so that the message is in sight.
    chapter.page.wait_for_timeout(500)
    PICTURE.parent.mkdir(exist_ok=True)
    chapter.page.screenshot(path=PICTURE)


if __name__ == "__main__":
    main()
