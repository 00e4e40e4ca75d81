"""The denoiser takes noise off garments better than blurring, and does with a picture without noise what it should: nothing."""

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from helpers.datasets import CATEGORIES, load_fashion
from helpers.denoiser import build_denoiser, load_denoiser


@pytest.fixture(scope="module")
def denoiser():
    return load_denoiser()


@pytest.fixture(scope="module")
def garments():
    """30 test images, from −1 to 1, and what they are."""
    _, test = load_fashion(CATEGORIES)
    return 2 * test.images[::33] - 1, test.one_hot[::33].astype(np.float32)


def cleaned(denoiser, noisy, kept, wanted):
    return np.asarray(denoiser([noisy.astype(np.float32), np.full((len(noisy), 1), kept, np.float32), wanted]))


@pytest.mark.parametrize("told", [True, False])
def test_it_is_better_than_blurring(denoiser, garments, told):
    images, one_hot = garments
    noise = np.random.default_rng(1).normal(size=images.shape)
    noisy = np.sqrt(0.5) * images + np.sqrt(0.5) * noise
    blurred = gaussian_filter(noisy / np.sqrt(0.5), (0, 1.2, 1.2, 0))
    error = np.mean((cleaned(denoiser, noisy, 0.5, one_hot if told else 0 * one_hot) - images) ** 2)
    assert error < 0.5 * np.mean((blurred - images) ** 2)


def test_a_picture_without_noise_stays_as_it_is(denoiser, garments):
    images, one_hot = garments
    np.testing.assert_allclose(cleaned(denoiser, images, 1.0, one_hot), images, atol=1e-5)


def test_what_is_wanted_decides_what_noise_becomes(denoiser):
    noise = np.repeat(np.random.default_rng(2).normal(size=(1, 28, 28, 1)), 10, axis=0)
    found = cleaned(denoiser, noise, 0.0, np.eye(10, dtype=np.float32))
    train, _ = load_fashion(CATEGORIES)
    means = np.stack([2 * train.images[train.labels == name].mean(axis=0) - 1 for name in CATEGORIES])
    distances = ((found[:, None] - means) ** 2).mean(axis=(2, 3, 4))
    assert (distances.argmin(axis=1) == np.arange(10)).sum() >= 8


def test_untrained_it_gives_back_what_is_kept():
    noisy = np.random.default_rng(3).normal(size=(2, 28, 28, 1))
    found = cleaned(build_denoiser(), noisy, 0.25, np.zeros((2, 10), np.float32))
    np.testing.assert_allclose(found, 0.5 * noisy, atol=1e-5)
