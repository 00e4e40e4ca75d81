# %% right: Batches by tf.data
def train_dense(model, images, labels, epochs):
    rows = images.reshape(images.shape[0], -1)
    known = int(len(rows) * 0.8)
    data = tf.data.Dataset.from_tensor_slices((rows[:known], labels[:known])).shuffle(known, seed=1).batch(16)
    held_back = tf.data.Dataset.from_tensor_slices((rows[known:], labels[known:])).batch(16)
    return model.fit(data, validation_data=held_back, epochs=epochs, verbose=0)

# %% right: Keras's Flatten as a function; a tensor goes into fit
def train_dense(model, images, labels, epochs):
    rows = layers.Flatten()(images)
    return model.fit(rows, tf.constant(labels), epochs=epochs, validation_split=0.2, verbose=0)

# %% right: Each image flattened by itself; progress shown
def train_dense(model, images, labels, epochs):
    rows = np.array([image.flatten() for image in images])
    history = model.fit(x=rows, y=labels, epochs=epochs, validation_split=0.2, verbose=2)
    return history

# %% right: Holds back the last fifth by itself, in batches of 10
def train_dense(model, images, labels, epochs):
    rows = np.reshape(images, (-1, 28 * 28))
    known = int(0.8 * len(rows))
    return model.fit(
        rows[:known],
        labels[:known],
        batch_size=10,
        epochs=epochs,
        validation_data=(rows[known:], labels[known:]),
        verbose=0,
    )

# %% right: Reshape and fit
def train_dense(model, images, labels, epochs):
    rows = images.reshape(len(images), 784)
    return model.fit(rows, labels, epochs=epochs, validation_split=0.2, verbose=0)

# %% wrong: Column after column
# told: it is not the loss of this model on these rows
def train_dense(model, images, labels, epochs):
    rows = images[..., 0].transpose(0, 2, 1).reshape(len(images), -1)
    return model.fit(rows, labels, epochs=epochs, validation_split=0.2, verbose=0)

# %% wrong: Replaces the optimizer that the model came with
# told: it is not the loss of this model on these rows
def train_dense(model, images, labels, epochs):
    model.compile(optimizer=keras.optimizers.Adam(0.1), loss="categorical_crossentropy", metrics=["accuracy"])
    return model.fit(images.reshape(len(images), -1), labels, epochs=epochs, validation_split=0.2, verbose=0)

# %% wrong: Three epochs whatever is asked for
# told: the History has another number of epochs
def train_dense(model, images, labels, epochs):
    return model.fit(images.reshape(len(images), -1), labels, epochs=3, validation_split=0.2, verbose=0)

# %% wrong: The fifty images of the lesson
# told: ValueError
def train_dense(model, images, labels, epochs):
    rows = images.reshape(50, 784)
    return model.fit(rows, labels, epochs=epochs, validation_split=0.2, verbose=0)

# %% wrong: Holds back the first fifth
# told: the first fifth is held back
def train_dense(model, images, labels, epochs):
    rows = images.reshape(len(images), -1)
    count = len(rows) // 5
    return model.fit(rows[count:], labels[count:], epochs=epochs, validation_data=(rows[:count], labels[:count]), verbose=0)

# %% wrong: The chapter's images
# told: it is not the loss of this model on these rows
def train_dense(model, images, labels, epochs):
    return model.fit(train.images[:70].reshape(70, 784), train.one_hot[:70], epochs=epochs, validation_split=0.2, verbose=0)

# %% wrong: fit once for each epoch in a loop; returns the last
# told: the History has another number of epochs
def train_dense(model, images, labels, epochs):
    for _ in range(epochs):
        history = model.fit(images.reshape(len(images), -1), labels, epochs=1, validation_split=0.2, verbose=0)
    return history

# %% wrong: Hands the images on as they are
# told: the images were not made rows
def train_dense(model, images, labels, epochs):
    return model.fit(images, labels, epochs=epochs, validation_split=0.2, verbose=0)

# %% wrong: Nothing held back
# told: no validation
def train_dense(model, images, labels, epochs):
    return model.fit(images.reshape(len(images), -1), labels, epochs=epochs, verbose=0)

# %% wrong: Pixels and images mixed up by a transposed reshape
# told: it is not the loss of this model on these rows
def train_dense(model, images, labels, epochs):
    rows = images.reshape(784, len(images)).T
    return model.fit(rows, labels, epochs=epochs, validation_split=0.2, verbose=0)

# %% wrong: Trains a network of its own
# told: it is not the loss of this model on these rows
def train_dense(model, images, labels, epochs):
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((784,)), layers.Dense(10, activation="relu"), layers.Dense(labels.shape[1], activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model.fit(images.reshape(len(images), -1), labels, epochs=epochs, validation_split=0.2, verbose=0)

# %% wrong: Changes the caller's array's shape
# told: changed input
def train_dense(model, images, labels, epochs):
    images.resize((len(images), 784), refcheck=False)
    return model.fit(images, labels, epochs=epochs, validation_split=0.2, verbose=0)

# %% wrong: Trains and puts the old weights back
# told: another model was trained
def train_dense(model, images, labels, epochs):
    old = model.get_weights()
    history = model.fit(images.reshape(len(images), -1), labels, epochs=epochs, validation_split=0.2, verbose=0)
    model.set_weights(old)
    return history

# %% wrong: The dict, not the History
# told: no history
def train_dense(model, images, labels, epochs):
    return model.fit(images.reshape(len(images), -1), labels, epochs=epochs, validation_split=0.2, verbose=0).history

# %% wrong: The model
# told: no history
def train_dense(model, images, labels, epochs):
    model.fit(images.reshape(len(images), -1), labels, epochs=epochs, validation_split=0.2, verbose=0)
    return model

# %% wrong: Trains and prints
# told: none for a history
def train_dense(model, images, labels, epochs):
    print(model.fit(images.reshape(len(images), -1), labels, epochs=epochs, validation_split=0.2, verbose=0).history)

# %% wrong: Divides by 255 once more
# told: it is not the loss of this model on these rows
def train_dense(model, images, labels, epochs):
    return model.fit(images.reshape(len(images), -1) / 255, labels, epochs=epochs, validation_split=0.2, verbose=0)

# %% wrong: Holds back a half
# told: another part than the last fifth is held back
def train_dense(model, images, labels, epochs):
    return model.fit(images.reshape(len(images), -1), labels, epochs=epochs, validation_split=0.5, verbose=0)

# %% wrong: 0.8 for validation
# told: another part than the last fifth is held back
def train_dense(model, images, labels, epochs):
    return model.fit(images.reshape(len(images), -1), labels, epochs=epochs, validation_split=0.8, verbose=0)

# %% wrong: Trains twice
# told: another number of steps
def train_dense(model, images, labels, epochs):
    rows = images.reshape(len(images), -1)
    model.fit(rows, labels, epochs=epochs, validation_split=0.2, verbose=0)
    return model.fit(rows, labels, epochs=epochs, validation_split=0.2, verbose=0)

# %% wrong: Trains on the held-back fifth afterwards
# told: another number of steps
def train_dense(model, images, labels, epochs):
    rows = images.reshape(len(images), -1)
    history = model.fit(rows, labels, epochs=epochs, validation_split=0.2, verbose=0)
    model.fit(rows, labels, epochs=1, verbose=0)
    return history

# %% wrong: Holds back a fifth, but validates on everything
# told: it validates on all images, also those trained on
def train_dense(model, images, labels, epochs):
    rows = images.reshape(len(images), -1)
    known = int(len(rows) * 0.8)
    return model.fit(rows[:known], labels[:known], epochs=epochs, validation_data=(rows, labels), verbose=0)

# %% wrong: Validates on the images that it trains on
# told: it validates on images that it is trained on
def train_dense(model, images, labels, epochs):
    known = int(len(images) * 0.8)
    rows, labels = images.reshape(len(images), -1)[:known], labels[:known]
    return model.fit(rows, labels, epochs=epochs, validation_data=(rows, labels), verbose=0)

# %% wrong: Trains on everything and validates on the same
# told: it trains on everything
def train_dense(model, images, labels, epochs):
    rows = images.reshape(len(images), -1)
    return model.fit(rows, labels, epochs=epochs, validation_data=(rows, labels), verbose=0)
