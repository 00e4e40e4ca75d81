# Makes the image larger first, so that a valid convolution ends where it began.
# told: before the Conv2D, nothing may stand
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential([keras.Input(image_shape), layers.Resizing(image_shape[0] + 2, image_shape[1] + 2), layers.Conv2D(filters, 3, activation="relu")])
