# Watches the validation accuracy.
# told: the highest val_accuracy
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_accuracy", mode="max", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history
