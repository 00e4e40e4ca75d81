# No biases.
# told: use_bias
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, padding="same", activation="relu", use_bias=False)])
