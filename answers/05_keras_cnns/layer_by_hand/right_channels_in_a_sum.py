# Nested comprehensions around the course's convolution, axes moved at the end.
import numpy as np


def conv_layer(images, kernels, biases):
    maps = [
        [
            sum(convolution(channel, part) for channel, part in zip(np.moveaxis(image, -1, 0), np.moveaxis(kernel, -1, 0))) + bias
            for kernel, bias in zip(np.moveaxis(kernels, -1, 0), biases)
        ]
        for image in images
    ]
    return np.clip(np.moveaxis(maps, 1, -1), 0, None)
