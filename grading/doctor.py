"""What this machine has of all that the course needs, in plain sentences."""

import importlib.metadata
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

from packaging.requirements import Requirement

from grading.running.sandbox import protection

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def examine(lock: Path) -> list[tuple[str, str]]:
    """Examine environment, data, sandbox and browser.

    Parameters
    ----------
    lock : pathlib.Path
        The course's requirements.txt, which the environment should be like.

    Returns
    -------
    list of (str, str)
        "ok", "missing" (something can't be done, the rest can) or "wrong" (to be put right first), and a sentence.
    """
    return [_environment(lock), *_data(), *_sandbox(), _browser(), _machine()]


def locked_versions(lock: Path) -> dict[str, str]:
    """The packages that requirements.txt asks for on this platform: name → version."""
    lines = re.findall(r"^(\S+==.*?) *\\?$", lock.read_text(), re.MULTILINE)
    wanted = [Requirement(line) for line in lines]
    return {
        package.name: str(package.specifier).removeprefix("==")
        for package in wanted
        if package.marker is None or package.marker.evaluate()
    }


def _environment(lock: Path) -> tuple[str, str]:
    differing, locked = [], locked_versions(lock)
    for name, version in locked.items():
        try:
            installed = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            installed = "missing"
        if installed != version:
            differing.append(f"{name} is {installed}, locked is {version}")
    if differing:
        return (
            "wrong",
            f"The environment differs from requirements.txt: {'; '.join(differing[:5])}. Run ./course again to set it up.",
        )
    return (
        "ok",
        f"The environment is the locked one: Python {platform.python_version()}, {len(locked)} packages.",
    )


def _data() -> list[tuple[str, str]]:
    done = subprocess.run([sys.executable, "-m", "helpers.datasets"], capture_output=True, text=True)
    if done.returncode:
        return [("wrong", f"The data can't be loaded: {done.stderr.strip().splitlines()[-1]}")]
    return [("ok", line) for line in done.stdout.splitlines()]


def _sandbox() -> list[tuple[str, str]]:
    if missing := protection.missing_protection():
        return [
            ("missing", f"There is no sandbox for submissions here: {missing}; `course grade` refuses to run them.")
        ]
    return [("ok" if on else "missing", f"In the sandbox, {sentence}") for on, sentence in protection.protections()]


def _browser() -> tuple[str, str]:
    browser = next((path for path in map(shutil.which, BROWSERS) if path), None)
    if browser is None:
        return "missing", "There is no Chromium for the browser tests; JupyterLab itself uses the browser you have."
    return "ok", f"The browser tests can use {browser}."


def _machine() -> tuple[str, str]:
    return "ok", f"This machine has {os.cpu_count()} processor cores."
