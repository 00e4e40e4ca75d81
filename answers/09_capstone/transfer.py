# %% right: The answer of Hint 2, word for word
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% right: A clone with the same weights; the layers are called one after the other
def build_transfer(network, n_categories):
    copy = keras.models.clone_model(network)
    copy.set_weights(network.get_weights())
    x = inputs = keras.Input(shape=network.input_shape[1:])
    for layer in copy.layers[:-1]:
        if not isinstance(layer, layers.InputLayer):
            layer.trainable = False
            x = layer(x)
    model = keras.Model(inputs, layers.Dense(n_categories, activation="softmax")(x))
    model.compile(optimizer=keras.optimizers.Adam(), loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% right: Everything before the last layer, as a model of its own, frozen
def build_transfer(network, n_categories):
    trunk = keras.Model(inputs=network.inputs[0], outputs=network.layers[-2].output)
    trunk.trainable = False
    inputs = keras.Input(shape=network.input_shape[1:])
    outputs = layers.Dense(n_categories, activation="softmax")(trunk(inputs, training=False))
    model = keras.Model(inputs, outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% right: A Sequential of the old layers, each of them frozen
def build_transfer(network, n_categories):
    model = keras.Sequential([keras.Input(shape=network.input_shape[1:])])
    for layer in network.layers[:-1]:
        if isinstance(layer, layers.InputLayer):
            continue
        layer.trainable = False
        model.add(layer)
    model.add(layers.Dense(n_categories))
    model.add(layers.Softmax())
    model.compile(
        keras.optimizers.Adam(learning_rate=0.01), keras.losses.CategoricalCrossentropy(), metrics=["accuracy"]
    )
    return model

# %% right: The trunk as one layer of a Sequential
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    model = keras.Sequential([trunk, layers.Dense(n_categories, "softmax")])
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return model

# %% right: Calls the trunk on a new input, in inference mode; the softmax is a layer of its own
def build_transfer(network, n_categories, rate=0.003):
    trunk = keras.Sequential(
        [
            keras.Input(network.input_shape[1:]),
            *[l for l in network.layers[:-1] if not isinstance(l, layers.InputLayer)],
        ]
    )
    trunk.trainable = False
    image = keras.Input(shape=network.input_shape[1:])
    out = layers.Activation("softmax")(layers.Dense(n_categories, name="head")(trunk(image, training=False)))
    model = keras.Model(image, out)
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=rate),
        loss=keras.losses.CategoricalCrossentropy(),
        metrics=["accuracy"],
    )
    return model

# %% wrong: The head is frozen as well
# told: everything is frozen, the new head too
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    model.trainable = False
    return model

# %% wrong: The loss for yes-or-no questions
# told: binary cross-entropy
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: The old classifier stays
# told: the old classifier is kept
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.outputs[0])
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: A dropout of its own before the head
# told: there is a layer that was not asked for
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    model = keras.Model(
        trunk.inputs[0], layers.Dense(n_categories, activation="softmax")(layers.Dropout(0.5)(trunk.output))
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Leaves the trunk's dropout layers out
# told: the trunk's dropout is left out
def build_transfer(network, n_categories):
    model = keras.Sequential([keras.Input(network.input_shape[1:])])
    for l in network.layers[:-1]:
        if not isinstance(l, (layers.InputLayer, layers.Dropout)):
            l.trainable = False
            model.add(l)
    model.add(layers.Dense(n_categories, activation="softmax"))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Only the first layer is frozen
# told: the trunk is not frozen, or not all of it
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.layers[1].trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Uses the network of another cell
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], seven_network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: One layer more in the head
# told: there is a layer that was not asked for
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(layers.Dense(5, activation="relu")(trunk.output))
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: The layer before the classifier is lost too
# told: a layer of the trunk is left out
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-3].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: A misspelled attribute freezes nothing
# told: the trunk is not frozen, or not all of it
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainabel = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: A clone has new random weights: all that was learned is lost
# told: the trunk's weights are lost
def build_transfer(network, n_categories):
    copy = keras.models.clone_model(network)
    copy.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(copy.layers[-2].output)
    model = keras.Model(copy.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Not compiled
# told: not compiled
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    return model

# %% wrong: The trunk is not frozen
# told: the trunk is not frozen, or not all of it
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Prints the model
# told: none for a network
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    print(model)

# %% wrong: Returns what compile returns
# told: none for a network
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    return model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])

# %% wrong: Sigmoid in place of softmax
# told: last activation
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(n_categories, activation="sigmoid")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Sets the given network's first weights to zero after copying it
# told: the network given is changed
def build_transfer(network, n_categories):
    copy = keras.models.clone_model(network)
    copy.set_weights(network.get_weights())
    network.set_weights([0 * weights for weights in network.get_weights()])
    trunk = keras.Model(copy.inputs[0], copy.layers[-2].output)
    trunk.trainable = False
    model = keras.Model(trunk.inputs[0], layers.Dense(n_categories, activation="softmax")(trunk.output))
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Always three categories
# told: units
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    outputs = layers.Dense(3, activation="softmax")(trunk.output)
    model = keras.Model(trunk.inputs[0], outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Batch normalization runs in training mode, so its averages go on moving
# told: the trunk is called in training mode
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    inputs = keras.Input(shape=network.input_shape[1:])
    outputs = layers.Dense(n_categories, activation="softmax")(trunk(inputs, training=True))
    model = keras.Model(inputs, outputs)
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Returns the trunk, without a head
# told: there is no head
def build_transfer(network, n_categories):
    trunk = keras.Model(network.inputs[0], network.layers[-2].output)
    trunk.trainable = False
    trunk.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return trunk
