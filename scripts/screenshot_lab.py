"""Take the README's picture: JupyterLab in a real browser, a wrong answer, and the message that names its mistake.

`python -m scripts.screenshot_lab` writes docs/images/lab.png; it needs Chromium.
"""

import tempfile
from pathlib import Path

from grading.chapters import ROOT
from grading.learner.lab import copy_chapters
from scripts.lab_in_browser import OpenNotebook, open_page, running_lab

CHAPTER, EXERCISE, ANSWER = "04_convolutions", "convolve_1d", "wrong_short"
PICTURE = ROOT / "docs" / "images" / "lab.png"


def main():
    with tempfile.TemporaryDirectory() as folder:
        learner = Path(folder, "learner")
        copy_chapters(learner, [CHAPTER])
        with (
            running_lab(learner, Path(folder)) as lab,
            open_page(f"{lab}/lab/tree/{CHAPTER}/{CHAPTER}.ipynb") as page,
        ):
            photograph(OpenNotebook(page, f"{CHAPTER}/{CHAPTER}.ipynb"))


def photograph(chapter):
    chapter.run(chapter.cell(words="from helpers.checking import"))
    wrong = (ROOT / "answers" / CHAPTER / EXERCISE / f"{ANSWER}.py").read_text().splitlines()
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
