"""The course as a static site: home page, chapters with the lesson's outputs, glossary, errata, guides; made by Sphinx.

The pages are laid out in a folder of their own and turned to HTML with the settings of docs/conf.py.
"""

import io
import itertools
import re
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import nbformat
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from authoring.build import DONE
from authoring.live import live
from authoring.opened_alone import colab_command
from grading.chapters import Chapter
from grading.course import Course
from grading.errors import CourseError
from grading.run_on import OPENED_ALONE
from helpers.checking.verdict import MIME
from helpers.explorers.explorer import MIME as EXPLORER

# Called with how many steps are done, and of how many.
Progress = Callable[[int, int], object]
BRANCH = "main"
MADE_BY_SPHINX = ".buildinfo"


def build_site(
    output: Path, course: Course, repository: str | None = None, progress: Progress = lambda done, total: None
) -> None:
    """Make the site anew.

    Parameters
    ----------
    output : pathlib.Path
        Its folder; it may exist if it is empty or holds an earlier site.
    course : grading.course.Course
    repository : str, optional
        The course's address on GitHub, such as https://github.com/owner/name; without it there are no links to Binder
        and Colab.
    progress : callable, optional
        Called with how many steps are done, and of how many.

    Raises
    ------
    CourseError
        If the folder holds something else, a chapter is not built, or a page has a fault such as a dead link; then
        nothing is written.
    """
    if output.exists() and not (output.is_dir() and ((output / MADE_BY_SPHINX).is_file() or not any(output.iterdir()))):
        raise CourseError(f"{output} is or holds something else than a site; name an empty or a new folder.")
    with tempfile.TemporaryDirectory() as folder:
        pages, made = Path(folder, "pages"), Path(folder, "site")
        lay_out(pages, course, repository)
        _run_sphinx(pages, course.docs, made, progress)
        shutil.rmtree(output, ignore_errors=True)
        shutil.move(made, output)


def lay_out(folder: Path, course: Course, repository: str | None) -> None:
    """Write all pages, as Markdown and notebooks, and what they show and offer to download, into a folder."""
    shutil.copytree(course.docs, folder, ignore=shutil.ignore_patterns("conf.py", "_*"))
    for name in ("LICENSE", "LICENSE-TEXT", "CITATION.cff", "helpers/data/README.md", "helpers/data/LICENSE"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(course.root / name, folder / name)
    (folder / "index.md").write_text(home_page(course))
    (folder / "chapters").mkdir()
    (folder / "files" / "downloads").mkdir(parents=True)
    for chapter in course.chapters():
        if not (chapter.source.is_file() and chapter.release.is_file()):
            raise CourseError(f"{chapter.name} is not built yet: run `./course build` first.")
        shutil.copy(chapter.release, folder / "files" / "downloads")
        nbformat.write(chapter_page(chapter, repository), folder / "chapters" / chapter.release.name)


def chapter_page(chapter: Chapter, repository: str | None) -> nbformat.NotebookNode:
    """The learner's notebook with the outputs of the lesson: of all cells that are neither answer nor judged."""
    notebook = nbformat.read(chapter.release, as_version=4)
    outputs = {cell.id: cell.get("outputs") for cell in nbformat.read(chapter.source, as_version=4).cells}
    notebook.cells = [cell for cell in notebook.cells if not {OPENED_ALONE, DONE} & {*cell.metadata.get("tags", [])}]
    explorers = itertools.count(1)
    for cell in notebook.cells:
        if cell.cell_type == "code" and "nbgrader" not in cell.metadata:
            cell.outputs = outputs[cell.id]
            for output in cell.outputs:
                data = output.get("data", {})
                data.pop(MIME, None)  # For programs; its text stands beside it.
                if explorer := data.get(EXPLORER):
                    alternative = output.metadata["image/png"]["alt"]
                    page = live(explorer, f"explorer-{next(explorers)}", data["image/png"], alternative)
                    output.data, output.metadata = {"text/html": page}, {}
        if cell.metadata.get("jupyter", {}).get("source_hidden"):
            cell.metadata["tags"] = ["hide-input"]
        # On the site the glossary's anchors are in lower case, and chapters lie side by side.
        cell.source = re.sub(r"glossary\.md#[\w-]+", lambda link: link[0].lower(), cell.source)
        cell.source = re.sub(r"\.\./(\w+)/\1\.ipynb", r"\1.ipynb", cell.source)
    opening = notebook.cells[0]
    title, rest = opening.source.split("\n", 1)
    opening.source = f"{title}\n\n{_take_along(chapter, repository)}\n{rest}"
    return notebook


def _take_along(chapter: Chapter, repository: str | None) -> str:
    """The line of links below a chapter's title: to download it, and to open it elsewhere."""
    links = [f'<a href="../downloads/{chapter.release.name}" download>Download this notebook</a>']
    notes = ["On your own machine, <code>./course lab</code> opens it with all that it needs."]
    if repository:
        path = chapter.release.relative_to(chapter.root).as_posix()
        name = repository.removeprefix("https://github.com/")
        links += [
            f'<a href="https://mybinder.org/v2/gh/{name}/{BRANCH}?labpath={path}">Open in Binder</a>',
            f'<a href="https://colab.research.google.com/github/{name}/blob/{BRANCH}/{path}">Open in Colab</a>',
        ]
        notes += [
            "Binder's first start takes some minutes. In Colab, first run this in a cell of its own: "
            f"<code>{colab_command(repository)}</code>"
        ]
    return f'<div class="take-along"><p>{" · ".join(links)}</p><p>{"</p><p>".join(notes)}</p></div>\n'


def home_page(course: Course) -> str:
    """The README, its table of chapters replaced by one that says more, and the site's contents."""
    readme, chapters = (course.root / "README.md").read_text(), course.chapters()
    summaries = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", readme, re.MULTILINE))
    listing = "## Chapters\n\n" + "\n".join(_entry(chapter, summaries[chapter.name]) for chapter in chapters)
    page = re.sub(r"^\|(?:.*\n\|)+.*\n", lambda table: listing, readme, count=1, flags=re.MULTILINE)
    # The guides lie beside this page, and a link leads to a page, not to a folder.
    page = page.replace("](docs/", "](").replace("](helpers/data)", "](helpers/data/README.md)")
    guides = [path.stem for path in sorted(course.docs.glob("*.md")) if path.stem not in ("glossary", "errata")]
    contents = {
        "Chapters": [f"{_label(chapter)} <chapters/{chapter.name}>" for chapter in chapters],
        "To look up": ["glossary", "errata", "helpers/data/README"],
        "Guides": guides,
    }
    return page + "".join(_toctree(caption, names) for caption, names in contents.items())


def _entry(chapter: Chapter, summary: str) -> str:
    objectives = "".join(f"- {objective}\n" for objective in chapter.objectives)
    optional = "optional · " if chapter.is_optional else ""
    return (
        f"### [{_label(chapter)}](chapters/{chapter.name}.ipynb)\n\n"
        f"{summary[0].upper()}{summary[1:]}.\n\n{optional}{chapter.minutes} minutes · {chapter.points} points\n\n"
        f"<details><summary>You will be able to …</summary>\n\n{objectives}\n</details>\n"
    )


def _label(chapter: Chapter) -> str:
    """Its number and its title."""
    return f"{chapter.name.split('_')[0]} {chapter.title}"


def _toctree(caption: str, names: Sequence[str]) -> str:
    return f"\n```{{toctree}}\n:hidden:\n:caption: {caption}\n\n" + "\n".join(names) + "\n```\n"


def _run_sphinx(pages: Path, docs: Path, made: Path, progress: Progress) -> None:
    """Turn the pages to HTML; any warning, such as of a dead link, is a fault."""
    faults, done = io.StringIO(), itertools.count(1)
    settings = {"html_extra_path": [str(pages / "files")]}
    with docutils_namespace():  # So that a second site can be made in the same process.
        app = Sphinx(pages, docs, made, pages.parent / "doctrees", "html", settings, status=None, warning=faults)
        for event in ("source-read", "html-page-context"):
            app.connect(event, lambda app, *_: progress(next(done), 2 * len(app.env.found_docs) + 1))
        app.build()
    if said := faults.getvalue().replace(f"{pages}/", "").strip():
        raise CourseError(f"The site was not made; its pages have faults:\n{said}")
