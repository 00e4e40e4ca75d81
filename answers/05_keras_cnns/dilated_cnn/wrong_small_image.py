# A smaller image in place of a wider look.
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Cropping2D(1), layers.Conv2D(filters, 3, activation="relu")])
