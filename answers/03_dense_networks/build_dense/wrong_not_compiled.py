# Not compiled.
# told: The network is not compiled
def build_dense(n_pixels=784, n_categories=3):
    return keras.Sequential(
        [
            keras.Input((n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
