# The kernel's size given twice; the second is the strides.
# told: the third argument of Conv2D is its strides
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, 3, 3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network
