# Fails for a whole network.
# told: stopped with ValueError
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, save_best_only=True, save_weights_only=True)
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history
