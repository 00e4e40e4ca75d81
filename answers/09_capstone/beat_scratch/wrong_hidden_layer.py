# A hidden layer more, which is trained too.
# told: a dense layer too many
def train_transfer(network, images, labels):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    x = layers.Dense(32, activation="relu")(trunk.output)
    model = keras.Model(trunk.inputs[0], layers.Dense(labels.shape[1], activation="softmax")(x))
    model.compile(optimizer=keras.optimizers.Adam(0.005), loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, batch_size=5, epochs=10, verbose=0)
    return model
