"""Stock nbgrader, set up for this course; `course` reads it too."""

c = get_config()  # noqa: F821

c.CourseDirectory.course_id = "image-course"
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc*", "__pycache__", ".*"]

# What a learner finds in place of each solution.
c.ClearSolutions.code_stub = {"python": '# Your answer goes here, in place of the next line.\nraise NotImplementedError("not attempted yet")'}

# A cell that trains takes a few seconds; nbgrader's own 30 are too few on a busy machine.
c.Execute.timeout = 60
# A test cell that a learner deleted is put back and run.
c.OverwriteCells.add_missing_cells = True
