# A second convolution that would do stands behind a first that does not.
# told: kernel_size 1×1
def same_shape_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=1, activation="relu"),
            layers.Conv2D(filters, kernel_size=3, padding="same", activation="relu"),
        ]
    )
