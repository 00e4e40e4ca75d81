"""What is done of a chapter, as its visible checks said it last; the last cell of each chapter shows it."""

from html import escape

from helpers.checking.text import summary
from helpers.checking.verdict import NOT_RIGHT, RIGHT, Verdict

# What each check of this kernel said last.
_verdicts: dict[str, Verdict] = {}


def note(verdict: Verdict) -> None:
    """Remember what the visible check of an exercise says."""
    _verdicts[verdict.exercise] = verdict


def show_done(*exercises: str) -> None:
    """Show how each of a chapter's exercises stands, in a table.

    Parameters
    ----------
    exercises : str
        Their names, in order.
    """
    from IPython.display import display

    standings = {name: _standing(name) for name in exercises}
    count = sum(name in _verdicts and _verdicts[name].outcome == RIGHT for name in exercises)
    headline = f"{count} of {len(exercises)} visible checks {'passes' if count == 1 else 'pass'}."
    rows = "".join(
        f'<tr><th scope="row" style="text-align: left"><code>{escape(name)}</code></th>'
        f'<td style="text-align: left">{mark} {escape(words)}</td></tr>'
        for name, (mark, words) in standings.items()
    )
    width = max(map(len, exercises))
    lines = [f"{mark} {name:{width}}  {words}" for name, (mark, words) in standings.items()]
    forms = {
        "text/html": f"<p><strong>{headline}</strong></p><table>{rows}</table>",
        "text/plain": "\n".join([headline, *lines]),
    }
    display(forms, raw=True)


def _standing(exercise: str) -> tuple[str, str]:
    """A sign and words for how an exercise stands."""
    verdict = _verdicts.get(exercise)
    if verdict is None:
        return "–", "its check has not run"
    if verdict.outcome == RIGHT:
        return "✓", "right, as far as its visible check tells"
    why = summary(verdict)
    if verdict.outcome == NOT_RIGHT:
        return "✗", f"not right yet: {why}"
    difference = verdict.finding.difference if verdict.finding else None
    return "–", why if difference and difference.id == "waits" else "not attempted"
