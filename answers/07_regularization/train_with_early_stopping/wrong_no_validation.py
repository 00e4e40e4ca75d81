# Nothing held back.
# told: nothing is held back
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="loss", patience=patience, mode="auto", restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, callbacks=[stop], verbose=0)
