# Zeros by a layer of their own.
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.ZeroPadding2D(1),
            layers.Conv2D(filters, kernel_size=3, strides=2, activation="relu"),
        ]
    )
