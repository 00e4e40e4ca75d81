"""What is collected from the exchange is what each learner handed in themselves, whatever others have put there."""

import os

import pytest
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory

from grading.collecting import exchange
from grading.configuration import nbgrader_config

NOW = "2026-01-01 10:00:00.000000 UTC"
LATER = "2026-01-02 10:00:00.000000 UTC"


@pytest.fixture
def inbound(toy_course, tmp_path, monkeypatch):
    """The inbound folder, a function that collects, and the folder of what was collected; ada is who runs this test."""
    config = nbgrader_config(tmp_path)
    config.Exchange.root = str(tmp_path / "exchange")
    config.ExchangeFactory.collect = "grading.collecting.exchange.CollectOwn"
    config.CourseDirectory.root = str(tmp_path)
    monkeypatch.setattr(exchange, "user_id", {"ada": os.getuid(), "boris": os.getuid() + 1}.get)
    folder = tmp_path / "exchange" / config.CourseDirectory.course_id / "inbound"
    folder.mkdir(parents=True)

    def collect():
        return NbGraderAPI(coursedir=CourseDirectory(config=config), config=config).collect("toy")

    return folder, collect, tmp_path / "submitted"


def put(folder, name, text):
    (folder / name).mkdir()
    (folder / name / "toy.ipynb").write_text(text)


def test_the_latest_is_so_in_the_hour_that_clocks_show_twice(inbound):
    folder, collect, submitted = inbound
    put(folder, "ada+toy+2026-10-25 02:40:00.000000 CEST+x", "first")
    put(folder, "ada+toy+2026-10-25 02:10:00.000000 CET+y", "second")
    collect()
    assert (submitted / "ada" / "toy" / "toy.ipynb").read_text() == "second"


def test_the_latest_of_a_learners_own_is_collected(inbound):
    folder, collect, submitted = inbound
    put(folder, f"ada+toy+{NOW}+x", "first")
    put(folder, f"ada+toy+{LATER}+y", "second")
    assert collect()["success"]
    assert (submitted / "ada" / "toy" / "toy.ipynb").read_text() == "second"


def test_what_somebody_else_put_there_in_a_learners_name_counts_for_nothing(inbound, monkeypatch):
    folder, collect, submitted = inbound
    put(folder, f"boris+toy+{NOW}+x", "by ada")
    done = collect()
    assert done["success"] and "boris+toy" in done["log"]
    assert not (submitted / "boris" / "toy").exists()


@pytest.mark.skipif(os.getuid() != 0, reason="only root can make files that another owns")
def test_a_later_forgery_does_not_hide_a_learners_own_work(inbound):
    folder, collect, submitted = inbound
    put(folder, f"ada+toy+{NOW}+x", "own")
    put(folder, f"ada+toy+{LATER}+y", "forged")
    os.chown(folder / f"ada+toy+{LATER}+y", 12345, 12345)
    assert collect()["success"]
    assert (submitted / "ada" / "toy" / "toy.ipynb").read_text() == "own"


@pytest.mark.parametrize("linked", ["file", "folder within", "whole submission"])
def test_a_link_is_never_followed(inbound, tmp_path, linked):
    folder, collect, submitted = inbound
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "toy.ipynb").write_text("the solutions")
    place = folder / f"ada+toy+{NOW}+x"
    if linked == "whole submission":
        place.symlink_to(secret)
    else:
        put(folder, place.name, "own")
        target = secret / "toy.ipynb" if linked == "file" else secret
        (place / "other").symlink_to(target)
    done = collect()
    assert done["success"] and "not collected" in done["log"]
    assert not list(submitted.rglob("*.ipynb"))


@pytest.mark.parametrize("name", ["boris+toy+no time+x", "ada+toy+2026-13-45+y", "+toy+", "ada+toy+"])
def test_a_name_that_nbgrader_would_not_give_disturbs_nobody(inbound, name):
    folder, collect, submitted = inbound
    put(folder, f"ada+toy+{NOW}+x", "own")
    put(folder, name, "noise")
    assert collect()["success"]
    assert (submitted / "ada" / "toy" / "toy.ipynb").read_text() == "own"
