# ReLU works on each number by itself, so it may stand behind Flatten.
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, 3),
            layers.Flatten(),
            layers.ReLU(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network
