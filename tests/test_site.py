"""The site is whole, gives nothing away, loads nothing from elsewhere, and can be used by everybody."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from authoring import site
from grading.errors import CourseError
from tests.conftest import COURSE
from tests.e2e.browser import FLAGS
from tests.e2e.browser import browser as find_browser

# One page of each kind, for what takes long.
SAMPLE = "/(index|glossary|search|errata|00_start_here|04_convolutions|05_keras_cnns).html"
REPOSITORY = "https://github.com/owner/course"
# A page's programs colour each word of code. One word of each kind is enough to judge contrast, and 20 times faster.
ONE_TOKEN_OF_EACH_KIND = """() => {
    const seen = new Set();
    for (const token of document.querySelectorAll("pre span[class]")) {
        const kind = token.className + token.closest("[class*=highlight-]").className;
        if (seen.has(kind)) token.replaceWith(...token.childNodes);
        seen.add(kind);
    }
}"""

chapters = pytest.mark.parametrize("chapter", COURSE.chapters(), ids=lambda chapter: chapter.name)
in_browser = pytest.mark.skipif(
    find_browser() is None, reason="there is no Chromium on this machine; Debian's package is `chromium`"
)


@dataclass
class Page(HTMLParser):
    """What a test asks about an HTML file."""

    path: Path
    ids: set = field(default_factory=set)
    links: list = field(default_factory=list)  # (tag, address)
    pictures: list = field(default_factory=list)  # each a dict of attributes
    text: str = ""

    def __post_init__(self):
        super().__init__()
        self.feed(self.path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.ids.add(attrs.get("id"))
        self.links += [(tag, attrs[name]) for name in ("href", "src") if name in attrs]
        if tag == "img":
            self.pictures.append(attrs)

    def handle_data(self, data):
        self.text += data


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    site.build_site(folder, COURSE, REPOSITORY)
    return folder


@pytest.fixture(scope="module")
def pages(folder):
    return {path.as_uri(): Page(path) for path in sorted(folder.rglob("*.html"))}


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        yield browser
        browser.close()


def chapter_page(pages, folder, chapter):
    return pages[(folder / "chapters" / f"{chapter.name}.html").as_uri()]


def squeezed(text):
    """A text without white space and quotation marks, which pages set anew."""
    return re.sub(r"[\s'\"‘’“”]", "", text)


def test_no_link_within_the_site_is_dead(pages):
    dead = []
    for address, page in pages.items():
        for _, link in page.links:
            target, _, fragment = urljoin(address, link).partition("#")
            if urlsplit(target).scheme == "file":
                there = target.split("?")[0]
                known = pages[there].ids if there in pages else set()
                if not Path(unquote(urlsplit(there).path)).is_file() or (fragment and unquote(fragment) not in known):
                    dead.append((page.path.name, link))
    assert sum(len(page.links) for page in pages.values()) > 500
    assert not dead


def test_nothing_is_loaded_from_elsewhere(folder, pages):
    loaded = [link for page in pages.values() for tag, link in page.links if tag != "a"]
    assert loaded and not [link for link in loaded if urlsplit(link).scheme in ("http", "https") or link[:2] == "//"]
    for sheet in folder.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(https?:)?//|@import", sheet.read_text(encoding="utf-8"))


def test_every_picture_says_in_words_what_is_to_be_seen(pages):
    pictures = [picture for page in pages.values() for picture in page.pictures]
    assert len(pictures) > 100
    assert not [picture for picture in pictures if len(picture.get("alt", "").split()) < 4]


@chapters
def test_a_chapter_shows_no_solution_and_no_hidden_test(pages, folder, chapter):
    shown = squeezed(chapter_page(pages, folder, chapter).text)
    assert squeezed("raise NotImplementedError") in shown
    for cell in chapter.notebook.cells:
        secret = re.findall(r"### BEGIN (?:SOLUTION|HIDDEN TESTS)\n(.*?)### END", cell.source, re.DOTALL)
        assert not [text for text in map(squeezed, secret) if text in shown]


@chapters
def test_a_chapter_shows_the_lessons_pictures_and_those_only(pages, folder, chapter):
    lesson = [cell for cell in nbformat.read(chapter.source, as_version=4).cells if "nbgrader" not in cell.metadata]
    outputs = [output for cell in lesson for output in cell.get("outputs", [])]
    page = chapter_page(pages, folder, chapter)
    assert len(page.pictures) == sum("image/png" in output.get("data", {}) for output in outputs)
    explorers = sum(output.get("data", {}).get("text/plain", "").startswith("Explorer") for output in outputs)
    assert len([one for one in page.ids if one and re.fullmatch(r"explorer-\d+", one)]) == explorers
    shown = squeezed(page.text)
    assert not [output.text for output in outputs if "text" in output and squeezed(output.text) not in shown]


@chapters
def test_a_chapter_can_be_downloaded_and_opened_elsewhere(pages, folder, chapter):
    links = [link for _, link in chapter_page(pages, folder, chapter).links]
    path = f"release/{chapter.name}/{chapter.name}.ipynb"
    assert f"https://mybinder.org/v2/gh/owner/course/main?labpath={path}" in links
    assert f"https://colab.research.google.com/github/owner/course/blob/main/{path}" in links
    assert f"../downloads/{chapter.name}.ipynb" in links
    assert (folder / "downloads" / f"{chapter.name}.ipynb").read_bytes() == chapter.release.read_bytes()


def test_the_home_page_lists_each_chapter_with_minutes_points_and_objectives(pages, folder):
    home = pages[(folder / "index.html").as_uri()]
    for chapter in COURSE.chapters():
        assert ("a", f"chapters/{chapter.name}.html") in home.links
        assert f"{chapter.minutes} minutes · {chapter.points} points" in home.text
        assert squeezed(chapter.objectives[0]) in squeezed(home.text)


def make(tmp_path, monkeypatch, text):
    """A site of one page with this text."""

    def lay_out(pages, course, repository):
        pages.mkdir()
        (pages / "files").mkdir()
        (pages / "index.md").write_text(text, encoding="utf-8")

    monkeypatch.setattr(site, "lay_out", lay_out)
    site.build_site(tmp_path / "site", COURSE)
    return (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_formulas_are_drawn_by_the_browser_itself(tmp_path, monkeypatch):
    page = make(tmp_path, monkeypatch, "# Formulas\n\nA half is $\\frac{1}{2}$.\n\n$$x^2$$\n")
    assert "<mfrac>" in page and "<msup>" in page and not re.search("<script[^>]*mathjax", page, re.IGNORECASE)


def test_a_page_with_a_dead_link_makes_no_site(tmp_path, monkeypatch):
    with pytest.raises(CourseError, match=r"index\.md:3: .*nowhere\.md"):
        make(tmp_path, monkeypatch, "# Links\n\n[dead](nowhere.md)\n")
    assert not (tmp_path / "site").exists()


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(CourseError, match="something else than a site"):
        site.build_site(tmp_path, COURSE)
    assert (tmp_path / "thesis.txt").read_text() == "years of work"


@in_browser
@pytest.mark.parametrize("scheme, width, chosen", [("light", 1280, ""), ("dark", 390, SAMPLE)], ids=["wide", "phone"])
def test_everybody_can_use_every_page(browser, pages, scheme, width, chosen):
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    faults = []
    for address in filter(re.compile(chosen).search, pages):
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        page.evaluate(ONE_TOKEN_OF_EACH_KIND)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append((address, "is wider than the window"))
        for fault in Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]:
            faults.append((address, fault["id"], fault["impact"], fault["nodes"][0]["html"][:200]))
    assert not faults
    assert asked and not [url for url in asked if urlsplit(url).scheme not in ("file", "data")]


@in_browser
def test_a_word_typed_into_the_search_is_found_in_chapters_and_glossary(browser, folder):
    page = browser.new_page()
    page.goto((folder / "index.html").as_uri())
    page.fill("input[name=q]", "stride")
    page.keyboard.press("Enter")
    found = page.locator("#search-results li a")
    found.get_by_text("Glossary > stride").wait_for()
    assert "Convolutions: asking an image a question" in found.all_inner_texts()
    found.get_by_text("Glossary > stride").click()
    page.locator("#stride h2").wait_for()


@in_browser
def test_explorers_are_live_without_a_kernel(browser, folder):
    page = browser.new_page(viewport={"width": 320, "height": 900}, has_touch=True)
    page.goto((folder / "chapters" / "04_convolutions.html").as_uri())
    sliding, editing = page.locator(".explorer").all()
    sliding.get_by_text("At row 2, column 3 of the output").wait_for()
    sliding.get_by_label("row").press("ArrowRight")
    sliding.get_by_text("At row 3, column 3 of the output").wait_for()
    sliding.locator("svg").last.tap(position={"x": 2, "y": 2})
    sliding.get_by_text("At row 0, column 0 of the output").wait_for()
    sliding.get_by_label("dilation").press("End")
    sliding.get_by_text("✗ Does not fit.").wait_for()
    editing.get_by_label("start from").select_option("nothing")
    editing.get_by_text("The entries sum to 1").wait_for()
    page.goto((folder / "chapters" / "00_start_here.html").as_uri())
    board = page.locator(".explorer")
    board.get_by_text("The network says: boot.").wait_for()
    for _ in range(5):
        board.get_by_role("button", name="move left by a pixel").tap()
    board.get_by_text("The network says: shoe.").wait_for()


@in_browser
def test_hints_open_by_key_and_links_lead_on(browser, folder):
    page = browser.new_page()
    page.goto((folder / "chapters" / "00_start_here.html").as_uri())
    hint = page.locator("details", has=page.get_by_text("Hint 1", exact=True))
    text = hint.get_by_text("Do it for a single number first")
    assert not text.is_visible()
    hint.locator("summary").press("Enter")
    assert text.is_visible()
    page.locator(".next-page").click()
    assert page.title().startswith("Images as data")
