"""Lays out the Markdown texts of a submission, with the pictures that were pasted into them, as harmless HTML."""

import re
from urllib.parse import unquote

import jinja2
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from grading.reporting.pages import harmless

# How a picture's data begin in base64, by its kind; what a browser would run, such as SVG, is none.
PICTURES = {
    "image/png": "iVBORw0KGgo",
    "image/jpeg": "/9j/",
    "image/gif": "R0lGOD",
    "image/webp": "UklGR",
}
PICTURE_AT_MOST = 4_000_000
PASTED = "attachment:"
BASE64 = re.compile(r"[A-Za-z0-9+/]+=*")
HTML_PICTURE = re.compile(r"""(?P<tag><img\b[^>]*\bsrc\s*=\s*["']?)attachment:(?P<name>[^"'>\s]*)""", re.IGNORECASE)


def laid_out(source: str, attachments: dict[str, dict[str, str]] | None = None) -> str:
    """A Markdown text as HTML that neither loads nor runs anything.

    Parameters
    ----------
    source : str
    attachments : dict, optional
        The pictures pasted into it, as its cell has them: name → kind of content (MIME type) → base64.
        What is missing, or no picture, is left out with a word.

    Returns
    -------
    str
    """
    renderer = _Renderer(escape=False, attachments=attachments or {})
    return harmless(MarkdownWithMath(renderer=renderer).render(source))


@jinja2.pass_context
def markdown2html(context: jinja2.runtime.Context, source: str) -> str:
    """`laid_out` in the place of nbconvert's filter of this name, which fails as a whole where an attachment is missing."""
    cell = context.get("cell") or {}
    return laid_out(source, cell.get("attachments"))


class _Renderer(IPythonRenderer):
    """nbconvert's, which also finds attachments in HTML, and those with other letters than ASCII in their names."""

    def image(self, text: str, url: str, title: str | None = None) -> str:
        if not url.lower().startswith(PASTED):
            return super().image(text, url, title)
        picture = self._picture(url[len(PASTED) :])
        return super().image(text, picture, title) if picture else self._left_out(url)

    def block_html(self, html: str) -> str:
        return super().block_html(HTML_PICTURE.sub(self._with_picture, html))

    def inline_html(self, html: str) -> str:
        return super().inline_html(HTML_PICTURE.sub(self._with_picture, html))

    def _with_picture(self, match: re.Match[str]) -> str:
        picture = self._picture(match["name"])
        return f"{match['tag']}{picture}" if picture else f"{self._left_out(match['name'])}{match['tag']}"

    def _picture(self, name: str) -> str | None:
        """A pasted picture as a data URL, or None if it is none that could be shown."""
        bundle = self.attachments.get(name) or self.attachments.get(unquote(name)) or {}
        for kind, start in PICTURES.items():
            content = "".join(bundle.get(kind, "").split())
            if content.startswith(start) and len(content) <= PICTURE_AT_MOST and BASE64.fullmatch(content):
                return f"data:{kind};base64,{content}"
        return None

    def _left_out(self, url: str) -> str:
        return f"[the picture {self.escape_html(unquote(url.removeprefix(PASTED)))} is missing, or is none]"
