# Dilation on the rows only.
# told: not on both axes
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, dilation_rate=(2, 1), activation="relu"),
        ]
    )
