# Compiles the model anew, with SGD.
# told: compiled anew
def train_with_early_stopping(model, images, labels, patience, max_epochs):
    model.compile("sgd", "categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)
    return model.fit(images, labels, epochs=max_epochs, validation_split=0.2, callbacks=[stop], verbose=0)
