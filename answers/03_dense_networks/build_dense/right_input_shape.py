# The older way to say the input's shape, which warns.
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential()
    model.add(layers.Dense(10, activation="relu", input_shape=(n_pixels,)))
    model.add(layers.Dense(10, activation="relu"))
    model.add(layers.Dense(n_categories, activation="softmax"))
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(learning_rate=0.005), metrics=["accuracy"])
    return model
