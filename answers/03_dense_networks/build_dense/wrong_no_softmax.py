# The last layer without activation.
# told: the last layer has no activation
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [keras.Input((n_pixels,)), layers.Dense(10, activation="relu"), layers.Dense(10, activation="relu"), layers.Dense(n_categories)]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
