"""Which words of a failed test its learner may read: what an author wrote to be told, without what the run computed.

A message can hold inputs of a hidden test, in the words of an exception or a value that came back. So its lines are shown
where they are sentences of `helpers/` or of the test itself; what a run filled into a gap of one becomes "…", unless it
is a word that the learner has before him in the chapter.
"""

import ast
import builtins
import functools
import re

from grading.chapters import ROOT

# A line with many gaps can be made so that looking for them takes for ever.
STEPS_AT_MOST = 10**8
# How deep a sentence may stand in a gap of another one.
DEPTH = 4
EXCEPTIONS = {name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, Exception)}


def told(message, test, public):
    """The part of a message that was written to be told.

    Parameters
    ----------
    message : str
        What a failed test said. Left out are indented lines, which quote values, and the line that says no more than that
        the answer is not right.
    test : str
        The source of the test as its author wrote it.
    public : str
        All text that the learner has of the chapter.

    Returns
    -------
    str
        Lines; empty if there are none.
    """
    known = [*_sentences(test, everywhere=False), *_vocabulary()]
    words = EXCEPTIONS | set(re.findall(r"[A-Za-z_]\w*", public))
    lines = [line for line in message.splitlines() if len(line) < 1000 and not re.match(r" |\w+: not right yet", line)]
    return "\n".join(filter(None, (_cleared(line, known, words) for line in lines)))


def named(error):
    """The name of an exception if it is one of Python's own; a learner can put anything into the name of another."""
    return error if error in EXCEPTIONS else "an exception that is none of Python's own"


def tried(test):
    """What a hidden test says that it tries: the second argument of its `testing(…)`, or ""."""
    for call in _calls(test):
        if _name(call) == "testing" and len(call.args) > 1 and isinstance(call.args[1], ast.Constant):
            return str(call.args[1].value)
    return ""


def _cleared(line, known, words, depth=DEPTH):
    """A line in which the gaps of the sentence that it is are cleared, or "" if it is no known one."""
    for pattern in known:
        steps = len(line) ** pattern.pieces.count("\0")
        if steps < STEPS_AT_MOST and (found := pattern.fullmatch(line)):
            gaps = [_gap(text, known, words, depth - 1) for text in found.groups()]
            if len(gaps) > 1 and set(gaps) == {"…"}:  # Such as "It is …; it should be …".
                return ""
            pieces = pattern.pieces.split("\0")
            return pieces[0] + "".join(gap + piece for gap, piece in zip(gaps, pieces[1:], strict=True))
    return ""


def _gap(text, known, words, depth):
    if not text or text.strip("`'") in words:
        return text
    return (depth and _cleared(text, known, words, depth)) or "…"


class _Sentence:
    """A text of which some parts, its gaps, are not known: "\0" stands for each."""

    def __init__(self, pieces):
        self.pieces = pieces
        self.fullmatch = re.compile("(.*)".join(map(re.escape, pieces.split("\0")))).fullmatch


@functools.cache
def _vocabulary():
    """The sentences of the course's helpers."""
    files = sorted((ROOT / "helpers").glob("*.py"))
    return [one for path in files for one in _sentences(path.read_text(encoding="utf-8"), everywhere=True)]


@functools.lru_cache(maxsize=1000)
def _sentences(source, everywhere):
    """The sentences of a program, those with the most letters first; of a test only those in places for messages."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return []
    nodes = list(ast.walk(tree) if everywhere else _places(tree))
    inner = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    texts = {
        line
        for node in nodes
        if id(node) not in inner
        for line in _pieces(node).split("\n")
        if len(re.findall(r"[A-Za-z]+", line)) > 1
    }
    return [_Sentence(text) for text in sorted(texts, key=lambda text: (text.count("\0") > 0, -len(text)))]


def _places(tree):
    """Where a test has messages: keys of a dict, second arguments of our words, what a function of its own returns."""
    for node in ast.walk(tree):
        match node:
            case ast.Dict():
                found = node.keys
            case ast.DictComp():
                found = [node.key]
            case ast.Subscript(ctx=ast.Store()):
                found = [node.slice]
            case ast.Return():
                found = [node.value]
            case ast.Call() if _name(node) in ("testing", "check_true"):
                found = node.args[1:2]
            case _:
                continue
        for one in found:
            yield from (one.body, one.orelse) if isinstance(one, ast.IfExp) else (one,)


def _calls(source):
    try:
        return [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    except (SyntaxError, ValueError):
        return []


def _name(call):
    return getattr(call.func, "id", getattr(call.func, "attr", None))


def _pieces(node):
    """A string's text, with a "\0" for each part that is computed; "" for what is no string, or nothing."""
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "\0" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
