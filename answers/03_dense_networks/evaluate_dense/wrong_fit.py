# Trains one epoch and returns its figures.
# told: `fit` trains
def evaluate_dense(model, images, labels):
    history = model.fit(images.reshape(len(images), -1), labels, verbose=0).history
    return history["loss"][-1], history["accuracy"][-1]
