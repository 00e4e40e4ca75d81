"""What authors and instructors run: building, judging the answer bank, grading. Knows nbgrader, nothing of images."""

import os
import sys
from pathlib import Path

# nbgrader calls `alembic` by its name: the environment's programs must be found however this Python was started.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
