"""What nbgrader's metadata say of a notebook's cell; a submission's may say anything."""


def about(cell):
    """nbgrader's metadata of a cell, as a dict."""
    metadata = cell.metadata.get("nbgrader")
    return metadata if isinstance(metadata, dict) else {}


def grade_id(cell):
    """The cell's name in nbgrader, or None."""
    name = about(cell).get("grade_id")
    return name if isinstance(name, str) else None


def is_answer(cell):
    """Whether a learner writes his answer in this cell."""
    return bool(about(cell).get("solution"))


def is_judge(cell):
    """Whether it is a check or a test: graded, and not an answer that a person grades."""
    return bool(about(cell).get("grade")) and not is_answer(cell)
