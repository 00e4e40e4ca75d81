# Defaults, and other batches.
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True)
    return model.fit(images, labels, 10, max_epochs, 2, [stop], 0.2)
