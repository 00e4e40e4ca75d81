# Trains on everything.
# told: all images are trained on
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, mode="auto", restore_best_weights=True)
    count = len(images) // 5
    return model.fit(images, labels, epochs=max_epochs, validation_data=(images[-count:], labels[-count:]), callbacks=[stop], verbose=0)
