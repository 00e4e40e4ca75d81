# %% right: A History of one's own
def train_cnn(model, images, labels, epochs, batch_size=10):
    record = keras.callbacks.History()
    model.fit(images, labels, batch_size, epochs, 0, callbacks=[record], validation_split=0.2)
    return record

# %% right: Batches made by tf.data
import tensorflow as tf


def train_cnn(model, images, labels, epochs, batch_size=10):
    count = int(len(images) * 0.8)
    known = tf.data.Dataset.from_tensor_slices((images[:count], labels[:count])).shuffle(count).batch(batch_size)
    held_back = tf.data.Dataset.from_tensor_slices((images[count:], labels[count:])).batch(batch_size)
    return model.fit(known, validation_data=held_back, epochs=epochs, verbose=0)

# %% right: One call
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)

# %% right: The History that the model keeps
def train_cnn(model, images, labels, epochs, batch_size=10):
    model.fit(x=images, y=labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
    return model.history

# %% right: Holds back the last fifth by itself
def train_cnn(model, images, labels, epochs, batch_size=10):
    held_back = len(images) // 5
    return model.fit(
        images[:-held_back],
        labels[:-held_back],
        epochs=epochs,
        batch_size=batch_size,
        validation_data=(images[-held_back:], labels[-held_back:]),
        verbose=0,
    )

# %% right: Arguments by position, progress shown
def train_cnn(model, images, labels, epochs, batch_size=10):
    history = model.fit(images, labels, batch_size, epochs, 2, None, 0.2)
    return history

# %% right: Settings in a dict; training images in their own order
def train_cnn(model, images, labels, epochs, batch_size=10):
    settings = {"epochs": epochs, "batch_size": batch_size, "validation_split": 1 / 5, "verbose": 0, "shuffle": False}
    return model.fit(images, labels, **settings)

# %% right: Given as tensors
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(keras.ops.convert_to_tensor(images), keras.ops.convert_to_tensor(labels), epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)

# %% wrong: 10 whatever is asked for
# told: batch_size is always 10
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=10, validation_split=0.2, verbose=0)

# %% wrong: Replaces the optimizer that the network came with
# told: another network or other images
def train_cnn(model, images, labels, epochs, batch_size=10):
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)

# %% wrong: Another batch size where none is asked for
# told: batch_size is ignored
def train_cnn(model, images, labels, epochs, batch_size=32):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)

# %% wrong: Divides the images by 255 once more
# told: another network or other images
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images / 255, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)

# %% wrong: Stops when the validation gets worse
# told: the training stopped early
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0, callbacks=[keras.callbacks.EarlyStopping(patience=1)])

# %% wrong: One call of fit for each epoch: the last History knows one epoch only
# told: the History has only one epoch
def train_cnn(model, images, labels, epochs, batch_size=10):
    for _ in range(epochs):
        history = model.fit(images, labels, batch_size=batch_size, validation_split=0.2, verbose=0)
    return history

# %% wrong: Two epochs whatever is asked for
# told: epochs
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=2, batch_size=batch_size, validation_split=0.2, verbose=0)

# %% wrong: Holds back the first fifth
# told: the first fifth is held back
def train_cnn(model, images, labels, epochs, batch_size=10):
    count = len(images) // 5
    return model.fit(images[count:], labels[count:], batch_size=batch_size, epochs=epochs, validation_data=(images[:count], labels[:count]), verbose=0)

# %% wrong: Trains twice and returns the second History
# told: the network is trained twice as long
def train_cnn(model, images, labels, epochs, batch_size=10):
    model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)

# %% wrong: Holds back four fifths
# told: most images are not trained on
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.8, verbose=0)

# %% wrong: Nothing can be learned
# told: the weights are as they were before
def train_cnn(model, images, labels, epochs, batch_size=10):
    model.trainable = False
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)

# %% wrong: Trains on the chapter's images
# told: ValueError
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(train.images[:25], train.one_hot[:25], epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)

# %% wrong: batch_size is not handed on
# told: batch_size is ignored
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, validation_split=0.2, verbose=0)

# %% wrong: Nothing held back
# told: no validation
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, verbose=0)

# %% wrong: One step an epoch
# told: other value
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, steps_per_epoch=1, verbose=0)

# %% wrong: Trains a network of its own
# told: another network or other images
def train_cnn(model, images, labels, epochs, batch_size=10):
    model = keras.Sequential([keras.Input(images.shape[1:]), layers.Flatten(), layers.Dense(labels.shape[1], activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)

# %% wrong: fit takes batch_size in third place, epochs in fourth
# told: epochs and batch_size have changed places
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs, batch_size, verbose=0, validation_split=0.2)

# %% wrong: Returns the dict, not the History
# told: no history
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0).history

# %% wrong: Trains and returns the network
# told: no history
def train_cnn(model, images, labels, epochs, batch_size=10):
    model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
    return model

# %% wrong: Trains and prints
# told: none for a history
def train_cnn(model, images, labels, epochs, batch_size=10):
    print(model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0).history)

# %% wrong: Shuffles before the last fifth is held back
# told: another network or other images
def train_cnn(model, images, labels, epochs, batch_size=10):
    o = np.random.permutation(len(images))
    return model.fit(images[o], labels[o], epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)

# %% wrong: Shuffles the caller's images, away from their labels
# told: changed input
def train_cnn(model, images, labels, epochs, batch_size=10):
    np.random.shuffle(images)
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)

# %% wrong: Holds back a tenth
# told: other value
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.1, verbose=0)

# %% wrong: Trains a clone, with weights of its own
# told: another network or other images
def train_cnn(model, images, labels, epochs, batch_size=10):
    other = keras.models.clone_model(model)
    other.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return other.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)

# %% wrong: Trains twice and returns the first History
# told: the network is trained twice as long
def train_cnn(model, images, labels, epochs, batch_size=10):
    history = model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
    model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
    return history

# %% wrong: Holds back a fifth, but validates on everything
# told: the validation uses all images, also those trained on
def train_cnn(model, images, labels, epochs, batch_size=10):
    count = int(len(images) * 0.8)
    return model.fit(images[:count], labels[:count], batch_size=batch_size, epochs=epochs, validation_data=(images, labels), verbose=0)

# %% wrong: Holds back a fifth and never looks at it
# told: the validation uses images that are trained on
def train_cnn(model, images, labels, epochs, batch_size=10):
    count = int(len(images) * 0.8)
    known = images[:count], labels[:count]
    return model.fit(*known, batch_size=batch_size, epochs=epochs, validation_data=known, verbose=0)

# %% wrong: Trains on everything and validates on the same
# told: all images are trained on
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_data=(images, labels), verbose=0)

# %% wrong: Holds back four fifths where batches are small
# told: most images are not trained on
def train_cnn(model, images, labels, epochs, batch_size=10):
    share = 0.2 if batch_size >= 10 else 0.8
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=share, verbose=0)
