# The best weights in the network, the last ones in the file.
# told: the file holds others
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.EarlyStopping(patience=epochs, restore_best_weights=True)
    save = keras.callbacks.ModelCheckpoint(path, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep, save], verbose=0)
    return history
