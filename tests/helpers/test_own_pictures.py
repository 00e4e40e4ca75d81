"""A picture of one's own becomes what the first network takes: light on black, in the middle, 28 × 28."""

import io

import numpy as np
import pytest
from PIL import Image

from helpers.datasets import CATEGORIES, load_fashion, load_first_network, read_garment

DRESS = load_fashion(CATEGORIES)[1].pixels[13]
ON_WHITE = 255 - DRESS


def file(pixels, format="PNG", **options):
    """A picture as an open file."""
    buffer = io.BytesIO()
    Image.fromarray(np.asarray(pixels, np.uint8)).save(buffer, format, **options)
    buffer.seek(0)
    return buffer


def says(image):
    weights = load_first_network()
    hidden = np.maximum(0, image.reshape(784) @ weights.hidden + weights.hidden_bias)
    return CATEGORIES[(hidden @ weights.output + weights.output_bias).argmax()]


@pytest.mark.parametrize("format", ["PNG", "JPEG", "BMP"])
@pytest.mark.parametrize("pixels", [DRESS, ON_WHITE, np.stack(3 * [ON_WHITE], axis=2)])
def test_a_dress_on_black_or_white_grey_or_in_colour_is_read(pixels, format):
    image = read_garment(file(pixels, format))
    assert image.shape == (28, 28) and image.dtype == np.float32
    assert image.min() == 0 and image.max() <= 1
    assert says(image) == "dress"


def test_a_garment_in_a_corner_of_a_large_picture_comes_into_the_middle():
    picture = np.full((500, 300), 250)
    picture[380:492, 10:122] = np.repeat(np.repeat(ON_WHITE, 4, axis=0), 4, axis=1)
    image = read_garment(file(picture))
    rows, columns = (np.flatnonzero((image > 0.1).any(axis=axis)) for axis in (1, 0))
    assert abs(rows[0] - (27 - rows[-1])) <= 1 and abs(columns[0] - (27 - columns[-1])) <= 1
    assert says(image) == "dress"


def test_what_is_transparent_is_background():
    picture = np.zeros((40, 40, 4))
    picture[10:30, 15:25] = [30, 30, 30, 255]
    image = read_garment(file(picture))
    assert image[0, 0] == 0 and image[14, 14] > 0.8


def test_it_is_turned_as_the_camera_was_held():
    tags = Image.Exif()
    tags[0x0112] = 6  # The camera was turned by a quarter.
    lying = np.rot90(np.pad(ON_WHITE, 4, constant_values=255))
    image = read_garment(file(lying, "JPEG", exif=tags, quality=95))
    assert says(image) == "dress"


@pytest.mark.parametrize("value", [0, 90, 255])
def test_an_even_picture_is_black(value):
    assert not read_garment(file(np.full((30, 50), value))).any()


@pytest.mark.parametrize("shape", [(1, 1), (1, 400), (300, 2)])
def test_every_shape_is_read(shape):
    assert read_garment(file(np.random.default_rng(0).integers(0, 256, shape))).shape == (28, 28)


def test_a_file_that_is_no_picture_is_told_in_a_sentence(tmp_path):
    text = tmp_path / "notes.txt"
    text.write_text("no picture")
    with pytest.raises(ValueError, match=r"notes\.txt is no picture that can be read"):
        read_garment(text)
    with pytest.raises(ValueError, match=r"There is no file .*coat\.jpg"):
        read_garment(str(tmp_path / "coat.jpg"))
    with pytest.raises(ValueError, match="is no picture"):
        read_garment(io.BytesIO(file(DRESS).getvalue()[:60]))
    with pytest.raises(ValueError, match="is no picture"):
        read_garment(tmp_path)
