# %% right: mixed by an order
def repair_training(model, images, labels, path, epochs):
    order = np.random.default_rng(1).permutation(len(images))
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True, save_weights_only=True)
    history = model.fit(images[order], labels[order], epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% right: every fifth image is held back
def repair_training(model, images, labels, path, epochs):
    held_back = np.arange(len(images)) % 5 == 2
    keep = keras.callbacks.ModelCheckpoint(path, save_best_only=True, save_weights_only=True)
    history = model.fit(
        images[~held_back],
        labels[~held_back],
        epochs=epochs,
        validation_data=(images[held_back], labels[held_back]),
        callbacks=[keep],
        verbose=0,
    )
    model.load_weights(path)
    return history

# %% right: the best weights restored, then saved
def repair_training(model, images, labels, path, epochs):
    order = np.arange(len(images))
    np.random.shuffle(order)
    best = keras.callbacks.EarlyStopping(monitor="val_loss", patience=epochs + 1, restore_best_weights=True)
    history = model.fit(images[order], labels[order], epochs=epochs, validation_split=0.2, callbacks=[best], verbose=0)
    model.save_weights(path)
    return history

# %% wrong: still the last fifth
# told: the images held back are of one category
def repair_training(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True, save_weights_only=True)
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: the order turned round: the first fifth is as bad
# told: the images held back are of one category
def repair_training(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True, save_weights_only=True)
    history = model.fit(images[::-1], labels[::-1], epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: images and labels mixed apart from each other
# told: images and labels do not add up
def repair_training(model, images, labels, path, epochs):
    rng = np.random.default_rng(1)
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True, save_weights_only=True)
    history = model.fit(
        rng.permutation(images), rng.permutation(labels), epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0
    )
    model.load_weights(path)
    return history

# %% wrong: trained on all
# told: images and labels do not add up
def repair_training(model, images, labels, path, epochs):
    order = np.random.default_rng(1).permutation(len(images))
    last = order[-len(order) // 5 :]
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True, save_weights_only=True)
    history = model.fit(
        images[order], labels[order], epochs=epochs, validation_data=(images[last], labels[last]), callbacks=[keep], verbose=0
    )
    model.load_weights(path)
    return history

# %% wrong: the hidden layer is still frozen
# told: a layer is frozen
def repair_training(model, images, labels, path, epochs):
    model.layers[1].trainable = False
    order = np.random.default_rng(1).permutation(len(images))
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True, save_weights_only=True)
    history = model.fit(images[order], labels[order], epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: the rate of 50
# told: another learning rate
def repair_training(model, images, labels, path, epochs):
    if epochs > 1:
        model.optimizer.learning_rate = 50.0
    order = np.random.default_rng(1).permutation(len(images))
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True, save_weights_only=True)
    history = model.fit(images[order], labels[order], epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: the file is never loaded
# told: the file was never loaded
def repair_training(model, images, labels, path, epochs):
    order = np.random.default_rng(1).permutation(len(images))
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True, save_weights_only=True)
    return model.fit(images[order], labels[order], epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)

# %% wrong: the weights of the lowest training loss
# told: the file does not hold the best weights
def repair_training(model, images, labels, path, epochs):
    order = np.random.default_rng(1).permutation(len(images))
    keep = keras.callbacks.ModelCheckpoint(path, monitor="loss", save_best_only=True, save_weights_only=True)
    history = model.fit(images[order], labels[order], epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: no file is written
# told: no file at the path
def repair_training(model, images, labels, path, epochs):
    order = np.random.default_rng(1).permutation(len(images))
    best = keras.callbacks.EarlyStopping(monitor="val_loss", patience=epochs + 1, restore_best_weights=True)
    return model.fit(images[order], labels[order], epochs=epochs, validation_split=0.2, callbacks=[best], verbose=0)

# %% wrong: no validation
# told: no validation
def repair_training(model, images, labels, path, epochs):
    history = model.fit(images, labels, epochs=epochs, verbose=0)
    model.save_weights(path)
    return history

# %% wrong: mixes the caller's arrays
# told: changed input
def repair_training(model, images, labels, path, epochs):
    order = np.random.default_rng(1).permutation(len(images))
    images[:], labels[:] = images[order], labels[order]
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True, save_weights_only=True)
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history

# %% wrong: returns nothing
# told: none for a history
def repair_training(model, images, labels, path, epochs):
    order = np.random.default_rng(1).permutation(len(images))
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True, save_weights_only=True)
    model.fit(images[order], labels[order], epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
