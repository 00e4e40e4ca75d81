# Nothing held back.
# told: nothing is held back for validation
def train_dense(model, images, labels, epochs):
    return model.fit(images.reshape(len(images), -1), labels, epochs=epochs, verbose=0)
