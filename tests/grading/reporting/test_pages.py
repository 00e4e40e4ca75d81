"""What a submission shows on a page neither runs nor loads nor imitates anything, and stays readable."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbconvert.filters import Highlight2HTML, markdown2html

from grading.reporting import pages
from grading.reporting.pages import harmless

PIECES = [
    *("<b>", "</b>", "<div ", "<p", ">", "<", "</", "/>", "<table><tr><td>", "</td>", "</table>", "<style>", "</style>"),
    *("<!--", "-->", "<script>", "</script>", "<svg onload=x()>", "<math><mi>", "<plaintext>", "<template>", "<noscript>"),
    *("<img src=", "<a href=", " onclick=", " style=", " class=", " id=", "'", '"', "=", "x", " ", "\n", "\0", "&lt;", "&#60;"),
    *("javascript:x()", "http://a/b", "https://a/b", "/hub/logout", "data:image/png;base64,AA", "data:text/html,x"),
    *("color:red", "position:fixed", "url(http://a)", "\u20ac", "\ud83d"),
]  # fmt: skip


class Tags(HTMLParser):
    """The tags of a page, with their attributes."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_only_known_tags_and_attributes_are_left_of_anything(text):
    page = harmless(text)
    for tag, attributes in Tags(page).found:
        assert tag in pages.TAGS
        for name, value in attributes.items():
            if name == "src":
                assert tag == "img" and value.startswith("data:image/png;base64,")
            elif name == "href":
                assert tag == "a" and value.startswith(("http://", "https://"))
            elif name == "style":
                assert "url" not in value and "position" not in value
            elif name == "class":
                assert tag in pages.CLASSES
            else:
                assert name in {*pages.ATTRIBUTES["*"], "alt", "rel"}
    assert harmless(page) == page


@pytest.mark.parametrize(
    "loading",
    [
        '<img src="http://a/b.png">',
        '<img src="//a/b.png">',
        '<img src="/hub/logout">',
        "<img srcset='http://a/b.png 2x'>",
        '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
        '<img src="data:text/html;base64,PHN2Zz4=">',
        '<table background="http://a/b.png"><tr><td>x</td></tr></table>',
        '<b style="background-image: url(http://a/b.png)">x</b>',
        '<video poster="http://a/b.png" src="http://a/b">',
        '<link rel="stylesheet" href="http://a/b.css">',
        "<style>@import 'http://a/b.css';</style>",
        '<iframe src="/hub/logout"></iframe>',
        '<object data="/hub/logout"></object>',
        '<form action="/hub/logout"><button>x</button></form>',
        '<meta http-equiv="refresh" content="0;url=/hub/logout">',
    ],
)
def test_nothing_is_loaded_from_anywhere(loading):
    assert not any(
        value for _, attributes in Tags(harmless(loading)).found for name, value in attributes.items() if name != "alt"
    )


def test_a_link_names_a_whole_address_and_does_not_tell_where_it_stood():
    assert harmless('<a href="https://a.org/x">x</a>') == '<a href="https://a.org/x" rel="noopener noreferrer">x</a>'
    for href in ("/hub/logout", "logout", "#exercise-1", "//a.org", "javascript:x()", "data:text/html,x", "vbscript:x"):
        assert "href" not in harmless(f'<a href="{href}">x</a>')


def test_what_is_no_tag_is_shown_as_text():
    for text in ("a < b and b > c", "list<int>", "<script>alert(1)</script>", "<My Tag>", "x <- 3 <b"):
        assert Tags(harmless(text)).found == []
        assert harmless(text).replace("&lt;", "<").replace("&gt;", ">") == text


def test_tables_code_and_pasted_pictures_look_as_they_did():
    row = "    <tr>\n      <th>0</th>\n      <td>0</td>\n      <td>x</td>\n    </tr>\n"
    table = (  # As pandas shows a DataFrame.
        "<div>\n<style scoped>\n    .dataframe tbody tr th {\n        vertical-align: top;\n    }\n</style>\n"
        '<table border="1" class="dataframe">\n  <thead>\n    <tr style="text-align: right;">\n      <th></th>\n      <th>a</th>\n'
        f"    </tr>\n  </thead>\n  <tbody>\n{row * 60}  </tbody>\n</table>\n</div>"
    )
    assert harmless(table).count("<td>") == 120 and "dataframe" not in harmless(table)
    code = Highlight2HTML()("def f(x):\n    return 'a' < x  # why")
    assert [found for found in Tags(harmless(code)).found if found[0] == "span"] == [
        found for found in Tags(code).found if found[0] == "span"
    ]
    assert '<div class="highlight hl-ipython3">' in harmless(code)
    picture = "data:image/png;base64,iVBORw0KGgo="
    assert f'src="{picture}"' in harmless(markdown2html(f"# A title\n\n![a picture]({picture})"))
    wide = "<table>" + "<tr><td>1</td><td>2</td></tr>" * 10_000 + "</table>"
    assert harmless(wide).count("<td>") == 20_000


@pytest.mark.parametrize(
    "bomb",
    [
        "<b>" * 66_000,
        "<div></p>" * 30_000,
        "<!--</div>--><div>" * 30_000,
        "<b x='</div></b>'></b><div>" * 30_000,
        "<b x=a' y='z' w='></div>'><div>" * 30_000,
        "<div><table></div></table>" * 15_000,
        "<p>" * 10_000 + "</p>" * 10_000,
    ],
)
def test_tags_that_would_take_the_square_of_their_number_are_shown_as_text(bomb):
    tags = Tags(harmless(bomb)).found
    assert [tag for tag, _ in tags] == ["pre"]


def test_a_tag_of_countless_attributes_is_none():
    names = " ".join(f"a{number}" for number in range(100_000))
    assert Tags(harmless(f"<b {names}>")).found == []
