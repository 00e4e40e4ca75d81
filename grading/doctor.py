"""What this machine has of all that the course needs, in plain sentences."""

import importlib.metadata
import os
import platform
import re
import shutil
import subprocess
import sys

from packaging.requirements import Requirement

from grading.chapters import ROOT
from grading.running import sandbox

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def examine():
    """Examine environment, data, sandbox and browser.

    Returns
    -------
    list of (str, str)
        "ok", "missing" (something can't be done, the rest can) or "wrong" (to be put right first), and a sentence.
    """
    return [_environment(), *_data(), *_sandbox(), _browser(), _machine()]


def locked_versions():
    """The packages that requirements.txt asks for on this platform: name → version."""
    lines = re.findall(r"^(\S+==.*?) *\\?$", (ROOT / "requirements.txt").read_text(), re.MULTILINE)
    wanted = [Requirement(line) for line in lines]
    return {
        one.name: str(one.specifier).removeprefix("==") for one in wanted if one.marker is None or one.marker.evaluate()
    }


def _environment():
    differing = []
    for name, version in locked_versions().items():
        try:
            found = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found = "missing"
        if found != version:
            differing.append(f"{name} is {found}, locked is {version}")
    if differing:
        return (
            "wrong",
            f"The environment differs from requirements.txt: {'; '.join(differing[:5])}. Run ./course again to set it up.",
        )
    return (
        "ok",
        f"The environment is the locked one: Python {platform.python_version()}, {len(locked_versions())} packages.",
    )


def _data():
    done = subprocess.run([sys.executable, "-m", "helpers.datasets"], capture_output=True, text=True)
    if done.returncode:
        return [("wrong", f"The data can't be loaded: {done.stderr.strip().splitlines()[-1]}")]
    return [("ok", line) for line in done.stdout.splitlines()]


def _sandbox():
    if missing := sandbox.missing_protection():
        return [
            ("missing", f"There is no sandbox for submissions here: {missing}; `course grade` refuses to run them.")
        ]
    return [("ok" if on else "missing", f"In the sandbox, {sentence}") for on, sentence in sandbox.protections()]


def _browser():
    found = next((path for path in map(shutil.which, BROWSERS) if path), None)
    if found is None:
        return "missing", "There is no Chromium for the browser tests; JupyterLab itself uses the browser you have."
    return "ok", f"The browser tests can use {found}."


def _machine():
    return "ok", f"This machine has {os.cpu_count()} processor cores."
