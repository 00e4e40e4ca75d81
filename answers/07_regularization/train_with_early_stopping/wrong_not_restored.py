# Does not restore.
# told: the weights of the last epoch
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, mode="auto", restore_best_weights=False)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)
