"""Zips of any kind and malice: their notebooks are found, and what is hostile is a sentence that costs the others nothing."""

import io
import stat
import struct
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grading.collecting import archives
from grading.collecting.archives import find_notebooks


def zipped(*members, method=zipfile.ZIP_DEFLATED):
    """A zip of (name or ZipInfo, bytes) as bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


@pytest.fixture
def look(tmp_path):
    """What is found in a zip of these bytes: name → content or problem."""

    def look(data, name="given.zip"):
        path = tmp_path / name
        path.write_bytes(data)
        before = sorted(tmp_path.rglob("*"))
        found = {"/".join(one.trail[1:]): one.problem or one.data for one in find_notebooks(path)}
        assert sorted(tmp_path.rglob("*")) == before
        return found

    return look


GOOD = ("good.ipynb", b"good")


def linked(name, target):
    entry = zipfile.ZipInfo(name)
    entry.create_system, entry.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return entry, target


def overstated():
    """A zip whose member says that it is small and unpacks to much more than any notebook has."""
    data = zipped(GOOD, ("bomb.ipynb", b"0" * 60_000_000))
    return data.replace(struct.pack("<L", 60_000_000), struct.pack("<L", 100))


def locked():
    data = bytearray(zipped(("locked.ipynb", b"secret"), GOOD))
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    return bytes(data)


def broken():
    data = bytearray(zipped(("broken.ipynb", b"x" * 100), GOOD, method=zipfile.ZIP_STORED))
    data[60] ^= 255
    return bytes(data)


def nested(depth, inside):
    for level in range(depth):
        inside = zipped((f"level{level}.zip", inside), GOOD)
    return inside


HOSTILE = {
    "zip slip": (zipped(("../../evil.ipynb", b"x"), GOOD), "leads out of its zip"),
    "zip slip of Windows": (zipped(("..\\..\\evil.ipynb", b"x"), GOOD), "leads out of its zip"),
    "absolute path": (zipped(("/etc/evil.ipynb", b"x"), GOOD), "leads out of its zip"),
    "drive": (zipped(("C:\\evil.ipynb", b"x"), GOOD), "leads out of its zip"),
    "link": (zipped(linked("link.ipynb", "/etc/passwd"), GOOD), "is a link"),
    "bomb": (zipped(("bomb.ipynb", b"0" * 60_000_000), GOOD), "too large"),
    "bomb that lies about its size": (overstated(), "broken within its zip"),
    "bomb of another method": (zipped(("b.ipynb", b"0" * 10**6), method=zipfile.ZIP_BZIP2), "packed in a way"),
    "password": (locked(), "password"),
    "wrong checksum": (broken(), "broken within its zip"),
    "zips without end": (nested(6, zipped(GOOD)), "too deep"),
    "no zip within": (zipped(("a.zip", b"PK nope"), GOOD), "is no zip file"),
    "an empty zip within": (zipped(("a.zip", zipped()), GOOD), "empty zip"),
    "a million files within": (
        zipped(("a.zip", zipped(*((f"{n}.ipynb", b"") for n in range(5000)), method=zipfile.ZIP_STORED)), GOOD),
        "too many files",
    ),
    "another file": (zipped(("report.pdf", b"%PDF"), GOOD), "neither a notebook nor a zip"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_gets_a_sentence_and_the_others_are_found(look, name):
    data, words = HOSTILE[name]
    started = time.process_time()
    found = look(data)
    assert any(isinstance(what, str) and words in what for what in found.values()), found
    assert name == "bomb of another method" or found["good.ipynb"] == b"good"
    assert time.process_time() - started < 5


def test_many_bombs_within_are_stopped_by_what_they_unpack_to_in_all(look, monkeypatch):
    monkeypatch.setattr(archives, "INNER_AT_MOST", 100_000)
    inner = zipped(*((f"{n}.ipynb", b"0" * 30_000) for n in range(9)))
    found = look(zipped(("ada_1_assignsubmission_file/a.zip", inner), ("ben_2_assignsubmission_file/b.zip", inner)))
    for learner in ("ada_1_assignsubmission_file/a.zip", "ben_2_assignsubmission_file/b.zip"):
        assert sum(bytes is type(what) for where, what in found.items() if where.startswith(learner)) == 3


@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=300), cut=st.integers(0, 400), flips=st.lists(st.integers(0, 10**6), max_size=4))
def test_no_damaged_zip_raises(tmp_path_factory, data, cut, flips):
    whole = bytearray(zipped(("a.ipynb", data), ("b.zip", zipped(("c.ipynb", data)))))
    for place in flips:
        whole[place % len(whole)] ^= 1 + place % 255
    path = tmp_path_factory.getbasetemp() / "damaged.zip"
    path.write_bytes(whole[: len(whole) - cut] or b"x")
    for found in find_notebooks(path):
        assert found.problem or isinstance(found.data, bytes)


def test_folders_zips_in_zips_and_manifests_are_followed_and_rubbish_is_not(tmp_path):
    own = zipped(("x.ipynb", b"1"), ("manifest.json", b"{}"), ("other/y.ipynb", b"2"))
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "class.zip").write_bytes(zipped(("a/own.zip", own), ("__MACOSX/a/._x.ipynb", b"")))
    (tmp_path / "in" / "z.ipynb").write_bytes(b"3")
    (tmp_path / "in" / ".ipynb_checkpoints").mkdir()
    (tmp_path / "in" / ".ipynb_checkpoints" / "z.ipynb").write_bytes(b"4")
    (tmp_path / "in" / "link.ipynb").symlink_to("/etc/hostname")
    found = {"/".join(one.trail): (one.data, one.manifest, one.problem) for one in find_notebooks(tmp_path / "in")}
    assert found == {
        "in/link.ipynb": (b"", b"", "is a link, or no file"),
        "in/z.ipynb": (b"3", b"", ""),
        "in/deep/class.zip/a/own.zip/x.ipynb": (b"1", b"{}", ""),
        "in/deep/class.zip/a/own.zip/other/y.ipynb": (b"2", b"", ""),
    }


def test_names_in_utf8_that_do_not_say_so_are_read_as_such(look):
    data = zipped(("Zoë.ipynb", b"1"))
    flagged = [at for at in range(len(data)) if data.startswith((b"PK\1\2", b"PK\3\4"), at)]
    plain = bytearray(data)
    for at in flagged:
        plain[at + (9 if data[at + 2] == 1 else 7)] &= ~8
    assert look(bytes(plain)) == {"Zoë.ipynb": b"1"}
