# The layer's weights, each used at every place.
def multiply_adds(output_shape, kernel_size, in_channels):
    layer = layers.Conv2D(output_shape[2], kernel_size, use_bias=False)
    layer.build((None, None, None, in_channels))
    return layer.count_params() * output_shape[0] * output_shape[1]
