# adam's usual rate, ten epochs, batches of 32.
# told: Does the loss still fall
def train_transfer(network, images, labels):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    model = keras.Model(trunk.inputs[0], layers.Dense(labels.shape[1], activation="softmax")(trunk.output))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, epochs=10, verbose=0)
    return model
