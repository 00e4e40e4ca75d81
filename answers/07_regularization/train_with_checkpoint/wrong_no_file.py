# No file at all.
# told: There is no file
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.EarlyStopping(patience=epochs, restore_best_weights=True)
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    return history
