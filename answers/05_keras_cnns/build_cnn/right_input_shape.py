# input_shape on the first layer, which only warns.
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential([
        layers.Conv2D(filters, kernel_size=(3, 3), activation="relu", input_shape=image_shape),
        layers.Flatten(),
        layers.Dense(n_categories, activation="softmax"),
    ])
    network.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    return network
