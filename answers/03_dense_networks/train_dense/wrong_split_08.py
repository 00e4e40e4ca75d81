# 0.8 for validation.
# told: another part than the last fifth
def train_dense(model, images, labels, epochs):
    return model.fit(images.reshape(len(images), -1), labels, epochs=epochs, validation_split=0.8, verbose=0)
