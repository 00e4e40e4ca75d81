# Each image flattened by itself; progress shown.
def train_dense(model, images, labels, epochs):
    rows = np.array([image.flatten() for image in images])
    history = model.fit(x=rows, y=labels, epochs=epochs, validation_split=0.2, verbose=2)
    return history
