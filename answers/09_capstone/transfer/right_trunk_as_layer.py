# The trunk as one layer of a Sequential.
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    model = keras.Sequential([trunk, layers.Dense(n_categories, "softmax")])
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return model
