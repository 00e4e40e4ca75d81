# Returns the layer, no network.
# told: should be a Keras model; it is a Conv2D
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu")
