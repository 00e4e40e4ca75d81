# Saves every epoch.
# told: the weights of the last epoch
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=False, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history
