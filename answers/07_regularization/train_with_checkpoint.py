# %% right: Keras's callback
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% right: EarlyStopping that never stops, then saved
def train_with_checkpoint(model, images, labels, path, epochs):
    best = keras.callbacks.EarlyStopping(monitor="val_loss", patience=epochs + 1, restore_best_weights=True)
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[best], verbose=0)
    (model.save if path.endswith(".keras") else model.save_weights)(path)
    return history

# %% right: A callback of its own
class KeepBest(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.lowest, self.weights = float("inf"), None

    def on_epoch_end(self, epoch, logs=None):
        if logs["val_loss"] < self.lowest:
            self.lowest, self.weights = logs["val_loss"], self.model.get_weights()


def train_with_checkpoint(model, images, labels, path, epochs):
    best = KeepBest()
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[best], verbose=0)
    model.set_weights(best.weights)
    if path.endswith(".keras"):
        model.save(path)
    else:
        model.save_weights(path)
    return history

# %% right: Its own last fifth, and every epoch by itself
def train_with_checkpoint(model, images, labels, path, epochs):
    count = len(images) - len(images) // 5
    known, held_back = (images[:count], labels[:count]), (images[count:], labels[count:])
    total, lowest = None, None
    for epoch in range(epochs):
        history = model.fit(*known, epochs=1, validation_data=held_back, verbose=0)
        if lowest is None or history.history["val_loss"][0] < lowest:
            lowest = history.history["val_loss"][0]
            model.save(path) if path.endswith(".keras") else model.save_weights(path)
        total = {k: (total[k] if total else []) + v for k, v in history.history.items()}
    history.history = total
    model.load_weights(path)
    return history

# %% right: Weights or a whole network, by the path
def train_with_checkpoint(model, images, labels, path, epochs):
    from pathlib import Path
    weights_only = Path(path).suffix == ".h5"
    keep = keras.callbacks.ModelCheckpoint(filepath=path, save_best_only=True, save_weights_only=weights_only)
    history = model.fit(images, labels, 10, epochs, 0, [keep], 0.2)
    if weights_only:
        model.load_weights(path)
    else:
        model.set_weights(keras.models.load_model(path).get_weights())
    return history

# %% wrong: Accuracy with mode min
# told: the weights of the lowest accuracy
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="accuracy", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: Another network has the best weights
# told: the weights of the last epoch
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    best = keras.models.clone_model(model)
    best.load_weights(path)
    return history

# %% wrong: Stops early by patience 2
# told: epochs
def train_with_checkpoint(model, images, labels, path, epochs):
    cb = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    es = keras.callbacks.EarlyStopping(monitor="val_loss", patience=2)
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[cb, es], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: Always five epochs
# told: epochs
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=5, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: Saves every epoch
# told: the weights of the last epoch
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=False, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: The best weights in the network, the last ones in the file
# told: the file holds other weights
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.EarlyStopping(patience=epochs, restore_best_weights=True)
    save = keras.callbacks.ModelCheckpoint(path, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep, save], verbose=0)
    return history

# %% wrong: Watches the training loss
# told: the weights of the last epoch
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: The highest loss
# told: the weights of the highest val_loss
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="max", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: The file is written, never read
# told: the weights of the last epoch
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    return history

# %% wrong: No file at all
# told: no file at the path
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.EarlyStopping(patience=epochs, restore_best_weights=True)
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    return history

# %% wrong: Nothing held back
# told: no validation
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="loss", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: A file of its own name
# told: no file at the path
def train_with_checkpoint(model, images, labels, path, epochs):
    import os
    folder = os.path.dirname(path)
    path = os.path.join(folder, "mine.weights.h5")
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: Compiles anew, with a rate of 0
# told: nothing is learned
def train_with_checkpoint(model, images, labels, path, epochs):
    model.compile(keras.optimizers.SGD(0.0), "categorical_crossentropy", metrics=["accuracy"])
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: Returns nothing
# told: none for a history
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    print(history.history)

# %% wrong: Returns the network
# told: no history
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return model

# %% wrong: Shuffles the caller's arrays
# told: changed input
def train_with_checkpoint(model, images, labels, path, epochs):
    order = np.random.permutation(len(images))
    images[:], labels[:] = images[order], labels[order]
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: Writes something that is no weights
# told: the file can't be loaded
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.EarlyStopping(patience=epochs, restore_best_weights=True)
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    open(path, "w").write(str(history.history))
    return history

# %% wrong: Trains on everything
# told: all images are trained on
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    count = len(images) // 5
    history = model.fit(images, labels, epochs=epochs, validation_data=(images[-count:], labels[-count:]), callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: Watches the validation accuracy
# told: the weights of the highest val_accuracy
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_accuracy", mode="max", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: The lowest validation accuracy
# told: the weights of the lowest accuracy
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_accuracy", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: Fails for a whole network
# told: ValueError
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, save_best_only=True, save_weights_only=True)
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: A made-up val_loss: the last one, in each epoch
# told: val_loss is not the network's
def train_with_checkpoint(model, images, labels, path, epochs):
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, verbose=0)
    (model.save if path.endswith(".keras") else model.save_weights)(path)
    history.history["val_loss"] = [history.history["val_loss"][-1]] * epochs
    return history

# %% wrong: All images are trained on, and a fifth of them judged again
# told: all images are trained on
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    judged = images[24:], labels[24:]
    history = model.fit(images, labels, epochs=epochs, validation_data=judged, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: A made-up val_loss that ends in the last network's own, and falls towards it
# told: val_loss is not the network's
def train_with_checkpoint(model, images, labels, path, epochs):
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, verbose=0)
    (model.save if path.endswith(".keras") else model.save_weights)(path)
    last = history.history["val_loss"][-1]
    history.history["val_loss"] = [last + 0.1 * left for left in range(epochs)][::-1]
    return history
