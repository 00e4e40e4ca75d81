# The rate as a pair, and Keras's own settings spelled out.
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    return keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, strides=(1, 1), padding="valid", dilation_rate=(2, 2), activation="relu"),
        ]
    )
