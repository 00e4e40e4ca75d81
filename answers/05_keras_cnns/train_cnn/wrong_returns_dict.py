# Returns the dict, not the History.
# told: should be the History that `fit` returns; it is a dict
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0).history
