"""The page on which a cell runs: whether somebody looks at it, and short notices on it in grey."""

import re
import sys
import uuid
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

# Grey that can be read on the light and on the dark theme, and where there is none of JupyterLab's.
STYLE = "color: var(--jp-ui-font-color2, #616161)"


def shell() -> "InteractiveShell | None":
    """The IPython that runs this notebook, or None."""
    return sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None


def is_attended() -> bool:
    """Whether a person runs this cell, in a page where they could be asked something; a program that grades is nobody."""
    kernel = getattr(shell(), "kernel", None)
    return (
        kernel is not None
        and hasattr(kernel, "get_parent")
        and bool(kernel.get_parent("shell").get("content", {}).get("allow_stdin"))
    )


class Notice:
    """A few sentences in grey, which may change while their cell runs; words in `backticks` are code."""

    def __init__(self) -> None:
        self._name, self._is_shown = uuid.uuid4().hex, False

    def say(self, words: str) -> None:
        """Show these words, in place of those that were shown before."""
        from IPython.display import display

        display(_forms(words), raw=True, display_id=self._name, update=self._is_shown)
        self._is_shown = True


def _forms(words: str) -> dict[str, str]:
    html = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(words, quote=False))
    return {"text/html": f'<p style="{STYLE}">{html}</p>', "text/plain": words}
