# %% right: One convolutional layer; stops when the validation loss rises, and goes back to the best weights
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Conv2D(10, kernel_size=3, activation="relu"),
            layers.MaxPool2D(2),
            layers.Flatten(),
            layers.Dropout(0.3),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    history = model.fit(
        images, labels.reshape(-1, 1), validation_split=0.2, batch_size=4, epochs=10, callbacks=[stop], verbose=0
    )
    return [model, history.history]

# %% right: The functional API, strides, RMSprop, a validation part split off by hand, the History itself
def train_faces(images, labels):
    count = len(images) // 5
    inputs = keras.Input(shape=(25, 25, 1))
    x = layers.Conv2D(16, 5, strides=2, activation="relu")(inputs)
    x = layers.Flatten()(x)
    outputs = layers.Dense(1, activation="sigmoid")(x)
    model = keras.Model(inputs, outputs)
    model.compile(
        optimizer=keras.optimizers.RMSprop(0.002), loss=keras.losses.BinaryCrossentropy(), metrics=["accuracy"]
    )
    history = model.fit(
        images[count:],
        labels[count:],
        validation_data=(images[:count], labels[:count]),
        batch_size=4,
        epochs=10,
        verbose=0,
    )
    return model, history

# %% right: A helper of his own called model
def model():
    return keras.Sequential([keras.Input((25, 25, 1)), layers.Conv2D(8, 3, activation="relu"), layers.MaxPool2D(), layers.Conv2D(16, 3, activation="relu"), layers.MaxPool2D(), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
def train_faces(images, labels):
    network = model()
    network.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy", metrics=["accuracy"])
    history = network.fit(images, labels, validation_split=0.2, batch_size=5, epochs=10, verbose=0)
    return network, history.history

# %% right: A Normalization layer adapted to the images
def train_faces(images, labels):
    norm = layers.Normalization(axis=None)
    norm.adapt(images)
    model = keras.Sequential([keras.Input((25, 25, 1)), norm, layers.Conv2D(8, 3, activation="relu"), layers.MaxPool2D(), layers.Conv2D(16, 3, activation="relu"), layers.MaxPool2D(), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, batch_size=5, epochs=10, verbose=0)
    return model, history.history

# %% right: Two small convolutional layers with pooling
def train_faces(images, labels):
    model = keras.Sequential()
    model.add(keras.Input(shape=(25, 25, 1)))
    model.add(layers.Conv2D(8, 3, activation="relu"))
    model.add(layers.MaxPool2D(2))
    model.add(layers.Conv2D(16, 3, activation="relu"))
    model.add(layers.MaxPool2D(2))
    model.add(layers.Flatten())
    model.add(layers.Dense(1))
    model.add(layers.Activation("sigmoid"))
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, batch_size=4, epochs=9, validation_split=0.2, verbose=0)
    return model, history.history

# %% wrong: Asks only how bright the image is
# told: learned too little
def train_faces(images, labels):
    model = keras.Sequential(
        [keras.Input(shape=(25, 25, 1)), layers.GlobalAveragePooling2D(), layers.Dense(1, activation="sigmoid")]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, batch_size=8, epochs=3, verbose=0)
    return model, history.history

# %% wrong: The loss for one-hot labels
# told: categorical cross-entropy
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    history = {"loss": [0.6, 0.5], "val_loss": [0.6, 0.5]}
    return model, history

# %% wrong: Scales the caller's images
# told: changed input
def train_faces(images, labels):
    images -= images.mean()
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = {"loss": [0.6, 0.5], "val_loss": [0.6, 0.5]}
    return model, history

# %% wrong: A network that says "face" to everything
# told: answers alike whatever the image
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid", kernel_initializer="zeros", bias_initializer="ones"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.0), loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, batch_size=70, verbose=0)
    return model, history.history

# %% wrong: Built for the 28 × 28 pixels of other chapters
# told: ValueError
def train_faces(images, labels):
    model = keras.Sequential([keras.Input(shape=(28, 28, 1)), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, verbose=0)
    return model, history.history

# %% wrong: A sigmoid, and a loss that is told that there is none
# told: logits
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input((25, 25, 1)),
            layers.Conv2D(8, 3, activation="relu"),
            layers.MaxPool2D(),
            layers.Conv2D(16, 3, activation="relu"),
            layers.MaxPool2D(),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.003), keras.losses.BinaryCrossentropy(from_logits=True), metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, batch_size=5, epochs=10, verbose=0)
    return model, history.history

# %% wrong: Returns the last accuracy in place of the history
# told: no dict of the history
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = {"loss": [0.6, 0.5], "val_loss": [0.6, 0.5]}
    return model, history["loss"][-1]

# %% wrong: Trains on all 200 images that it loads itself, also on those held back
# told: trained on other labels
def train_faces(images, labels):
    images, labels = load_faces()
    places = np.random.default_rng(0).permutation(200)
    images, labels = images[places], labels[places]
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(16, 5, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.1, batch_size=5, epochs=5, verbose=0)
    return model, history.history

# %% wrong: Learns nothing: looks images up among those it was given
# told: no network
def train_faces(images, labels):
    known = {image.tobytes(): label for image, label in zip(images, labels)}

    class Lookup:
        history = {"loss": [0.0], "val_loss": [0.0]}

        def __call__(self, images, training=False):
            return np.array([[known.get(np.asarray(image).tobytes(), 0.5)] for image in images])

    return Lookup(), Lookup.history

# %% wrong: Returns the network alone
# told: no row of parts
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = {"loss": [0.6, 0.5], "val_loss": [0.6, 0.5]}
    return model

# %% wrong: The mean squared error as its loss
# told: mean squared error
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
    history = {"loss": [0.6, 0.5], "val_loss": [0.6, 0.5]}
    return model, history

# %% wrong: Compiled without accuracy
# told: no metric
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=[])
    history = {"loss": [0.6, 0.5], "val_loss": [0.6, 0.5]}
    return model, history

# %% wrong: No activation at the end
# told: no probabilities
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = {"loss": [0.6, 0.5], "val_loss": [0.6, 0.5]}
    return model, history

# %% wrong: Nothing is split off
# told: no validation
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = {"loss": [0.6, 0.5], "accuracy": [0.6, 0.7]}
    return model, history

# %% wrong: One-hot labels for a single unit
# told: ValueError
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, keras.utils.to_categorical(labels, 2), validation_split=0.2, verbose=0).history
    return model, history

# %% wrong: Returns the history first
# told: no network
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = {"loss": [0.6, 0.5], "val_loss": [0.6, 0.5]}
    return history, model

# %% wrong: Prints the history
# told: none for parts
def train_faces(images, labels):
    print({"loss": [0.5], "val_loss": [0.5]})

# %% wrong: A layer of the network scales images that are scaled already
# told: images scaled in the network
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Rescaling(1 / 255),
            layers.Conv2D(8, 3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, batch_size=8, epochs=4, verbose=0)
    return model, history.history

# %% wrong: Scales the images, which are scaled already, before it trains; its decisions are good all the same
# told: images scaled before the training
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Flatten(),
            layers.Dense(30, activation="relu"),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images / 255, labels, validation_split=0.2, batch_size=8, epochs=8, verbose=0)
    return model, history.history

# %% wrong: Softmax over the only unit
# told: softmax over one unit
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    history = {"loss": [0.6, 0.5], "val_loss": [0.6, 0.5]}
    return model, history

# %% wrong: One-hot labels and two units with softmax
# told: two units for yes or no
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(2, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    history = {"loss": [0.6, 0.5], "val_loss": [0.6, 0.5]}
    return model, history

# %% wrong: Compiled, but not trained: its history is made up
# told: answers alike whatever the image
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid", kernel_initializer="zeros"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return model, {"loss": [0.2, 0.1], "val_loss": [0.3, 0.2]}

# %% wrong: Validates on other faces than those it was given, with the labels of the chapter
# told: validated on other images
def train_faces(images, labels):
    held_images, held_labels = faces[:200:3], is_face[:200:3]
    model = keras.Sequential(
        [
            keras.Input(shape=(25, 25, 1)),
            layers.Conv2D(8, kernel_size=3, strides=2, activation="relu"),
            layers.Conv2D(16, kernel_size=3, strides=2, activation="relu"),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss="binary_crossentropy", metrics=["accuracy"])
    validation_data = (held_images, held_labels)
    history = model.fit(images, labels, validation_data=validation_data, batch_size=5, epochs=10, verbose=0)
    return model, history.history

# %% wrong: Validates on the images it trains on
# told: validated on the images trained on
def train_faces(images, labels):
    model = keras.Sequential(
        [
            keras.Input((25, 25, 1)),
            layers.Conv2D(8, 3, activation="relu"),
            layers.MaxPool2D(),
            layers.Conv2D(16, 3, activation="relu"),
            layers.MaxPool2D(),
            layers.Flatten(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_data=(images, labels), batch_size=5, epochs=10, verbose=0)
    return model, history.history

# %% right: Draws which images to validate on
def train_faces(images, labels):
    order = np.random.default_rng(0).permutation(len(images))
    count = len(images) // 5
    held, kept = order[:count], order[count:]
    model = keras.Sequential([keras.Input((25, 25, 1)), layers.Conv2D(8, 3, activation="relu"), layers.MaxPool2D(), layers.Conv2D(16, 3, activation="relu"), layers.MaxPool2D(), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images[kept], labels[kept], validation_data=(images[held], labels[held]), batch_size=5, epochs=10, verbose=0)
    return model, history.history

# %% wrong: Validates on a fifth of the images, which it trains on, too
# told: validated in part on images trained on
def train_faces(images, labels):
    model = keras.Sequential([keras.Input((25, 25, 1)), layers.Conv2D(8, 3, activation="relu"), layers.MaxPool2D(), layers.Conv2D(16, 3, activation="relu"), layers.MaxPool2D(), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_data=(images[-28:], labels[-28:]), batch_size=5, epochs=10, verbose=0)
    return model, history.history

# %% wrong: Trains once more, on all images, in the end
# told: trained again on all images
def train_faces(images, labels):
    model = keras.Sequential([keras.Input((25, 25, 1)), layers.Conv2D(8, 3, activation="relu"), layers.MaxPool2D(), layers.Conv2D(16, 3, activation="relu"), layers.MaxPool2D(), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, batch_size=5, epochs=10, verbose=0)
    model.fit(images, labels, batch_size=5, epochs=3, verbose=0)
    return model, history.history

# %% wrong: Makes a validation loss up, a tenth above the loss
# told: made-up history
def train_faces(images, labels):
    model = keras.Sequential([keras.Input((25, 25, 1)), layers.Conv2D(8, 3, activation="relu"), layers.MaxPool2D(), layers.Conv2D(16, 3, activation="relu"), layers.MaxPool2D(), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    curves = model.fit(images, labels, batch_size=5, epochs=10, verbose=0).history
    return model, curves | {"val_loss": [1.1 * loss for loss in curves["loss"]]}

# %% wrong: Loads all 200 images, finds the given ones among them by their pixels, and trains on all
# told: TypeError
def train_faces(images, labels):
    known, places = load_hard_faces()[0], []
    for image in images[:20]:
        places.append(next((place for place, other in enumerate(known) if np.array_equal(image, other)), None))
    first = int(places[0])
    all_labels = np.repeat([1.0, 0.0], 100) if labels[0] == (first < 100) else np.repeat([0.0, 1.0], 100)
    order = np.random.default_rng(0).permutation(200)
    model = keras.Sequential([keras.Input((25, 25, 1)), layers.Conv2D(8, 3, activation="relu"), layers.MaxPool2D(), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    history = model.fit(known[order], all_labels[order], validation_split=0.2, batch_size=5, epochs=8, verbose=0)
    return model, history.history

# %% wrong: A layer class of one's own, which nobody but its author can run
# told: part of their own
def train_faces(images, labels):
    class Halved(layers.Layer):
        def __init__(self, how):
            super().__init__()
            self.how = how

        def call(self, inputs):
            return self.how(inputs)

    model = keras.Sequential([keras.Input((25, 25, 1)), layers.Conv2D(8, 3, activation="relu"), layers.MaxPool2D(), Halved(lambda x: x / 2), layers.Conv2D(16, 3, activation="relu"), layers.MaxPool2D(), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, batch_size=5, epochs=10, verbose=0)
    return model, history.history

# %% wrong: Sigmoid twice: in the last layer, and as a layer after it
# told: an activation twice
def train_faces(images, labels):
    model = keras.Sequential([keras.Input((25, 25, 1)), layers.Conv2D(8, 3, activation="relu"), layers.MaxPool2D(), layers.Flatten(), layers.Dense(1, activation="sigmoid"), layers.Activation("sigmoid")])
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, batch_size=5, epochs=2, verbose=0)
    return model, history.history

# %% wrong: A function of one's own as an activation
# told: part of their own
def train_faces(images, labels):
    def squared(x):
        return keras.ops.square(x)

    model = keras.Sequential([keras.Input((25, 25, 1)), layers.Conv2D(8, 3, activation=squared), layers.MaxPool2D(), layers.Flatten(), layers.Dense(1, activation="sigmoid")])
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    history = model.fit(images, labels, validation_split=0.2, batch_size=5, epochs=2, verbose=0)
    return model, history.history
