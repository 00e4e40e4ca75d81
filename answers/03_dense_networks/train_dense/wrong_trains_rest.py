# Trains on the held-back fifth afterwards.
# told: call `fit` once
def train_dense(model, images, labels, epochs):
    rows = images.reshape(len(images), -1)
    history = model.fit(rows, labels, epochs=epochs, validation_split=0.2, verbose=0)
    model.fit(rows, labels, epochs=1, verbose=0)
    return history
