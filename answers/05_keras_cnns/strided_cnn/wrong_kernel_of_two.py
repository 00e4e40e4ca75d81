# A kernel of 2 × 2.
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 2, strides=2, padding="same", activation="relu")])
