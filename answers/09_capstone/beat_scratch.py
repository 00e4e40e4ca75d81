# %% right: By build_transfer, with a larger learning rate
def train_transfer(network, images, labels):
    model = build_transfer(network, 3)
    model.optimizer.learning_rate = 0.01
    model.fit(images, labels, batch_size=5, epochs=12, verbose=0)
    return model

# %% right: A Sequential of frozen copies, dropout before the head
def train_transfer(network, images, labels):
    copy = keras.models.clone_model(network)
    copy.set_weights(network.get_weights())
    model = keras.Sequential([keras.Input(shape=(28, 28, 1)), *copy.layers[:-1]])
    for layer in model.layers:
        layer.trainable = False
    model.add(layers.Dropout(0.2))
    model.add(layers.Dense(3, activation="softmax"))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, batch_size=5, epochs=14, validation_split=0.1, verbose=0)
    return model

# %% right: Computes the 48 numbers once, trains the head on them alone, then puts both together
def train_transfer(network, images, labels):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    head = keras.Sequential([keras.Input(shape=(48,)), layers.Dense(labels.shape[1], activation="softmax")])
    head.compile(optimizer=keras.optimizers.Adam(0.02), loss="categorical_crossentropy", metrics=["accuracy"])
    head.fit(trunk.predict(images, verbose=0), labels, batch_size=6, epochs=10, verbose=0)
    return keras.Model(trunk.inputs[0], head(trunk.output))

# %% wrong: Trains the trunk too
# told: the trunk's weights are no longer those of `network`
def train_transfer(network, images, labels):
    model = build_transfer(network, 3)
    for layer in model.layers:
        layer.trainable = True
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, batch_size=20, epochs=2, verbose=0)
    return model

# %% wrong: Smooths the caller's labels in place
# told: changed input
def train_transfer(network, images, labels):
    labels *= 0.9
    labels += 0.1 / 3
    return build_transfer(network, 3)

# %% wrong: Trains the trunk too in the end, with a small rate
# told: the trunk's weights are no longer those of `network`
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

# %% wrong: Trains a new network, without the trained one
# told: the trunk's weights are no longer those of `network`
def train_transfer(network, images, labels):
    model = new_network(3)
    model.fit(images, labels, batch_size=20, epochs=5, verbose=0)
    return model

# %% wrong: Takes the trained network of another cell, whatever it is given
# told: the trunk's weights are no longer those of `network`
def train_transfer(network, images, labels):
    model = build_transfer(network_for_seven(), 3)
    model.fit(images, labels, batch_size=5, epochs=10, verbose=0)
    return model

# %% wrong: A hidden layer more, which is trained too
# told: there is a dense layer too many
def train_transfer(network, images, labels):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    x = layers.Dense(32, activation="relu")(trunk.output)
    model = keras.Model(trunk.inputs[0], layers.Dense(labels.shape[1], activation="softmax")(x))
    model.compile(optimizer=keras.optimizers.Adam(0.005), loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, batch_size=5, epochs=10, verbose=0)
    return model

# %% wrong: Returns nothing
# told: none for a network
def train_transfer(network, images, labels):
    build_transfer(network, 3)

# %% wrong: Returns the network of seven
# told: units
def train_transfer(network, images, labels):
    return network

# %% wrong: One epoch is not enough
# told: learned too little
def train_transfer(network, images, labels):
    model = build_transfer(network, 3)
    model.fit(images, labels, batch_size=60, epochs=1, verbose=0)
    return model

# %% wrong: Prints the model
# told: none for a network
def train_transfer(network, images, labels):
    print(build_transfer(network, 3))

# %% wrong: Returns the History
# told: no network
def train_transfer(network, images, labels):
    model = build_transfer(network, 3)
    model.compile(loss="categorical_crossentropy", run_eagerly=True)
    return model.fit(images, labels, batch_size=60, epochs=1, verbose=0)

# %% wrong: Builds, and does not train
# told: learned too little
def train_transfer(network, images, labels):
    return build_transfer(network, 3)

# %% wrong: Trains on images that it loads itself, with the columns in their usual order
# told: trained on other labels
def train_transfer(network, images, labels):
    images, labels = sixty(5)
    model = build_transfer(network, 3)
    model.fit(images, labels, batch_size=5, epochs=8, verbose=0)
    return model

# %% wrong: adam's usual rate, ten epochs, batches of 32
# told: learned too little
def train_transfer(network, images, labels):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    model = keras.Model(trunk.inputs[0], layers.Dense(labels.shape[1], activation="softmax")(trunk.output))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(images, labels, epochs=10, verbose=0)
    return model
