# A kernel of 5 × 5 with padding.
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 5, padding="same", activation="relu")])
