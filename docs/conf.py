"""Sphinx's settings for the course's site, which `course site` makes."""

from itertools import pairwise

from docutils import nodes
from docutils.utils.math.latex2mathml import tex2mathml
from sphinx.transforms.post_transforms import SphinxPostTransform

project = "Image processing with neural networks"
html_title = project
language = "en"
extensions = ["myst_nb", "sphinx.ext.githubpages"]
exclude_patterns = ["files"]
html_theme = "furo"
templates_path = ["_templates"]
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = ["site.js"]
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
html_use_index = False
html_math_renderer = "mathml"
nb_execution_mode = "off"
nb_merge_streams = True
nb_code_prompt_show = "Show the code"
nb_code_prompt_hide = "Hide the code"
# Keras's tables as plain text, their last choice: the colours of their HTML can't be read on a dark page.
nb_mime_priority_overrides = [("html", "text/html", 1000)]
myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 3


class CaptionsAsAlternativeText(SphinxPostTransform):
    """A picture without an alternative text gets its caption: the paragraph in italics that follows it."""

    default_priority = 900

    def run(self):
        flow = list(self.document.findall(lambda node: isinstance(node, nodes.image | nodes.paragraph)))
        for image, caption in pairwise(flow):
            if isinstance(image, nodes.image) and "alt" not in image and isinstance(caption[0], nodes.emphasis):
                image["alt"] = caption[0].astext()


def mathml(translator, node):
    """Write a formula as MathML, which browsers draw without any program."""
    translator.body.append(tex2mathml(node.astext(), as_block=isinstance(node, nodes.math_block)))
    raise nodes.SkipNode


def give_captions_their_level(_app, _page, _template, context, _doctree):
    """In the list of pages each caption is a heading, and says of which level."""
    tree = context.get("furo_navigation_tree", "")
    context["furo_navigation_tree"] = tree.replace('role="heading"', 'role="heading" aria-level="2"')


def setup(app):
    app.add_post_transform(CaptionsAsAlternativeText)
    app.connect("html-page-context", give_captions_their_level, priority=900)  # After the theme's own.
    app.add_html_math_renderer("mathml", (mathml, None), (mathml, None))
