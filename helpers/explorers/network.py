"""A trained network as data, for the forward pass that network.js has."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from helpers.explorers.explorer import pack

Layer = dict[str, Any]


def dense(weights: np.ndarray, bias: np.ndarray, *, relu: bool = False) -> Layer:
    """A dense layer: weights of shape (inputs, units), bias of shape (units,)."""
    return {"kind": "dense", "weights": pack(weights), "bias": pack(bias), "relu": relu}


def convolution(weights: np.ndarray, bias: np.ndarray) -> Layer:
    """A convolutional layer that keeps the size, with ReLU: weights (height, width, channels, filters), bias (filters,)."""
    return {"kind": "convolution", "weights": pack(weights), "bias": pack(bias), "relu": True}


def dense_network(weights: Sequence[np.ndarray]) -> list[Layer]:
    """A dense hidden layer with ReLU, and scores, from what `load_first_network` gives."""
    hidden, hidden_bias, output, output_bias = weights
    return [{"kind": "flatten"}, dense(hidden, hidden_bias, relu=True), dense(output, output_bias)]


def stall_network(weights: Sequence[np.ndarray]) -> list[Layer]:
    """The network of chapter 8 up to its scores: convolutions with pooling between them, the mean of each map, scores."""
    *convolutions, output, output_bias = weights
    layers: list[Layer] = []
    for kernels, bias in zip(convolutions[::2], convolutions[1::2], strict=True):
        layers += [convolution(kernels, bias), {"kind": "pool", "size": 2}]
    return [*layers[:-1], {"kind": "means"}, dense(output, output_bias)]
