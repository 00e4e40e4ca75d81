# Pixels and images mixed up by a transposed reshape.
# told: look whether pixels changed their order
def train_dense(model, images, labels, epochs):
    rows = images.reshape(784, len(images)).T
    return model.fit(rows, labels, epochs=epochs, validation_split=0.2, verbose=0)
