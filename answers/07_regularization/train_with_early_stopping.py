# %% right: Batches of two images; its own seed
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    keras.utils.set_random_seed(0)
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)
    return model.fit(images, labels, batch_size=2, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% right: Keras's callback
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, mode="auto", restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% right: A callback of its own
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    state = {"lowest": float("inf"), "waited": 0}

    def after(epoch, logs):
        if logs["val_loss"] < state["lowest"]:
            state.update(lowest=logs["val_loss"], waited=0, weights=model.get_weights())
        else:
            state["waited"] += 1
            model.stop_training = state["waited"] >= patience

    watch = keras.callbacks.LambdaCallback(on_epoch_end=after)
    history = model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[watch], verbose=0)
    model.set_weights(state["weights"])
    return history

# %% right: Defaults, and other batches
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True)
    return model.fit(images, labels, 10, max_epochs, 2, [stop], 0.2)

# %% right: Stops by one callback, restores by another
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    import os
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "best.weights.h5")
        watch = [
            keras.callbacks.EarlyStopping("val_loss", patience=patience),
            keras.callbacks.ModelCheckpoint(path, save_best_only=True, save_weights_only=True),
        ]
        count = len(images) // 5
        held_back = images[-count:], labels[-count:]
        history = model.fit(images[:-count], labels[:-count], validation_data=held_back, epochs=max_epochs, callbacks=watch, verbose=0)
        model.load_weights(path)
    return history

# %% wrong: Watches the accuracy with mode min
# told: stopped too early
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="accuracy", patience=patience, mode="min", restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: Scales the caller's images
# told: changed input
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    images /= images.max()
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, mode="auto", restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: Compiles the model anew, with SGD
# told: compiled anew
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    model.compile("sgd", "categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: Watches the training loss
# told: trained for too long
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="loss", patience=patience, mode="auto", restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: Eight epochs at most, whatever is asked for
# told: trained for too long
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, mode="auto", restore_best_weights=True)
    return model.fit(images, labels, epochs=8, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: min_delta=0.05: small new lows do not count
# told: stopped too early
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", min_delta=0.05, patience=patience, restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: A loss that should rise
# told: trained for too long
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, mode="max", restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: Trains to the end, then restores
# told: trained for too long
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=max_epochs, mode="auto", restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: Nothing held back
# told: no validation
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="loss", patience=patience, mode="auto", restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, callbacks=[stop], verbose=0)

# %% wrong: Does not restore
# told: the weights of the last epoch
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, mode="auto", restore_best_weights=False)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: Waits one epoch less
# told: stopped too early
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=max(1, patience - 1), mode="auto", restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: Waits one epoch more
# told: trained for too long
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience + 1, mode="auto", restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: A fixed patience
# told: trained for too long
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=10, mode="auto", restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: A patience of 2, whatever is asked for
# told: stopped too early
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=2, mode="auto", restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: Returns nothing
# told: none for a history
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, mode="auto", restore_best_weights=True)
    print(model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0))

# %% wrong: When all epochs were used up, the last weights stay
# told: the weights of the last epoch
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True)
    history = model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop, LAST := keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: LAST.__dict__.update(weights=LAST.model.get_weights()))], verbose=0)
    if stop.stopped_epoch == 0:
        model.set_weights(LAST.weights)
    return history

# %% wrong: Returns the epoch
# told: no history
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, mode="auto", restore_best_weights=True)
    model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)
    return stop.stopped_epoch

# %% wrong: Trains on everything
# told: all images are trained on
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, mode="auto", restore_best_weights=True)
    count = len(images) // 5
    return model.fit(images, labels, epochs=max_epochs, validation_data=(images[-count:], labels[-count:]), callbacks=[stop], verbose=0)

# %% wrong: Watches the validation accuracy
# told: stopped too early
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_accuracy", patience=patience, mode="auto", restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: min_delta=0.01: smaller new lows do not count
# told: stopped too early
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", min_delta=0.01, patience=patience, restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)

# %% wrong: A made-up val_loss
# told: val_loss is not the network's
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)
    history = model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)
    history.history["val_loss"] = [0.5 + 0.01 * epoch for epoch in range(len(history.history["loss"]))]
    return history

# %% wrong: Never stops; a made-up val_loss falls towards the last network's own
# told: val_loss is not the network's
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    history = model.fit(images, labels, epochs=max_epochs, validation_split=0.2, verbose=0)
    losses = history.history["val_loss"]
    history.history["val_loss"] = [losses[-1] + 1e-6 * left for left in range(max_epochs)][::-1]
    return history
