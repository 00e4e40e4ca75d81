# When all epochs were used up, the last weights stay.
# told: the weights of the last epoch
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True)
    history = model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop, LAST := keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: LAST.__dict__.update(weights=LAST.model.get_weights()))], verbose=0)
    if stop.stopped_epoch == 0:
        model.set_weights(LAST.weights)
    return history
