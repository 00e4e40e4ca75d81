# Trains twice.
# told: call `fit` once
def train_dense(model, images, labels, epochs):
    rows = images.reshape(len(images), -1)
    model.fit(rows, labels, epochs=epochs, validation_split=0.2, verbose=0)
    return model.fit(rows, labels, epochs=epochs, validation_split=0.2, verbose=0)
