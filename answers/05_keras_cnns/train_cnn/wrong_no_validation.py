# Nothing held back.
# told: nothing is held back for validation
def train_cnn(model, images, labels, epochs, batch_size=10):
    return model.fit(images, labels, epochs=epochs, batch_size=batch_size, verbose=0)
