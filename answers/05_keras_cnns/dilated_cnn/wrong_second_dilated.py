# The second convolution is dilated, not the first.
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, activation="relu"), layers.Conv2D(filters, 3, dilation_rate=2, activation="relu")])
