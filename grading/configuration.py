"""nbgrader's configuration of a course folder."""

from nbgrader.converters import Autograde
from nbgrader.preprocessors import AssignLatePenalties, Execute, GetGrades
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from grading.errors import CourseError
from grading.records.late import LateWork
from grading.repair import RepairCells
from grading.reporting.feedback import FeedbackExporter, KeepHidden
from grading.running.execute import ConfinedExecute


def nbgrader_config(root):
    """The traitlets configuration of the course at `root`: its nbgrader_config.py, acting on that folder.

    A course that says nothing of its steps gets nbgrader's own, with ours in their places.

    Raises
    ------
    CourseError
        If the folder has no nbgrader_config.py.
    """
    if not (root / "nbgrader_config.py").is_file():
        raise CourseError(f"{root} is no course folder: it has no nbgrader_config.py.")
    config = Config(PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config())
    config.CourseDirectory.root = str(root)
    steps = Autograde.class_traits()
    if "autograde_preprocessors" not in config.Autograde:
        usual = steps["autograde_preprocessors"].default()
        ours = {Execute: ConfinedExecute, AssignLatePenalties: LateWork}
        config.Autograde.autograde_preprocessors = [ours.get(step, step) for step in usual]
    if "sanitize_preprocessors" not in config.Autograde:
        config.Autograde.sanitize_preprocessors = [RepairCells, *steps["sanitize_preprocessors"].default()]
    if "preprocessors" not in config.GenerateFeedback and "exporter_class" not in config.GenerateFeedback:
        config.GenerateFeedback.preprocessors = [GetGrades, KeepHidden]
        config.GenerateFeedback.exporter_class = FeedbackExporter
    return config
