# Adam with the learning rate 0.
# told: learning rate of 0
def build_dense(n_pixels=784, n_categories=3):
    network = keras.Sequential([keras.Input((n_pixels,)), layers.Dense(10, activation="relu"), layers.Dense(10, activation="relu"), layers.Dense(n_categories, activation="softmax")])
    network.compile(optimizer=keras.optimizers.Adam(0.0), loss="categorical_crossentropy", metrics=["accuracy"])
    return network
