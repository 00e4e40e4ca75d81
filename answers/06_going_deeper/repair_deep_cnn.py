# %% right: the three faults mended
def repair_deep_cnn(image_shape=(28, 28, 1)):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(8, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(16, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network

# %% right: layer by layer, the activation as a layer
def repair_deep_cnn(image_shape=(28, 28, 1)):
    network = keras.Sequential()
    network.add(keras.Input(image_shape))
    for filters in (8, 16):
        network.add(layers.Conv2D(filters, (3, 3), padding="same"))
        network.add(layers.ReLU())
        network.add(layers.MaxPooling2D((2, 2)))
    network.add(layers.Flatten())
    network.add(layers.Dense(1))
    network.add(layers.Activation("sigmoid"))
    network.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return network

# %% right: the functional way
def repair_deep_cnn(image_shape=(28, 28, 1)):
    x = inputs = keras.Input(shape=image_shape)
    for filters in (8, 16):
        x = layers.MaxPool2D(2)(layers.Conv2D(filters, 3, padding="same", activation="relu")(x))
    network = keras.Model(inputs, layers.Dense(1, "sigmoid")(layers.Flatten()(x)))
    network.compile(keras.optimizers.Adam(), keras.losses.BinaryCrossentropy(), metrics=["accuracy"])
    return network

# %% wrong: still softmax over one unit
# told: softmax over one unit is always 1
def repair_deep_cnn(image_shape=(28, 28, 1)):
    network = keras.Sequential([keras.Input(shape=image_shape)])
    for filters in (8, 16):
        network.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
        network.add(layers.MaxPool2D(2))
    network.add(layers.Flatten())
    network.add(layers.Dense(1, activation="softmax"))
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: the images are still divided by 255
# told: the images are scaled once more
def repair_deep_cnn(image_shape=(28, 28, 1)):
    network = keras.Sequential([keras.Input(shape=image_shape), layers.Rescaling(1 / 255)])
    for filters in (8, 16):
        network.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
        network.add(layers.MaxPool2D(2))
    network.add(layers.Flatten())
    network.add(layers.Dense(1, activation="sigmoid"))
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: the first convolution is still frozen
# told: frozen
def repair_deep_cnn(image_shape=(28, 28, 1)):
    network = keras.Sequential([keras.Input(shape=image_shape)])
    for filters in (8, 16):
        network.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
        network.add(layers.MaxPool2D(2))
    network.add(layers.Flatten())
    network.add(layers.Dense(1, activation="sigmoid"))
    network.layers[0].trainable = False
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: two units in place of one
# told: the question has one answer
def repair_deep_cnn(image_shape=(28, 28, 1)):
    network = keras.Sequential([keras.Input(shape=image_shape)])
    for filters in (8, 16):
        network.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
        network.add(layers.MaxPool2D(2))
    network.add(layers.Flatten())
    network.add(layers.Dense(2, activation="softmax"))
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: no activation at the end
# told: no activation
def repair_deep_cnn(image_shape=(28, 28, 1)):
    network = keras.Sequential([keras.Input(shape=image_shape)])
    for filters in (8, 16):
        network.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
        network.add(layers.MaxPool2D(2))
    network.add(layers.Flatten())
    network.add(layers.Dense(1))
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: another loss
# told: categorical cross-entropy
def repair_deep_cnn(image_shape=(28, 28, 1)):
    network = keras.Sequential([keras.Input(shape=image_shape)])
    for filters in (8, 16):
        network.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
        network.add(layers.MaxPool2D(2))
    network.add(layers.Flatten())
    network.add(layers.Dense(1, activation="sigmoid"))
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: always for images of 28 × 28
# told: other input shape
def repair_deep_cnn(image_shape=(28, 28, 1)):
    network = keras.Sequential([keras.Input(shape=(28, 28, 1))])
    for filters in (8, 16):
        network.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
        network.add(layers.MaxPool2D(2))
    network.add(layers.Flatten())
    network.add(layers.Dense(1, activation="sigmoid"))
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: not compiled
# told: not compiled
def repair_deep_cnn(image_shape=(28, 28, 1)):
    network = keras.Sequential([keras.Input(shape=image_shape)])
    for filters in (8, 16):
        network.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
        network.add(layers.MaxPool2D(2))
    network.add(layers.Flatten())
    network.add(layers.Dense(1, activation="sigmoid"))
    return network

# %% wrong: Remembers the network of the first call
# told: same network twice
import functools


@functools.cache
def repair_deep_cnn(image_shape=(28, 28, 1)):
    network = keras.Sequential(
        [
            keras.Input(shape=image_shape),
            layers.Conv2D(8, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Conv2D(16, kernel_size=3, padding="same", activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network
