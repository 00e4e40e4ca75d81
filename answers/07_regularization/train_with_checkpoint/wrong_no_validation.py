# Nothing held back.
# told: nothing is held back
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="loss", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history
