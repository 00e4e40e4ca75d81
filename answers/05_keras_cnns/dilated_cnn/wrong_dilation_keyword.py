# The setting is called dilation_rate.
# told: dilation
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, dilation=2, activation="relu"),
        ]
    )
