# The setting is called strides.
# told: stride
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, stride=2, padding="same", activation="relu"),
        ]
    )
