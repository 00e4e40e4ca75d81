# A callback of its own.
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    state = {"lowest": float("inf"), "waited": 0}

    def after(epoch, logs):
        if logs["val_loss"] < state["lowest"]:
            state.update(lowest=logs["val_loss"], waited=0, weights=model.get_weights())
        else:
            state["waited"] += 1
            model.stop_training = state["waited"] >= patience

    watch = keras.callbacks.LambdaCallback(on_epoch_end=after)
    history = model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[watch], verbose=0)
    model.set_weights(state["weights"])
    return history
