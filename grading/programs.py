"""Where this course's programs lie on this machine: its packages helpers, grading and the rest, side by side."""

from pathlib import Path

# A clone, or the folder into which the packages were installed.
PACKAGES = Path(__file__).resolve().parent.parent
