# min_delta=0.05: small new lows do not count.
# told: too early
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", min_delta=0.05, patience=patience, restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)
