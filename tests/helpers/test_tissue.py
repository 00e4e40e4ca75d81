"""The tissue of chapter 11: whole, marked, cut into patches that do not touch what nobody wanted to name."""

import numpy as np
from PIL import Image

from helpers.datasets.tissue import FIELD, NOT_SURE, PATCH, load_colon, load_fields, load_skin, write_patches


def test_fields_and_marks_belong_together():
    fields, marks = load_fields()
    assert fields.shape == (41, FIELD, FIELD, 3) and fields.dtype == np.uint8
    assert marks.shape == fields.shape[:3] and set(np.unique(marks)) == {0, 1, NOT_SURE}


def test_a_patch_is_a_piece_of_its_field_and_is_named_after_its_middle():
    fields, marks = load_fields()
    patches = load_skin(step=16)
    assert 1300 < len(patches.images) < 1500 and 0.2 < np.mean(patches.labels == "epithelium") < 0.35
    for number in range(0, len(patches.images), 97):
        row, column = patches.corners[number]
        place = np.s_[row : row + PATCH, column : column + PATCH]
        np.testing.assert_array_equal(patches.images[number], fields[patches.fields[number]][place])
        mark = marks[patches.fields[number]][place]
        assert (mark != NOT_SURE).all()
        assert (patches.labels[number] == "epithelium") == (mark[PATCH // 2, PATCH // 2] == 1)


def test_the_colon_has_both_kinds_in_both_halves():
    patches = load_colon(step=16)
    for half in (0, 1):
        assert 0.2 < np.mean(patches.labels[patches.fields == half] == "epithelium") < 0.95


def test_patches_are_written_as_a_folder_for_each_category(tmp_path):
    patches = load_colon(step=64)
    write_patches(patches, tmp_path)
    files = sorted(tmp_path.glob("*/*.jpg"))
    assert len(files) == len(patches.images) and {file.parent.name for file in files} == {"epithelium", "other"}
    row, column = patches.corners[0]
    first = tmp_path / patches.labels[0] / f"field{patches.fields[0]:02d}_at_{row:03d}_{column:03d}.jpg"
    assert np.abs(np.asarray(Image.open(first), float) - patches.images[0]).mean() < 10
