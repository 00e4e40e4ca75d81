# Weights or a whole network, by the path.
def train_with_checkpoint(model, images, labels, path, epochs):
    from pathlib import Path
    weights_only = Path(path).suffix == ".h5"
    keep = keras.callbacks.ModelCheckpoint(filepath=path, save_best_only=True, save_weights_only=weights_only)
    history = model.fit(images, labels, 10, epochs, 0, [keep], 0.2)
    if weights_only:
        model.load_weights(path)
    else:
        model.set_weights(keras.models.load_model(path).get_weights())
    return history
