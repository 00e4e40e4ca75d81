"""Explorers on a page that has no kernel: the same module as in the notebook, its facts and settings, and a model for it."""

import html
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from helpers.explorers.explorer import module


def live(explorer: Mapping[str, Any], place: str, still: str, alternative: str) -> str:
    """An explorer as HTML that loads nothing: it draws itself; where scripts are off, its still picture stands there.

    Parameters
    ----------
    explorer : mapping
        What `Explorer.show` displays as data: `module`, `facts` and `settings`.
    place : str
        The id of its element; one that the page has no second time.
    still : str
        The still picture, a PNG file in base64.
    alternative : str
        What is to be seen in it.
    """
    # Nothing in it may end the element that holds it.
    state = json.dumps({name: explorer[name] for name in ("facts", "settings")}, ensure_ascii=False).replace(
        "<", "\\u003c"
    )
    model = Path(__file__).with_name("model.js").read_text(encoding="utf-8")
    source = module(explorer["module"]).replace("export default ", "const widget = ")
    return f"""<div id="{place}"></div>
<noscript><img alt="{html.escape(alternative)}" src="data:image/png;base64,{still.strip()}"></noscript>
<script type="application/json" id="{place}-state">{state}</script>
<script type="module">
{source}
{model}
const state = JSON.parse(document.getElementById("{place}-state").textContent);
widget.render({{ model: modelOf(state), el: document.getElementById("{place}") }});
</script>
"""
