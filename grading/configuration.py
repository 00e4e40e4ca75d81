"""nbgrader's configuration of a course folder."""

from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from grading.errors import CourseError


def nbgrader_config(root):
    """The traitlets configuration of the course at `root`: its nbgrader_config.py, acting on that folder.

    Raises
    ------
    CourseError
        If the folder has no nbgrader_config.py.
    """
    if not (root / "nbgrader_config.py").is_file():
        raise CourseError(f"{root} is no course folder: it has no nbgrader_config.py.")
    config = Config(PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config())
    config.CourseDirectory.root = str(root)
    return config
