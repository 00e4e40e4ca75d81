# The layer in a network of its own, inside another.
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    body = keras.Sequential([layers.Conv2D(filters, [3, 3], dilation_rate=[2, 2]), layers.Activation("relu")])
    return keras.Sequential([keras.Input(image_shape), body, layers.Flatten(), layers.Dense(3)])
