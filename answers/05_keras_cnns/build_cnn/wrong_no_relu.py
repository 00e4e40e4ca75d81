# The convolution has no activation.
# told: the Conv2D layer has no activation
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network
