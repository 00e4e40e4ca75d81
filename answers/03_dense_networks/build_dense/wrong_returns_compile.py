# Returns what compile returns: nothing.
# told: does the function end with `return`?
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input((n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    return model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
