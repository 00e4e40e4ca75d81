# Asks a layer.
def conv_parameters(kernel_size, in_channels, filters):
    layer = layers.Conv2D(filters, kernel_size)
    layer.build((None, 20, 20, in_channels))
    return layer.count_params()
