"""docs/glossary.md is in order, and each chapter links a term to it where the term is first used, and only there."""

import re

import pytest

from tests.conftest import COURSE

GLOSSARY = COURSE.glossary.read_text(encoding="utf-8")
TERMS = re.findall(r"^## (.+)$", GLOSSARY, re.MULTILINE)
LINK = re.compile(r"\[(?P<words>[^\]]+)\]\(\.\./glossary\.md#(?P<anchor>[\w-]+)\)")
# What is no running text: folded hints and answers, code, headings, tables, captions, and words that lead elsewhere.
NO_PROSE = re.compile(
    r"<details>.*?</details>|```.*?```|`[^`]*`|^#.*?$|^\|.*?$|^\*[^*]+\*$|\[[^\]]*\]\([^)]*\)", re.DOTALL | re.MULTILINE
)


def anchor(term):
    """The fragment of a term's heading, alike in JupyterLab and on the site."""
    return term.replace(" ", "-")


def forms(term):
    """A pattern for a term in its forms: kernels, biases, categories, overfitted."""
    stem = re.escape(term).replace(r"\ ", r"\s+")
    for ending, endings in (("y", "(y|ies)"), ("ing", "(ing|ed)")):
        if term.endswith(ending):
            return stem.removesuffix(ending) + endings
    return stem + "(s|es)?"


# The longest first: "dense layer" is a use of that term, and none of "layer".
USE = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<t{TERMS.index(term)}>{forms(term)})" for term in sorted(TERMS, key=len, reverse=True))
    + r")(?![\w-])",
    re.IGNORECASE,
)


def without(pattern, text):
    """The text with spaces in the place of what matches, so that all else stays where it is."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def first_uses(prose):
    """Where each term is first used as a plain word: anchor → place."""
    places = {}
    for use in USE.finditer(without(NO_PROSE, prose)):
        places.setdefault(anchor(TERMS[int(use.lastgroup[1:])]), use.start())
    return places


def test_terms_are_in_order_and_each_has_an_example():
    assert sorted(TERMS, key=str.lower) == TERMS
    for entry in re.split(r"^## ", GLOSSARY, flags=re.MULTILINE)[1:]:
        assert entry.count("*Example:*") == 1


def test_learners_get_it_beside_their_chapters():
    assert (COURSE.root / "release" / "glossary.md").read_text(encoding="utf-8") == GLOSSARY, "run `course build`"


@pytest.mark.parametrize("chapter", COURSE.chapters(), ids=lambda chapter: chapter.name)
def test_a_chapter_links_each_term_once_where_it_is_first_used(chapter):
    # The opening cell is read in tables of contents too, where such links would lead nowhere.
    opening, *cells = [cell.source for cell in chapter.notebook.cells if cell.cell_type == "markdown"]
    prose = "\n\n".join(cells)
    assert "glossary.md" not in opening and prose.count("glossary.md") == len(LINK.findall(prose))
    links = [(match["anchor"], match.start()) for match in LINK.finditer(prose)]
    assert len(dict(links)) == len(links), "a term is linked twice"
    assert not set(dict(links)) - set(map(anchor, TERMS)), "a link leads to no entry of the glossary"
    unlinked = {name: place for name, place in first_uses(prose).items() if place < dict(links).get(name, len(prose))}
    assert not {name: prose[place - 40 : place + 40] for name, place in unlinked.items()}
