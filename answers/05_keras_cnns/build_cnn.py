# %% right: Activations as layers of their own
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential()
    network.add(keras.Input(shape=image_shape))
    network.add(layers.Conv2D(filters, 3))
    network.add(layers.Activation("relu"))
    network.add(layers.Flatten())
    network.add(layers.Dense(n_categories))
    network.add(layers.Softmax())
    network.compile(optimizer="Adam", loss=keras.losses.categorical_crossentropy, metrics=["categorical_accuracy"])
    return network

# %% right: Layer after layer with add, names imported as older tutorials do
from keras.layers import Conv2D, Dense, Flatten, Input
from keras.models import Sequential


def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    model = Sequential()
    model.add(Input(image_shape))
    model.add(Conv2D(filters, (3, 3), activation="relu"))
    model.add(Flatten())
    model.add(Dense(n_categories, activation="softmax"))
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return model

# %% right: The functional API, with objects for optimizer, loss and metric
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    inputs = keras.Input(shape=image_shape)
    maps = layers.Conv2D(filters, 3, activation=keras.activations.relu)(inputs)
    outputs = layers.Dense(n_categories, activation="softmax")(layers.Flatten()(maps))
    network = keras.Model(inputs, outputs)
    network.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.001),
        loss=keras.losses.CategoricalCrossentropy(),
        metrics=[keras.metrics.CategoricalAccuracy(name="accuracy")],
    )
    return network

# %% right: Functions in place of names; a Reshape with -1; the list of layers made first
import keras
from keras import layers


def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    stack = [keras.Input(image_shape)]
    stack.append(layers.Convolution2D(filters, (3, 3), activation=keras.activations.relu))
    stack.append(layers.Reshape((-1,)))
    stack.append(layers.Dense(n_categories, activation=keras.ops.softmax))
    model = keras.Sequential(stack)
    model.compile(keras.optimizers.Adam(), keras.losses.categorical_crossentropy, metrics=[keras.metrics.CategoricalAccuracy()])
    return model

# %% right: input_shape on the first layer, which only warns
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential([
        layers.Conv2D(filters, kernel_size=(3, 3), activation="relu", input_shape=image_shape),
        layers.Flatten(),
        layers.Dense(n_categories, activation="softmax"),
    ])
    network.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    return network

# %% right: A network inside a network, a Reshape that flattens, and operations of keras.ops
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    eye = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(filters, 3, strides=1, padding="valid")])
    inputs = keras.Input(shape=image_shape)
    row = layers.Reshape((-1,))(keras.ops.relu(eye(inputs)))
    network = keras.Model(inputs=inputs, outputs=keras.ops.softmax(layers.Dense(n_categories)(row)))
    network.compile(optimizer=keras.optimizers.Adam(), loss="CategoricalCrossentropy", metrics=["acc"])
    return network

# %% right: Layers that change nothing: an Identity, and a linear activation
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    net = keras.Sequential(name="small")
    net.add(keras.Input(shape=image_shape))
    net.add(layers.Identity())
    net.add(layers.Conv2D(filters, 3, activation="linear"))
    net.add(layers.ReLU())
    net.add(layers.Flatten())
    net.add(layers.Dense(n_categories))
    net.add(layers.Softmax())
    net.compile(optimizer=keras.optimizers.get("adam"), loss="categorical_crossentropy", metrics=["accuracy"])
    return net

# %% right: ReLU works on each number by itself, so it may stand behind Flatten
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, 3),
            layers.Flatten(),
            layers.ReLU(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% right: A list of layers
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% right: Keras's own settings spelled out, initializers and names given
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    inputs = keras.layers.Input(shape=tuple(image_shape), name="picture")
    x = layers.Conv2D(
        filters=filters, kernel_size=[3, 3], strides=1, padding="valid", dilation_rate=(1, 1),
        kernel_initializer="he_normal", activation="relu", name="eyes",
    )(inputs)
    x = layers.Flatten(data_format="channels_last")(x)
    outputs = layers.Dense(units=n_categories, kernel_initializer="glorot_normal", activation="softmax")(x)
    net = keras.models.Model(inputs=inputs, outputs=outputs, name="net")
    net.compile(metrics=["acc"], loss=keras.losses.CategoricalCrossentropy(), optimizer="Adam")
    return net

# %% right: By the names that TensorFlow gives to Keras
import tensorflow as tf
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10, name="mine"):
    m = tf.keras.Sequential([tf.keras.layers.Input(image_shape), tf.keras.layers.Conv2D(filters, 3, activation=tf.nn.relu), tf.keras.layers.Flatten(), tf.keras.layers.Dense(n_categories, tf.nn.softmax)], name=name)
    m.compile("adam", "categorical_crossentropy", metrics=["acc"])
    return m

# %% wrong: The Accuracy object counts outputs equal to the labels
# told: accuracy object
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=[keras.metrics.Accuracy()])
    return network

# %% wrong: Binary cross-entropy
# told: binary cross-entropy
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: A dropout that nobody asked for
# told: other layer
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    net = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(filters, 3, activation="relu"), layers.Flatten(), layers.Dropout(0.5), layers.Dense(n_categories, activation="softmax")])
    net.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return net

# %% wrong: Kernels and categories in each other's place
# told: the numbers of kernels and of categories have changed places
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    m = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(n_categories, 3, activation="relu"), layers.Flatten(), layers.Dense(filters, "softmax")])
    m.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return m

# %% wrong: Three categories whatever is asked for
# told: units
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(3, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: Ten kernels whatever is asked for
# told: other setting
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(10, 3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: 28 × 28 × 1 whatever is asked for
# told: other input shape
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: Flattened before the convolution: a convolution along one row
# told: other layer
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    pixels = image_shape[0] * image_shape[1] * image_shape[2]
    net = keras.Sequential([keras.Input(shape=image_shape), layers.Reshape((pixels, 1)), layers.Conv1D(filters, 9, activation="relu"), layers.Flatten(), layers.Dense(n_categories, activation="softmax")])
    net.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return net

# %% wrong: Softmax twice: in the layer and in the loss
# told: logits
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    net = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(filters, 3, activation="relu"), layers.Flatten(), layers.Dense(n_categories, activation="softmax")])
    net.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
    return net

# %% wrong: The convolution can't learn
# told: frozen
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    m = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(filters, 3, activation="relu", trainable=False), layers.Flatten(), layers.Dense(n_categories, "softmax")])
    m.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return m

# %% wrong: Gives away the chapter's network of the lesson
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    return first_network()

# %% wrong: activation outside the layer's brackets
# told: TypeError
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential()
    network.add(keras.Input(shape=image_shape))
    network.add(layers.Conv2D(filters, 3), activation="relu")
    network.add(layers.Flatten())
    network.add(layers.Dense(n_categories, activation="softmax"))
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: A cross-entropy with labels made softer
# told: smoothed labels
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    m = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(filters, 3, activation="relu"), layers.Flatten(), layers.Dense(n_categories, "softmax")])
    m.compile("adam", keras.losses.CategoricalCrossentropy(label_smoothing=0.5), metrics=["accuracy"])
    return m

# %% wrong: The third argument of compile is not the metrics
# told: metrics for weights
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile("adam", "categorical_crossentropy", ["accuracy"])
    return network

# %% wrong: Mean squared error
# told: mean squared error
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
    return network

# %% wrong: No metric
# told: no metric
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy")
    return network

# %% wrong: No biases in the convolution
# told: other setting
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    net = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(filters, 3, activation="relu", use_bias=False), layers.Flatten(), layers.Dense(n_categories, activation="softmax")])
    net.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return net

# %% wrong: Dense right on the maps
# told: no Flatten
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: Never says how large an image is
# told: no input shape
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential([
        layers.Conv2D(filters, 3, activation="relu"),
        layers.Flatten(),
        layers.Dense(n_categories, activation="softmax"),
    ])
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: The convolution has no activation
# told: no activation
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: The last layer has no activation
# told: no probabilities
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: Built, not compiled
# told: not compiled
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    return network

# %% wrong: Padding that was not asked for
# told: other setting
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, 3, padding="same", activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: Averages the maps where they should be laid out
# told: other layer
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.GlobalAveragePooling2D(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: Returns what compile returns
# told: none for a network
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    return network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])

# %% wrong: A separable convolution has other weights
# told: other layer
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    net = keras.Sequential([keras.Input(shape=image_shape), layers.SeparableConv2D(filters, 3, activation="relu"), layers.Flatten(), layers.Dense(n_categories, activation="softmax")])
    net.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return net

# %% wrong: Another optimizer
# told: other optimizer
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    net = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(filters, 3, activation="relu"), layers.Flatten(), layers.Dense(n_categories, activation="softmax")])
    net.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
    return net

# %% wrong: Sigmoid at the end
# told: last activation
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="sigmoid"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: Conv2D(3, filters): size and number of kernels in each other's place
# told: the number of kernels and their size have changed places
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    m = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(3, filters, activation="relu"), layers.Flatten(), layers.Dense(n_categories, "softmax")])
    m.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return m

# %% wrong: The loss for whole-number labels
# told: sparse loss
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: The kernel's size given twice; the second is the strides
# told: strides as large as the kernel
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, 3, 3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: Kernels begin at zero, so all stay alike
# told: weights all alike
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    m = keras.Sequential([keras.Input(shape=image_shape), layers.Conv2D(filters, 3, activation="relu", kernel_initializer="zeros"), layers.Flatten(), layers.Dense(n_categories, "softmax", kernel_initializer="zeros")])
    m.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return m

# %% wrong: Remembers the network of the first call
# told: same network twice
import functools


@functools.cache
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% right: Begins with the same random numbers in each call
def build_cnn(image_shape=(28, 28, 1), n_categories=3, filters=10):
    keras.utils.set_random_seed(7)
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(filters, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(n_categories, activation="softmax"),
        ]
    )
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network
