"""`course lab` gives a learner his own copies and never touches what he wrote."""

from grading.chapters import ROOT, find_chapters
from grading.lab import copy_chapters, lab_command


def test_copies_are_made_once_and_answers_stay(tmp_path):
    names = [chapter.name for chapter in find_chapters()]
    assert copy_chapters(tmp_path) == names
    own = tmp_path / names[0] / f"{names[0]}.ipynb"
    assert own.read_bytes() == find_chapters()[0].release.read_bytes()
    own.write_text("my answers")
    assert copy_chapters(tmp_path) == []
    assert own.read_text() == "my answers"


def test_jupyterlab_starts_with_the_courses_settings(tmp_path):
    command, environment = lab_command(tmp_path)
    assert command[-1] == str(tmp_path)
    assert (ROOT / "jupyter" / "labconfig" / "page_config.json").is_file()
    assert environment["JUPYTER_CONFIG_PATH"] == str(ROOT / "jupyter")
