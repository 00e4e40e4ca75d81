# Never says how large an image is.
# told: does not know the shape of its input
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential([
        layers.Conv2D(filters, 3, activation="relu"),
        layers.Flatten(),
        layers.Dense(n_categories, activation="softmax"),
    ])
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network
