"""nbgrader for an instructor on a hub."""

import os
from pathlib import Path

c = get_config()  # noqa: F821
c.CourseDirectory.root = os.environ.get("COURSE_FOLDER", str(Path.home() / "image-course"))
# nbgrader's own collects what one learner has put into the exchange in another's name.
c.ExchangeFactory.collect = "grading.collecting.exchange.CollectOwn"
c.ExchangeCollect.check_owner = not os.environ.get("COURSE_ONE_USER")
if os.environ.get("GRADEBOOK_URL"):
    c.CourseDirectory.db_url = os.environ["GRADEBOOK_URL"]
