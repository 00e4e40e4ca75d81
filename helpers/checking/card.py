"""A verdict as a card for JupyterLab: its headline, then what was found."""

from html import escape

from helpers.checking.text import verdict_text
from helpers.checking.verdict import RIGHT, Verdict


def card(verdict: Verdict) -> str:
    """HTML without styles or scripts of its own: it reads well wherever it is shown."""
    headline, _, more = verdict_text(verdict).partition("\n")
    mark = "✓ " if verdict.outcome == RIGHT else ""
    below = f'<pre style="white-space: pre-wrap">{escape(more)}</pre>' if more else ""
    return f"<div><p><strong>{mark}{escape(headline)}</strong></p>{below}</div>"
