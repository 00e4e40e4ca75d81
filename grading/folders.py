"""Where submissions lie in a course's folders, in whatever order its settings have learner and chapter in a path."""

import os
import re
from pathlib import Path

from nbgrader.coursedir import CourseDirectory


def find_submitted(coursedir: CourseDirectory) -> list[tuple[str, str, Path]]:
    """What lies where submissions are.

    Parameters
    ----------
    coursedir : nbgrader.coursedir.CourseDirectory

    Returns
    -------
    list of (str, str, pathlib.Path)
        Learner, chapter, folder; sorted.
    """
    step = coursedir.submitted_directory
    shape = coursedir.directory_structure.format(nbgrader_step=step, student_id="*", assignment_id="*")
    start = Path(Path(shape).anchor or coursedir.root)
    parts = [f"(?P<{part}>[^{re.escape(os.sep)}.][^{re.escape(os.sep)}]*)" for part in ("student_id", "assignment_id")]
    pattern = coursedir.format_path(step, *parts, escape=True)
    found = []
    for folder in start.glob(str(Path(shape).relative_to(Path(shape).anchor))):
        if (match := re.fullmatch(pattern, str(folder))) and folder.is_dir():
            found.append((match["student_id"], match["assignment_id"], folder))
    return sorted(found)
