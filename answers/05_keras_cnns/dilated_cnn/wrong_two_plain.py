# Two plain convolutions see 5 × 5 as well.
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Conv2D(filters, 3, activation="relu"), layers.Conv2D(filters, 3, activation="relu")])
