"""`convolution()` gives what SciPy and Keras give, for any sizes, and says what is wrong with bad input."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.signal import correlate2d

from helpers.convolution import STRIP_PIXELS, convolution

NUMBERS = st.integers(-9, 9).map(float)


@st.composite
def image_and_kernel(draw):
    rows, columns = draw(st.integers(1, 12)), draw(st.integers(1, 12))
    kernel_rows, kernel_columns = draw(st.integers(1, rows)), draw(st.integers(1, columns))
    return draw(arrays(float, (rows, columns), elements=NUMBERS)), draw(
        arrays(float, (kernel_rows, kernel_columns), elements=NUMBERS)
    )


@given(image_and_kernel(), st.integers(1, 4))
def test_valid_is_scipys_correlation_at_every_stride_th_place(pair, stride):
    image, kernel = pair
    expected = correlate2d(image, kernel, mode="valid")[::stride, ::stride]
    np.testing.assert_allclose(convolution(image, kernel, stride=stride), expected, atol=1e-9)


@given(image_and_kernel(), st.integers(2, 3))
def test_dilation_is_a_kernel_with_zeros_between_its_entries(pair, dilation):
    image, kernel = pair
    image = np.pad(image, dilation * max(kernel.shape))
    spread = np.zeros([dilation * (size - 1) + 1 for size in kernel.shape])
    spread[::dilation, ::dilation] = kernel
    np.testing.assert_allclose(
        convolution(image, kernel, dilation=dilation), correlate2d(image, spread, mode="valid"), atol=1e-9
    )


@given(image_and_kernel())
def test_the_callers_arrays_stay_as_they_were(pair):
    image, kernel = pair
    before = image.copy(), kernel.copy()
    convolution(image, kernel, padding="same")[:] = 7
    assert np.array_equal(image, before[0]) and np.array_equal(kernel, before[1])


@settings(deadline=None, max_examples=30)
@given(
    image_and_kernel(), st.sampled_from([(1, 1), (2, 1), (3, 1), (1, 2), (1, 3)]), st.sampled_from(["valid", "same"])
)
def test_equals_what_a_keras_layer_computes(pair, stride_and_dilation, padding):
    import keras

    image, kernel = pair
    stride, dilation = stride_and_dilation
    if padding == "valid":
        image = np.pad(image, dilation * max(kernel.shape))
    expected = keras.ops.conv(
        image[None, :, :, None], kernel[:, :, None, None], stride, padding, dilation_rate=dilation
    )
    np.testing.assert_allclose(
        convolution(image, kernel, padding=padding, stride=stride, dilation=dilation), expected[0, :, :, 0], atol=1e-4
    )


@pytest.mark.parametrize("shape", [(700, 90), (3, STRIP_PIXELS + 5)])
def test_strips_of_a_large_image_join_without_a_seam(shape):
    rng = np.random.default_rng(0)
    image, kernel = rng.normal(size=shape), rng.normal(size=(3, 2))
    np.testing.assert_allclose(convolution(image, kernel), correlate2d(image, kernel, mode="valid"), atol=1e-9)


def test_a_missing_pixel_spoils_only_the_places_that_see_it():
    image = np.ones((9, 9))
    image[4, 4] = np.nan
    assert np.array_equal(
        np.isnan(convolution(image, np.ones((3, 3)))), np.isnan(correlate2d(image, np.ones((3, 3)), mode="valid"))
    )


@pytest.mark.parametrize(
    "image_type, kernel_type, result_type",
    [
        ("uint8", "int8", "float32"),
        ("uint8", "float32", "float32"),
        ("float32", "float64", "float64"),
        ("uint8", "int64", "float64"),
    ],
)
def test_the_result_is_float_and_small_integers_do_not_wrap_around(image_type, kernel_type, result_type):
    image, kernel = np.array([[250, 251, 1]], image_type), np.array([[1, -1]], kernel_type)
    result = convolution(image, kernel)
    assert result.dtype == result_type
    assert result.tolist() == [[-1, 250]]


@pytest.mark.parametrize(
    "arguments, words",
    [
        ((np.ones(5), np.ones((2, 2))), "image has shape (5,)"),
        ((np.ones((5, 5, 3)), np.ones((2, 2))), "image has shape (5, 5, 3)"),
        ((np.ones((5, 5)), np.ones(3)), "kernel has shape (3,)"),
        ((np.ones((5, 5)), np.ones((0, 3))), "kernel has shape (0, 3)"),
        ((np.ones((0, 5)), np.ones((1, 1))), "image has shape (0, 5)"),
        ((np.ones((5, 5)), np.ones((6, 2))), "6×2 pixels and does not fit into the image of 5×5"),
        (([["a", "b"]], np.ones((1, 1))), "image holds <U1"),
    ],
)
def test_bad_images_and_kernels_are_named(arguments, words):
    with pytest.raises(ValueError) as raised:
        convolution(*arguments)
    assert words in str(raised.value)


@pytest.mark.parametrize(
    "settings, words",
    [
        ({"stride": 0}, "stride is 0"),
        ({"stride": 1.5}, "stride is 1.5"),
        ({"stride": (1, 2)}, "stride is (1, 2)"),
        ({"dilation": -1}, "dilation is -1"),
        ({"dilation": 3}, "covers 7×7 pixels"),
        ({"padding": "full"}, "padding is 'full'"),
        ({"padding": 1}, "padding is 1"),
    ],
)
def test_bad_settings_are_named(settings, words):
    with pytest.raises(ValueError) as raised:
        convolution(np.ones((5, 5)), np.ones((3, 3)), **settings)
    assert words in str(raised.value)
