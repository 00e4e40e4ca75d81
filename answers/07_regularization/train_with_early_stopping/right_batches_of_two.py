# Batches of two images; its own seed.
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    keras.utils.set_random_seed(0)
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)
    return model.fit(images, labels, batch_size=2, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)
