# A second, plain convolution behind.
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, dilation_rate=2, activation=keras.ops.relu), layers.Conv2D(5, 1), layers.Flatten()])
