# Stops early by patience 2.
# told: number of epochs
def train_with_checkpoint(model, images, labels, path, epochs):
    cb = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    es = keras.callbacks.EarlyStopping(monitor="val_loss", patience=2)
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[cb, es], verbose=0)
    model.load_weights(path)
    return history
