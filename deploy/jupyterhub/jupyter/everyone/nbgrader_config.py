"""nbgrader on a hub: the course's own settings, and the exchange through which work is handed out and in."""

import os
from pathlib import Path

c = get_config()  # noqa: F821
load_subconfig("nbgrader_config.py", path=str(Path(__file__).parents[4]))  # noqa: F821
c.Exchange.root = os.environ["COURSE_EXCHANGE"]
