# %% right: as in the text
def build_box_network(image_shape=(56, 56, 1)):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(8, 3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(16, 3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(32, 3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(64, activation="relu"),
            layers.Dense(4),
        ]
    )
    network.compile(optimizer=keras.optimizers.Adam(0.004), loss="huber")
    return network

# %% right: functional, sigmoid, mean squared error as an object, mean absolute error watched
def build_box_network(image_shape=(56, 56, 1)):
    inputs = keras.Input(image_shape)
    x = layers.Conv2D(16, 3, strides=2, activation="relu", padding="same")(inputs)
    x = layers.Conv2D(16, 3, activation="relu", padding="same")(x)
    x = layers.Flatten()(layers.MaxPooling2D(2)(x))
    outputs = layers.Activation("sigmoid")(layers.Dense(4)(x))
    network = keras.Model(inputs, outputs)
    network.compile("adam", loss=keras.losses.MeanSquaredError(), metrics=["mae"])
    return network

# %% right: linear named, mean absolute error as a function, strides for pooling
def build_box_network(image_shape=(56, 56, 1)):
    network = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(8, 5, strides=2, activation="relu")])
    network.add(layers.Conv2D(16, 3, strides=2, activation="relu"))
    network.add(layers.Reshape((-1,)))
    network.add(layers.Dense(32, activation="relu"))
    network.add(layers.Dense(4, activation="linear"))
    network.compile(optimizer="adam", loss=keras.losses.mean_absolute_error, metrics=["mean_absolute_error"])
    return network

# %% right: Huber as an object, dropout and batch normalization
def build_box_network(image_shape=(56, 56, 1)):
    network = keras.Sequential([keras.Input(shape=image_shape)])
    for filters in (8, 16):
        network.add(layers.Conv2D(filters, 3, padding="same", use_bias=False))
        network.add(layers.BatchNormalization())
        network.add(layers.ReLU())
        network.add(layers.MaxPool2D())
    network.add(layers.Flatten())
    network.add(layers.Dropout(0.1))
    network.add(layers.Dense(4))
    network.compile(loss=keras.losses.Huber(delta=0.1), optimizer=keras.optimizers.Adam(learning_rate=1e-3))
    return network

# %% wrong: softmax, as it always was
# told: softmax over the four sides
def build_box_network(image_shape=(56, 56, 1)):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(8, 3, activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(4, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="mse")
    return network

# %% wrong: categorical cross-entropy
# told: cross-entropy for amounts
def build_box_network(image_shape=(56, 56, 1)):
    network = keras.Sequential(
        [keras.Input(shape=image_shape), layers.Conv2D(8, 3, activation="relu"), layers.Flatten(), layers.Dense(4)]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy")
    return network

# %% wrong: sigmoid with binary cross-entropy
# told: cross-entropy for amounts
def build_box_network(image_shape=(56, 56, 1)):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(8, 3, activation="relu"),
            layers.Flatten(),
            layers.Dense(4, activation="sigmoid"),
        ]
    )
    network.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy())
    return network

# %% wrong: accuracy watched
# told: accuracy of amounts
def build_box_network(image_shape=(56, 56, 1)):
    network = keras.Sequential(
        [keras.Input(shape=image_shape), layers.Conv2D(8, 3, activation="relu"), layers.Flatten(), layers.Dense(4)]
    )
    network.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
    return network

# %% wrong: ReLU at the end
# told: another last activation
def build_box_network(image_shape=(56, 56, 1)):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(8, 3, activation="relu"),
            layers.Flatten(),
            layers.Dense(4, activation="relu"),
        ]
    )
    network.compile(optimizer="adam", loss="mse")
    return network

# %% wrong: no Flatten
# told: a box for each place
def build_box_network(image_shape=(56, 56, 1)):
    network = keras.Sequential(
        [keras.Input(shape=image_shape), layers.Conv2D(8, 3, activation="relu"), layers.MaxPool2D(2), layers.Dense(4)]
    )
    network.compile(optimizer="adam", loss="mse")
    return network

# %% wrong: two numbers, the middle only
# told: not four numbers
def build_box_network(image_shape=(56, 56, 1)):
    network = keras.Sequential(
        [keras.Input(shape=image_shape), layers.Conv2D(8, 3, activation="relu"), layers.Flatten(), layers.Dense(2)]
    )
    network.compile(optimizer="adam", loss="mse")
    return network

# %% wrong: not compiled
# told: not compiled
def build_box_network(image_shape=(56, 56, 1)):
    return keras.Sequential(
        [keras.Input(shape=image_shape), layers.Conv2D(8, 3, activation="relu"), layers.Flatten(), layers.Dense(4)]
    )

# %% wrong: a hinge loss
# told: not a loss for amounts
def build_box_network(image_shape=(56, 56, 1)):
    network = keras.Sequential(
        [keras.Input(shape=image_shape), layers.Conv2D(8, 3, activation="relu"), layers.Flatten(), layers.Dense(4)]
    )
    network.compile(optimizer="adam", loss="hinge")
    return network

# %% wrong: plain gradient descent
# told: another optimizer
def build_box_network(image_shape=(56, 56, 1)):
    network = keras.Sequential(
        [keras.Input(shape=image_shape), layers.Conv2D(8, 3, activation="relu"), layers.Flatten(), layers.Dense(4)]
    )
    network.compile(optimizer="sgd", loss="mse")
    return network

# %% wrong: for 56 × 56 only
# told: other input shape
def build_box_network(image_shape=(56, 56, 1)):
    network = keras.Sequential(
        [keras.Input(shape=(56, 56, 1)), layers.Conv2D(8, 3, activation="relu"), layers.Flatten(), layers.Dense(4)]
    )
    network.compile(optimizer="adam", loss="mse")
    return network

# %% wrong: prints the network and returns none
# told: none for a network
def build_box_network(image_shape=(56, 56, 1)):
    network = keras.Sequential([keras.Input(shape=image_shape), layers.Flatten(), layers.Dense(4)])
    network.compile(optimizer="adam", loss="mse")
    print(network)
