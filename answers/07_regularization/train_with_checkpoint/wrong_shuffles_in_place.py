# Shuffles the caller's arrays.
def train_with_checkpoint(model, images, labels, path, epochs):
    order = np.random.permutation(len(images))
    images[:], labels[:] = images[order], labels[order]
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history
