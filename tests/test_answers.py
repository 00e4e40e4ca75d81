"""The answer bank: every right answer is accepted, every wrong one refused and told why."""

import subprocess
import sys

import pytest

from tests.conftest import COURSE


# The last chapters, which train most, take longest.
@pytest.mark.parametrize("chapter", [chapter.name for chapter in reversed(COURSE.chapters())])
def test_every_answer_is_judged_as_expected(chapter):
    # In a process of its own: answers are judged in forks, and other tests have let TensorFlow run in this one.
    done = subprocess.run([sys.executable, "-m", "commands", "check-answers", chapter], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All as expected." in done.stdout
