# %% right: One order for both
def repair_shoe_finder(pixels, labels, rng):
    order = rng.permutation(len(labels))
    images = pixels[order, :, :, np.newaxis].astype("float32") / 255
    network = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Conv2D(8, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, labels[order]

# %% right: Pairs shuffled as a list, the functional API
def repair_shoe_finder(pixels, labels, rng):
    pairs = list(zip(pixels, labels))
    rng.shuffle(pairs)
    images = np.array([pair[0] for pair in pairs], dtype=np.float32)[..., None] / 255.0
    targets = [int(pair[1]) for pair in pairs]
    inputs = keras.Input(images.shape[1:])
    maps = layers.Conv2D(8, (3, 3))(inputs)
    row = layers.Flatten()(layers.ReLU()(maps))
    network = keras.Model(inputs, layers.Activation("sigmoid")(layers.Dense(1)(row)))
    network.compile(loss=keras.losses.BinaryCrossentropy(), optimizer=keras.optimizers.Adam(), metrics=["binary_accuracy"])
    return [network, images, targets]

# %% right: Sorted by random numbers, labels as a column of floats
def repair_shoe_finder(pixels, labels, rng):
    order = np.argsort(rng.random(len(labels)))
    network = keras.Sequential()
    network.add(keras.Input(shape=(*pixels.shape[1:], 1)))
    network.add(layers.Conv2D(8, 3, activation="relu"))
    network.add(layers.Flatten())
    network.add(layers.Dense(1, activation="sigmoid"))
    network.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    images = np.expand_dims(pixels, -1).astype(np.float32)
    return network, np.take(images, order, axis=0) / np.float32(255), labels[order].reshape(-1, 1).astype(np.float32)

# %% wrong: As it was
# told: softmax over a single unit
def repair_shoe_finder(pixels, labels, rng):
    images = pixels[..., np.newaxis].astype(np.float32) / 255
    network = keras.Sequential([keras.Input(shape=images.shape[1:]), layers.Rescaling(1 / 255), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(1, activation="softmax")])
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, labels

# %% wrong: Softmax stays
# told: softmax over a single unit
def repair_shoe_finder(pixels, labels, rng):
    order = rng.permutation(len(labels))
    images = pixels[order][..., np.newaxis].astype(np.float32) / 255
    network = keras.Sequential([keras.Input(shape=images.shape[1:]), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(1, activation="softmax")])
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, labels[order]

# %% wrong: The network scales once more
# told: the network scales images that are scaled already
def repair_shoe_finder(pixels, labels, rng):
    order = rng.permutation(len(labels))
    images = pixels[order][..., np.newaxis].astype(np.float32) / 255
    network = keras.Sequential([keras.Input(shape=images.shape[1:]), layers.Rescaling(1 / 255), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, labels[order]

# %% wrong: The layer's division moved to the images
# told: the images are scaled twice
def repair_shoe_finder(pixels, labels, rng):
    order = rng.permutation(len(labels))
    images = pixels[order][..., np.newaxis].astype(np.float32) / 255 / 255
    network = keras.Sequential([keras.Input(shape=images.shape[1:]), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, labels[order]

# %% wrong: Neither divides
# told: the images are not scaled
def repair_shoe_finder(pixels, labels, rng):
    order = rng.permutation(len(labels))
    images = pixels[order][..., np.newaxis].astype(np.float32)
    network = keras.Sequential([keras.Input(shape=images.shape[1:]), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, labels[order]

# %% wrong: Still sorted
# told: the labels are still sorted
def repair_shoe_finder(pixels, labels, rng):
    images = pixels[..., np.newaxis].astype(np.float32) / 255
    network = keras.Sequential([keras.Input(shape=images.shape[1:]), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, labels

# %% wrong: Shuffled within each kind
# told: the labels are still sorted
def repair_shoe_finder(pixels, labels, rng):
    order = np.concatenate([rng.permutation(np.flatnonzero(labels == kind)) for kind in (0, 1)])
    images = pixels[order][..., np.newaxis].astype(np.float32) / 255
    network = keras.Sequential([keras.Input(shape=images.shape[1:]), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, labels[order]

# %% wrong: Only the images are shuffled
# told: images and labels have come apart
def repair_shoe_finder(pixels, labels, rng):
    images = rng.permutation(pixels)[..., np.newaxis].astype(np.float32) / 255
    network = keras.Sequential([keras.Input(shape=images.shape[1:]), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, labels

# %% wrong: Two orders
# told: images and labels have come apart
def repair_shoe_finder(pixels, labels, rng):
    images = rng.permutation(pixels)[..., np.newaxis].astype(np.float32) / 255
    network = keras.Sequential([keras.Input(shape=images.shape[1:]), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, rng.permutation(labels)

# %% wrong: Draws with replacement
# told: other images came back than were given
def repair_shoe_finder(pixels, labels, rng):
    order = rng.integers(0, len(labels), len(labels))
    images = pixels[order][..., np.newaxis].astype(np.float32) / 255
    network = keras.Sequential([keras.Input(shape=images.shape[1:]), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, labels[order]

# %% wrong: Shuffles the caller's labels
# told: changed input
def repair_shoe_finder(pixels, labels, rng):
    state = rng.bit_generator.state
    rng.shuffle(pixels)
    rng.bit_generator.state = state
    rng.shuffle(labels)
    images = pixels[..., np.newaxis].astype(np.float32) / 255
    network = keras.Sequential([keras.Input(shape=images.shape[1:]), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, labels

# %% wrong: Two units for yes or no
# told: two units for yes or no
def repair_shoe_finder(pixels, labels, rng):
    order = rng.permutation(len(labels))
    images = pixels[order][..., np.newaxis].astype(np.float32) / 255
    network = keras.Sequential([keras.Input(shape=images.shape[1:]), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(2, activation="softmax")])
    network.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return network, images, labels[order]

# %% wrong: The loss for several categories
# told: categorical cross-entropy
def repair_shoe_finder(pixels, labels, rng):
    order = rng.permutation(len(labels))
    images = pixels[order][..., np.newaxis].astype(np.float32) / 255
    network = keras.Sequential([keras.Input(shape=images.shape[1:]), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    network.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return network, images, labels[order]

# %% wrong: Returns the network alone
# told: no row of parts
def repair_shoe_finder(pixels, labels, rng):
    network = keras.Sequential([keras.Input(shape=(*pixels.shape[1:], 1)), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network

# %% wrong: For images of 28 × 28 only
# told: other input shape
def repair_shoe_finder(pixels, labels, rng):
    order = rng.permutation(len(labels))
    images = pixels[order][..., np.newaxis].astype(np.float32) / 255
    network = keras.Sequential([keras.Input(shape=(28, 28, 1)), layers.Conv2D(8, kernel_size=3, activation="relu"), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return network, images, labels[order]
