# Stops when the validation gets worse.
# told: stopped early
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0, callbacks=[keras.callbacks.EarlyStopping(patience=1)])
