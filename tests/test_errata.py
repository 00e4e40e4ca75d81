"""What docs/errata.md lets the reader type gives what the page says."""

import doctest
import re

import pytest

import helpers  # noqa: F401  Before Keras, so that TensorFlow stays quiet.
from tests.conftest import COURSE

PAGE = (COURSE.docs / "errata.md").read_text(encoding="utf-8")
SECTIONS = re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]


def snippets(text):
    return "\n".join(re.findall(r"```pycon\n(.*?)```", text, re.DOTALL))


def test_every_snippet_prints_what_the_page_says():
    page = doctest.DocTestParser().get_doctest(snippets(PAGE), {}, "errata.md", "docs/errata.md", 0)
    assert len(page.examples) > 2 * len(SECTIONS)
    runner = doctest.DocTestRunner()
    report = []
    runner.run(page, out=report.append)
    assert runner.failures == 0, "".join(report)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.splitlines()[0])
def test_every_erratum_says_what_is_printed_what_is_right_and_where_it_is_taught(section):
    assert "**Often printed:**" in section and "**Right:**" in section
    assert snippets(section)
    assert re.search(r"Taught in chapter \d", section)
