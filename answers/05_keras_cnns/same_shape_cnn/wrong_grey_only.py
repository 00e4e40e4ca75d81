# Takes rows and columns from image_shape, and one channel always.
# told: is it fixed in the function?
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=(image_shape[0], image_shape[1], 1)),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
        ]
    )
