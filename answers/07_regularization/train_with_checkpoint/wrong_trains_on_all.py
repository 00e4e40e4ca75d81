# Trains on everything.
# told: all images are trained on
def train_with_checkpoint(model, images, labels, path, epochs):
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    count = len(images) // 5
    history = model.fit(images, labels, epochs=epochs, validation_data=(images[-count:], labels[-count:]), callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history
