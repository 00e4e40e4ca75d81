# The second convolution has the strides.
# told: the Conv2D has strides of 1
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, padding="same", activation="relu"), layers.Conv2D(filters, 3, strides=2, padding="same", activation="relu")])
