# The functional API.
def build_dense(n_pixels=784, n_categories=3):
    inputs = keras.Input(shape=(n_pixels,), name="pixels")
    x = layers.Dense(10, "relu")(inputs)
    x = layers.Dense(10, "relu")(x)
    outputs = layers.Dense(n_categories, "softmax")(x)
    model = keras.Model(inputs, outputs)
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return model
