# Without an Input, so without weights.
# told: does not know the shape of its input
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [layers.Dense(10, activation="relu"), layers.Dense(10, activation="relu"), layers.Dense(n_categories, activation="softmax")]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
