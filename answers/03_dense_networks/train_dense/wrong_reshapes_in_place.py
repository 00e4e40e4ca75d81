# Changes the caller's array's shape.
# told: changed the array that it was given
def train_dense(model, images, labels, epochs):
    images.resize((len(images), 784), refcheck=False)
    return model.fit(images, labels, epochs=epochs, validation_split=0.2, verbose=0)
