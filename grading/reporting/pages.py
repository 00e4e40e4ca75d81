"""Makes harmless what a submission shows on the pages that its instructor reads: feedback, and the formgrader's view.

nbconvert and nbgrader pass texts and outputs on as they are, and a program in one of them would act with the rights of
whoever opens the page. nbconvert's own filter leaves not even paragraphs and headings.
"""

import bleach
from bleach.css_sanitizer import CSSSanitizer

TAGS = """
    b big blockquote br caption center code col colgroup dd del details dfn div dl dt em figcaption figure font h1 h2 h3 h4
    h5 h6 hr i img kbd li mark ol p pre q s samp small span strike strong sub summary sup table tbody td tfoot th thead tr
    tt u ul var a abbr
""".split()
ATTRIBUTES = "align alt border class colspan height href id open rowspan scope start style title valign width".split()


def harmless(page):
    """A piece of a page without programs: known tags and attributes stay, all others are shown as text.

    Parameters
    ----------
    page : str or bytes

    Returns
    -------
    str
    """
    page = page.decode(errors="replace") if isinstance(page, bytes) else str(page)
    return bleach.clean(page, TAGS, _is_harmless, {"http", "https", "mailto", "data"}, css_sanitizer=CSSSanitizer())


def _is_harmless(tag, name, value):
    if name == "src":
        return tag == "img" and not value.lower().startswith("data:image/svg")
    return name in ATTRIBUTES and not (name == "href" and value.strip().lower().startswith("data:"))
