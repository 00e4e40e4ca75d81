# Compiles anew, with a rate of 0.
# told: has not learned anything
def train_with_checkpoint(model, images, labels, path, epochs):
    model.compile(keras.optimizers.SGD(0.0), "categorical_crossentropy", metrics=["accuracy"])
    keep = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", mode="min", save_best_only=True, save_weights_only=path.endswith(".weights.h5"))
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[keep], verbose=0)
    model.load_weights(path)
    return history
