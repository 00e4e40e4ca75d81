"""A verdict as text: for the terminal, stock nbgrader, and wherever its card can't be shown."""

from collections.abc import Iterable
from dataclasses import replace

from helpers.checking.verdict import NOT_ATTEMPTED, RIGHT, Finding, Shown, Stop, Told, Verdict

LABELS = {"value": ("should give", "gave"), "network": ("should be", "is")}
KNOWN_MISTAKE = "This looks like a known mistake: "
# Differences that are told beside the mistake that explains them.
BESIDE_A_MISTAKE = {"other shape", "no error", "other loss", "too few right"}


def verdict_text(verdict: Verdict) -> str:
    """The message to the learner, of one line or several."""
    name, finding = verdict.exercise, verdict.finding
    stale, hint = (text and f"\n{text}" for text in (stale_text(verdict), hint_text(verdict)))
    if verdict.outcome == RIGHT and verdict.hidden:
        return f"{name}: {passes_text(verdict)}"
    if verdict.outcome == RIGHT:
        remark = f"\nWorth knowing: {verdict.remark}" if verdict.remark else ""
        return f"{name}: {passes_text(verdict)}{stale}{remark}"
    if verdict.outcome == NOT_ATTEMPTED:
        return f"{name}: {finding_text(finding)}"
    if verdict.hidden:
        return f"{name}: not right yet (hidden test: {verdict.tried}).\n{finding_text(finding)}"
    return f"{name}: not right yet.\n{finding_text(finding)}{stale}{hint}"


def passes_text(verdict: Verdict) -> str:
    """What is told of an answer that is right."""
    return f"the hidden test passes ({verdict.tried})." if verdict.hidden else "the visible check passes."


def hint_text(verdict: Verdict) -> str:
    """Where the hint is that is pointed at; "" for none."""
    if not verdict.hint:
        return ""
    return f"Stuck? Hint {verdict.hint} is folded under the task, above your answer: click it. Hints cost nothing."


def stale_text(verdict: Verdict) -> str:
    """What is told to a learner whose new answer Python could not read, so that the one before it was judged; or ""."""
    if not verdict.stale:
        return ""
    return f"The cell that you ran last stopped with {verdict.stale} before it began, so this is about the answer before it."


def finding_text(finding: Finding | None) -> str:
    """What is not right, without its headline."""
    if finding is None:
        return ""
    lines = []
    if finding.expected is not None and finding.got is not None:
        lines += _compared(finding, finding.expected, finding.got)
    elif finding.call and not finding.stop:
        lines.append(f"  {finding.call}")
    if finding.stop:
        lines += _stopped(finding, finding.stop)
    return "\n".join([*lines, *sentences(finding)])


def sentences(finding: Finding) -> list[str]:
    """What is told in words: the known mistake, and the difference where it is told beside it or alone."""
    return [text for text in (told_beside(finding), finding.mistake and mistake_text(finding.mistake)) if text]


def told_beside(finding: Finding) -> str:
    """How the two differ, where that is told beside the mistake that explains it, or alone; else ""."""
    if finding.difference and (not finding.mistake or finding.difference.id in BESIDE_A_MISTAKE):
        return finding.difference.words
    return ""


def mistake_text(mistake: Told) -> str:
    """What is told of a known mistake: whole sentences as they stand; what is none is called a known mistake."""
    words = mistake.words
    ended = words.endswith((".", "?", "!"))
    if ended and words[0].isupper():
        return words
    return f"{KNOWN_MISTAKE}{words}{'' if ended else '.'}"


def summary(verdict: Verdict) -> str:
    """What is not right, in a line that quotes no value but those of its sentence."""
    finding = verdict.finding
    if finding is None:
        return ""
    told = [_stop_line(finding, finding.stop), finding.stop.meaning] if finding.stop else sentences(finding)
    text = " ".join(filter(None, told))
    return text[:1].upper() + text[1:]


def stop_text(finding: Finding, stop: Stop) -> str:
    """With which error the learner's code stopped, without the line."""
    called = f"`{finding.call}`" if finding.call else "Your code"
    return f"{called} stopped with {stop.error}{f': {stop.message}' if stop.message else '.'}"


def _compared(finding: Finding, expected: Shown, got: Shown) -> list[str]:
    should, does = LABELS[got.kind]
    values = [*_inputs(finding), (should, expected.text), (does, got.text)]
    return [f"  {finding.call or 'Your answer'}", *_in_columns(values, len(should))]


def _stopped(finding: Finding, stop: Stop) -> list[str]:
    inputs = _in_columns(_inputs(finding), len(LABELS["value"][0]))
    return [_stop_line(finding, stop), *inputs, *filter(None, [stop.meaning])]


def _stop_line(finding: Finding, stop: Stop) -> str:
    if not stop.source:
        return stop_text(finding, stop)
    line = f"line {stop.line}: `{stop.source}`"
    said = f"{stop.message} in `{stop.function}`, {line}" if stop.function else f"{stop.message} in {line}"
    return stop_text(finding, replace(stop, message=said))


def _inputs(finding: Finding) -> list[tuple[str, str]]:
    return [(given.name, given.text) for given in finding.inputs if given.text]


def _in_columns(values: Iterable[tuple[str, str]], width: int) -> list[str]:
    """Lines: a name, and its value beside it, whose further lines stand below its first."""
    indent = "\n" + " " * (4 + width + 2)
    return [f"    {name:{width}}  {text}".replace("\n", indent) for name, text in values]
