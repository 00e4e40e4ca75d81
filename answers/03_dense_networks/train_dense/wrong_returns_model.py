# The model.
# told: should be the History
def train_dense(model, images, labels, epochs):
    model.fit(images.reshape(len(images), -1), labels, epochs=epochs, validation_split=0.2, verbose=0)
    return model
