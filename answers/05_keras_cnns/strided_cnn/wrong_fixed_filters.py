# Ten kernels whatever is asked for.
# told: output_shape
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(10, kernel_size=3, strides=2, padding="same", activation="relu"),
        ]
    )
