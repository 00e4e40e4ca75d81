# EarlyStopping that never stops, then saved.
def train_with_checkpoint(model, images, labels, path, epochs):
    best = keras.callbacks.EarlyStopping(monitor="val_loss", patience=epochs + 1, restore_best_weights=True)
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[best], verbose=0)
    (model.save if path.endswith(".keras") else model.save_weights)(path)
    return history
