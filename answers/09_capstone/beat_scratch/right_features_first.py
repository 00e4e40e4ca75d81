# Computes the 48 numbers once, trains the head on them alone, then puts both together.
def train_transfer(network, images, labels):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    head = keras.Sequential([keras.Input(shape=(48,)), layers.Dense(labels.shape[1], activation="softmax")])
    head.compile(optimizer=keras.optimizers.Adam(0.02), loss="categorical_crossentropy", metrics=["accuracy"])
    head.fit(trunk.predict(images, verbose=0), labels, batch_size=6, epochs=10, verbose=0)
    return keras.Model(trunk.inputs[0], head(trunk.output))
