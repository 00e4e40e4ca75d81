"""nbgrader for a learner on a hub."""

import os

c = get_config()  # noqa: F821
if os.environ.get("COURSE_ONE_USER"):
    c.CourseDirectory.student_id = os.environ["JUPYTERHUB_USER"]
