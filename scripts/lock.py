"""Lock the environment: `python scripts/lock.py` compiles requirements.txt and environment.yml from pyproject.toml.

`--upgrade` takes the newest versions that pyproject.toml allows; without it, locked versions stay where they can.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.txt"
CONDA = ROOT / "environment.yml"

COMPILE = [
    sys.executable,
    "-m",
    "uv",
    "pip",
    "compile",
    "pyproject.toml",
    "--all-extras",
    "--universal",
    "--python-version",
    "3.11",
]
# Hashes pin what is installed; addresses of registries have no place in the repository.
OPTIONS = ["--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-annotate"]


def pins(lock):
    """The lines `name==version ; marker` of a lock file's text."""
    return re.findall(r"^(\S+==.*?)(?: \\)?$", lock, re.MULTILINE)


def conda_environment(lock):
    """The text of environment.yml for a lock file's text: the same packages, and the course itself."""
    lines = "".join(f'      - "{pin}"\n' for pin in pins(lock))
    return (
        "# Made from requirements.txt by scripts/lock.py; don't edit.\n"
        "name: image-course\nchannels:\n  - conda-forge\ndependencies:\n"
        f"  - python>=3.11,<3.14\n  - pip\n  - pip:\n{lines}      - -e .\n"
    )


def main():
    command = [*COMPILE, *OPTIONS, "--custom-compile-command", "python scripts/lock.py", "--output-file", LOCK.name]
    status = subprocess.call([*command, "--quiet", *sys.argv[1:]], cwd=ROOT)
    if status == 0:
        CONDA.write_text(conda_environment(LOCK.read_text()))
    sys.exit(status)


if __name__ == "__main__":
    main()
