# Prints the summary and returns nothing.
# told: does the function end with `return`?
def dilated_cnn(image_shape=(28, 28, 1), filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, dilation_rate=2, activation="relu"),
        ]
    )
    network.summary()
