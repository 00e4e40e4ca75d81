"""What of a verdict somebody may read who must not see what the run computed: texts that were written beforehand.

A verdict can hold inputs of a hidden test: in the words of an exception, in a value that came back, and, where the tests ran in
the submission's own kernel, in whatever it wrote there. So of its fields only those stay whose texts are known: sentences of
`helpers.checking` and mistakes that the test's author declared; what stands in their gaps becomes "…", unless it is a word
that the learner has before them in the chapter.
"""

import ast
import builtins
import functools
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from helpers import checking
from helpers.checking.mistakes import Mistake
from helpers.checking.sentences import known_texts
from helpers.checking.stops import MEANINGS
from helpers.checking.text import finding_text
from helpers.checking.verdict import NOT_ATTEMPTED, Told, Verdict

EXCEPTIONS = {name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, Exception)}


@dataclass(frozen=True)
class Declared:
    """What a judged cell's source says of itself, in the words of `helpers.checking`."""

    exercise: str = ""
    tried: str = ""
    mistakes: tuple[Mistake, ...] = ()


@functools.lru_cache(1000)  # All submissions of a class have the same.
def declared(source: str) -> Declared:
    """What stands in a cell's `checking(…)` or `testing(…)`; nothing where there is none, or not as plain values."""
    for call in _calls(source):
        if _name(call) in ("checking", "testing"):
            texts = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            exercise, tried = (*texts, "", "")[:2]
            return Declared(exercise, tried, tuple(_mistakes(call)))
    return Declared()


def named(error: str) -> str:
    """The name of an exception if it is one of Python's own; a learner can put anything into the name of another."""
    return error if error in EXCEPTIONS else "an exception that is none of Python's own"


def veiled(verdict: Verdict, exercise: str, mistakes: tuple[Mistake, ...], public: str) -> str:
    """What a failed test's learner may be told.

    Parameters
    ----------
    verdict : Verdict
    exercise : str
        Its name.
    mistakes : tuple of Mistake
        Those that its check and its test declare.
    public : str
        All text that the learner has of the chapter.

    Returns
    -------
    str
        Lines; "" where nothing of it may be told.
    """
    finding = verdict.finding
    if finding is None:
        return ""
    texts = _ours() | {mistake.text for mistake in mistakes}
    words = EXCEPTIONS | set(re.findall(r"[A-Za-z_]\w*", public))
    stop = finding.stop and replace(
        finding.stop,
        error=named(finding.stop.error),
        message="",
        meaning=finding.stop.meaning if finding.stop.meaning in MEANINGS.values() else "",
        source="",
    )
    difference, mistake = (told and _veiled(told, texts, words) for told in (finding.difference, finding.mistake))
    text = finding_text(
        replace(finding, call="", inputs=(), expected=None, got=None, difference=difference, mistake=mistake, stop=stop)
    )
    return f"{exercise}: {text}" if text and verdict.outcome == NOT_ATTEMPTED else text


@functools.cache
def _ours() -> set[str]:
    """The texts of `helpers.checking`: its sentences, and the mistakes that its judges share between exercises."""
    modules = [
        importlib.import_module(f"{checking.__name__}.{one.name}") for one in pkgutil.iter_modules(checking.__path__)
    ]
    shared = [mistake for module in modules for mistake in getattr(module, "MISTAKES", {}).values()]
    return known_texts() | {mistake.text for mistake in shared}


def _veiled(told: Told, texts: set[str], words: set[str]) -> Told | None:
    """A text with its gaps cleared, or None if it is not known, or nothing but gaps is left of what it says."""
    gaps = {name: value if value.strip("`'") in {"", *words} else "…" for name, value in told.gaps.items()}
    filled = [value for value in gaps.values() if value]
    if told.text not in texts or (len(filled) > 1 and set(filled) == {"…"}):
        return None
    return replace(told, gaps=gaps)


def _mistakes(call: ast.Call) -> Iterator[Mistake]:
    for node in ast.walk(call):
        if isinstance(node, ast.Call) and _name(node) == "Mistake":
            try:
                values = [ast.literal_eval(arg) for arg in node.args]
                yield Mistake(*values, **{word.arg: ast.literal_eval(word.value) for word in node.keywords if word.arg})
            except (ValueError, TypeError):
                continue


def _calls(source: str) -> list[ast.Call]:
    try:
        return [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    except (SyntaxError, ValueError):
        return []


def _name(call: ast.Call) -> str | None:
    return getattr(call.func, "id", getattr(call.func, "attr", None))
