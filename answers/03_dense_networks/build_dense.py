# %% right: Activations as layers of their own
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input(shape=(n_pixels,)),
            layers.Dense(10),
            layers.ReLU(),
            layers.Dense(10),
            layers.Activation("relu"),
            layers.Dense(n_categories),
            layers.Softmax(),
        ]
    )
    model.compile(optimizer="adam", loss=keras.losses.categorical_crossentropy, metrics=["acc"])
    return model

# %% right: Layers added one by one, everything by objects
def build_dense(n_pixels=784, n_categories=3):
    model = keras.models.Sequential()
    model.add(keras.layers.InputLayer(shape=(n_pixels,)))
    for _ in range(2):
        model.add(keras.layers.Dense(units=10, activation=keras.activations.relu))
    model.add(keras.layers.Dense(units=n_categories, activation=keras.activations.softmax))
    model.compile(
        optimizer=keras.optimizers.Adam(),
        loss=keras.losses.CategoricalCrossentropy(),
        metrics=[keras.metrics.CategoricalAccuracy()],
    )
    return model

# %% right: A Flatten that has nothing to do
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            layers.Input((n_pixels,)),
            layers.Flatten(),
            layers.Dense(10, activation="relu", kernel_initializer="he_normal"),
            layers.Dense(10, activation=tf.nn.relu),
            layers.Dense(n_categories, activation=tf.nn.softmax),
        ]
    )
    model.compile(optimizer="Adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% right: The functional API
def build_dense(n_pixels=784, n_categories=3):
    inputs = keras.Input(shape=(n_pixels,), name="pixels")
    x = layers.Dense(10, "relu")(inputs)
    x = layers.Dense(10, "relu")(x)
    outputs = layers.Dense(n_categories, "softmax")(x)
    model = keras.Model(inputs, outputs)
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return model

# %% right: The older way to say the input's shape, which warns
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential()
    model.add(layers.Dense(10, activation="relu", input_shape=(n_pixels,)))
    model.add(layers.Dense(10, activation="relu"))
    model.add(layers.Dense(n_categories, activation="softmax"))
    model.compile(loss="categorical_crossentropy", optimizer=keras.optimizers.Adam(learning_rate=0.005), metrics=["accuracy"])
    return model

# %% right: A list of layers
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input((n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: The binary cross-entropy
# told: binary cross-entropy
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input((n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Three categories whatever is asked for
# told: units
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input((n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(3, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: 784 whatever is asked for
# told: other input shape
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input((784,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: First layer not trainable
# told: frozen
def build_dense(n_pixels=784, n_categories=3):
    network = keras.Sequential([keras.Input((n_pixels,)), layers.Dense(10, activation="relu", trainable=False), layers.Dense(10, activation="relu"), layers.Dense(n_categories, activation="softmax")])
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: The lesson's kind of network, built once, whatever is asked for
# told: other input shape
MODEL = keras.Sequential(
    [
        keras.Input((784,)),
        layers.Dense(10, activation="relu"),
        layers.Dense(10, activation="relu"),
        layers.Dense(3, activation="softmax"),
    ]
)
MODEL.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])


def build_dense(n_pixels=784, n_categories=3):
    return MODEL

# %% wrong: Takes images, not rows
# told: other input shape
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Flatten(),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Label smoothing in the loss
# told: smoothed labels
def build_dense(n_pixels=784, n_categories=3):
    network = keras.Sequential([keras.Input((n_pixels,)), layers.Dense(10, activation="relu"), layers.Dense(10, activation="relu"), layers.Dense(n_categories, activation="softmax")])
    network.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy(label_smoothing=0.2), metrics=["accuracy"])
    return network

# %% wrong: Adam with the learning rate 0
# told: learning rate of 0
def build_dense(n_pixels=784, n_categories=3):
    network = keras.Sequential([keras.Input((n_pixels,)), layers.Dense(10, activation="relu"), layers.Dense(10, activation="relu"), layers.Dense(n_categories, activation="softmax")])
    network.compile(optimizer=keras.optimizers.Adam(0.0), loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: The metrics in third place
# told: metrics for weights
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input((n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    model.compile("adam", "categorical_crossentropy", ["accuracy"])
    return model

# %% wrong: The mean squared error on one-hot labels
# told: mean squared error
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input((n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
    return model

# %% wrong: Without a metric
# told: no metric
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input((n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model

# %% wrong: Without an Input, so without weights
# told: no input shape
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [layers.Dense(10, activation="relu"), layers.Dense(10, activation="relu"), layers.Dense(n_categories, activation="softmax")]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Hidden layers without activation
# told: no activation
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential([keras.Input((n_pixels,)), layers.Dense(10), layers.Dense(10), layers.Dense(n_categories, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: The last layer without activation
# told: no probabilities
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [keras.Input((n_pixels,)), layers.Dense(10, activation="relu"), layers.Dense(10, activation="relu"), layers.Dense(n_categories)]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Not compiled
# told: not compiled
def build_dense(n_pixels=784, n_categories=3):
    return keras.Sequential(
        [
            keras.Input((n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )

# %% wrong: One hidden layer only
# told: layer missing
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [keras.Input((n_pixels,)), layers.Dense(10, activation="relu"), layers.Dense(n_categories, activation="softmax")]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: Returns what compile returns: nothing
# told: none for a network
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input((n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    return model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])

# %% wrong: Another optimizer
# told: other optimizer
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input((n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: shape=n_pixels without a tuple
# told: ValueError
def build_dense(n_pixels=784, n_categories=3):
    network = keras.Sequential([keras.Input(shape=n_pixels), layers.Dense(10, activation="relu"), layers.Dense(10, activation="relu"), layers.Dense(n_categories, activation="softmax")])
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: A sigmoid at the end
# told: last activation
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input((n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: The loss for whole-number labels
# told: sparse loss
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input((n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: 16 neurons
# told: other setting
def build_dense(n_pixels=784, n_categories=3):
    model = keras.Sequential(
        [
            keras.Input((n_pixels,)),
            layers.Dense(16, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model

# %% wrong: All weights begin at 0: it never learns
# told: weights all alike
def build_dense(n_pixels=784, n_categories=3):
    dense = lambda u, a: layers.Dense(u, activation=a, kernel_initializer="zeros")
    network = keras.Sequential([keras.Input((n_pixels,)), dense(10, "relu"), dense(10, "relu"), dense(n_categories, "softmax")])
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: Remembers the network of the first call
# told: same network twice
import functools


@functools.cache
def build_dense(n_pixels=784, n_categories=3):
    network = keras.Sequential(
        [
            keras.Input(shape=(n_pixels,)),
            layers.Dense(10, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network
