# Sigmoid in place of softmax.
# told: activation is sigmoid
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="sigmoid")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
