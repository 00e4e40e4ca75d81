"""Makes harmless what a submission shows on the pages that its instructor reads: feedback, and the formgrader's view.

nbconvert and nbgrader pass texts and outputs on as they are, and a program in one of them would act with the rights of
whoever opens the page; a picture from elsewhere would tell that it was opened, or call a page of the hub. nbconvert's own
filter leaves not even paragraphs and headings.
"""

import html
import re
from collections.abc import Sequence

import nh3
from pygments.token import STANDARD_TYPES

TAGS = set(
    """
    b big blockquote br caption center code col colgroup dd del details dfn div dl dt em figcaption figure font h1 h2 h3 h4
    h5 h6 hr i img kbd li mark ol p pre q s samp small span strike strong sub summary sup table tbody td tfoot th thead tr
    tt u ul var a abbr
    """.split()
)
ATTRIBUTES = {
    "*": set("align border colspan height open rowspan scope start style title valign width".split()),
    "a": {"href"},
    "img": {"alt", "src"},
}
STYLES = set(
    """
    background-color color direction font-family font-size font-style font-weight text-align text-decoration
    vertical-align white-space
    """.split()
)
# Of nbconvert's own pieces: the colours of code. A class or an id of a submission's could pass for a part of the page.
CLASSES = {"div": {"highlight", "hl-ipython3"}, "span": set(STANDARD_TYPES.values()) - {""}}
PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[\w+/=\s]*", re.ASCII)
# Parsing takes the square of how deep tags lie in one another: many of them must be closed in their order, as tables' are.
TAGS_AT_MOST, DEPTH_AT_MOST, LETTERS_AT_MOST = 5000, 200, 20_000
_NO_DESCRIPTION = re.compile(r"<img(?![^>]*\balt=)")
_NO_CONTENT = {"br", "col", "hr", "img"}
# Tags in the one form in which nobody reads them in two ways; comments and styles, which are left out; any other `<`.
_VALUE = r"""(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=`][^\s"'<>`]*+)"""
_MARKUP = re.compile(
    rf"""(?P<left_out><!--[^<>]*-->|<style\b[^<>]*>[^<]*</style\s*>)
    |<(?P<closing>/?)(?P<tag>{"|".join(sorted(TAGS))})(?:\s+[^\s"'<>/=]++(?:\s*=\s*{_VALUE})?){{0,30}}+\s*/?>
    |<""",
    re.IGNORECASE | re.VERBOSE,
)


def harmless(page: object) -> str:
    """A piece of a page without programs: known tags and attributes stay, all other tags are shown as text.

    Pictures stay if they are in the piece itself; links, if they name a whole address.

    Parameters
    ----------
    page : str or bytes
        Of anything else, what `str` makes of it.
    """
    data = page if isinstance(page, bytes) else str(page).encode(errors="replace")
    text = data.decode(errors="replace")
    tags: list[tuple[str, bool]] = []

    def shown(markup: re.Match[str]) -> str:
        if markup["left_out"]:
            return ""
        if not markup["tag"]:
            return "&lt;"
        tags.append((markup["tag"].lower(), bool(markup["closing"])))
        return markup[0]

    cleared = _MARKUP.sub(shown, text)
    if not _is_quick_to_parse(tags):
        return f"<pre>{html.escape(text[:LETTERS_AT_MOST])}</pre>"
    cleaned = nh3.clean(
        cleared,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_kept,
        allowed_classes=CLASSES,
        filter_style_properties=STYLES,
        url_schemes={"http", "https", "mailto", "data"},
        url_relative="deny",
    )
    return _NO_DESCRIPTION.sub('<img alt="A picture without a description."', cleaned)


def _kept(tag: str, name: str, value: str) -> str | None:
    """An attribute's value, or None if it is left out."""
    if name == "src":
        return value if PICTURE.fullmatch(value) else None
    if name == "href":
        return None if value.strip().lower().startswith("data:") else value
    return value


def _is_quick_to_parse(tags: Sequence[tuple[str, bool]]) -> bool:
    """Whether there are few tags, or each is closed in its turn and none lies deep."""
    waiting: list[str] = []
    for tag, closing in tags if len(tags) > TAGS_AT_MOST else ():
        if closing:
            if not waiting or waiting.pop() != tag:
                return False
        elif tag not in _NO_CONTENT:
            waiting.append(tag)
        if len(waiting) > DEPTH_AT_MOST:
            return False
    return not waiting
