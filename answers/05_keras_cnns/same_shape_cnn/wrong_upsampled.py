# Stretches the maps to the size of the image.
# told: lost a row and a column on every side
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Resizing(image_shape[0], image_shape[1]),
        ]
    )
