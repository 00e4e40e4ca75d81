# A callback of its own.
class KeepBest(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.lowest, self.weights = float("inf"), None

    def on_epoch_end(self, epoch, logs=None):
        if logs["val_loss"] < self.lowest:
            self.lowest, self.weights = logs["val_loss"], self.model.get_weights()


def train_with_checkpoint(model, images, labels, path, epochs):
    best = KeepBest()
    history = model.fit(images, labels, epochs=epochs, validation_split=0.2, callbacks=[best], verbose=0)
    model.set_weights(best.weights)
    if path.endswith(".keras"):
        model.save(path)
    else:
        model.save_weights(path)
    return history
