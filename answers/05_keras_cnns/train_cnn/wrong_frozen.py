# Nothing can be learned.
# told: the weights are as they were before
def train_cnn(model, images, labels, epochs, batch_size=10):
    model.trainable = False
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, validation_split=0.2, verbose=0)
