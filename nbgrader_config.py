"""Stock nbgrader, set up for this course; `course` reads it too."""

c = get_config()  # noqa: F821

c.CourseDirectory.course_id = "image-course"
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc*", "__pycache__", ".*"]

# What a learner finds in place of each solution.
c.ClearSolutions.code_stub = {
    "python": '# Your answer goes here, in place of the next line.\nraise NotImplementedError("not attempted yet")'
}

# Other users of the machine can't listen to a kernel's messages; without it each kernel warns on the terminal.
c.KernelManager.transport_encryption = "auto"

# Feedback and the formgrader show what a submission has put out: no program in it may act in the instructor's browser.
c.HTMLExporter.sanitize_html = True
c.HTMLExporter.filters = {
    "clean_html": "grading.pages.harmless",
    "strip_files_prefix": "grading.pages.harmless",  # The last that nbgrader's pages apply to texts.
}

# The first step puts right what JupyterLab lets happen with one click: copied, deleted and mislabelled cells.
c.Autograde.sanitize_preprocessors = [
    "grading.repair.RepairCells",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.DeduplicateIds",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# nbgrader's own steps, but for the first: submissions run confined, and their tests out of their reach.
c.Autograde.autograde_preprocessors = [
    "grading.execute.ConfinedExecute",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
