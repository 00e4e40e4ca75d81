# Divides by 255 once more.
# told: it is not the loss of this model on these rows
def train_dense(model, images, labels, epochs):
    return model.fit(images.reshape(len(images), -1) / 255, labels, epochs=epochs, validation_split=0.2, verbose=0)
