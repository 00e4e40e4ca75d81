# %% right: From the probabilities, by NumPy
def evaluate_dense(model, images, labels):
    probabilities = np.asarray(model(images.reshape(len(images), -1)))
    right = (probabilities * labels).sum(axis=1)
    loss = -np.log(np.maximum(right, 1e-7)).mean()
    accuracy = (probabilities.argmax(axis=1) == labels.argmax(axis=1)).mean()
    return float(loss), float(accuracy)

# %% right: By the names of the figures
def evaluate_dense(model, images, labels):
    figures = model.evaluate(x=images.reshape(images.shape[0], 784), y=labels, return_dict=True, verbose=0)
    return figures["loss"], figures["accuracy"]

# %% right: evaluate
def evaluate_dense(model, images, labels):
    loss, accuracy = model.evaluate(images.reshape(len(images), -1), labels, verbose=0)
    return loss, accuracy

# %% right: The list that evaluate returns, with its progress shown
def evaluate_dense(model, images, labels):
    return model.evaluate(np.reshape(images, (-1, 784)), labels, batch_size=10)

# %% right: From predict, with Keras's own loss; an array
def evaluate_dense(model, images, labels):
    probabilities = model.predict(np.stack([image.ravel() for image in images]), verbose=0)
    loss = keras.losses.categorical_crossentropy(labels, probabilities)
    accuracy = keras.metrics.categorical_accuracy(labels, probabilities)
    return np.array([np.mean(loss), np.mean(accuracy)])

# %% wrong: The number of right answers
# told: other values
def evaluate_dense(model, images, labels):
    loss, accuracy = model.evaluate(images.reshape(len(images), -1), labels, verbose=0)
    return loss, accuracy * len(images)

# %% wrong: Returns the dict that Keras can give
# told: a dict came back
def evaluate_dense(model, images, labels):
    return model.evaluate(images.reshape(len(images), -1), labels, verbose=0, return_dict=True)

# %% wrong: Accuracy over the entries of the one-hot arrays
# told: other values
def evaluate_dense(model, images, labels):
    rows = images.reshape(len(images), -1)
    predicted = np.eye(labels.shape[1])[model.predict(rows, verbose=0).argmax(axis=1)]
    return model.evaluate(rows, labels, verbose=0)[0], float((predicted == labels).mean())

# %% wrong: The fraction that is wrong
# told: other values
def evaluate_dense(model, images, labels):
    loss, accuracy = model.evaluate(images.reshape(len(images), -1), labels, verbose=0)
    return loss, 1 - accuracy

# %% wrong: Fifty images, as in the check
# told: the loss is not that of all these images
def evaluate_dense(model, images, labels):
    loss, accuracy = model.evaluate(images[:50].reshape(50, 784), labels[:50], verbose=0)
    return loss, accuracy

# %% wrong: The first batch only
# told: other values
def evaluate_dense(model, images, labels):
    loss, accuracy = model.evaluate(images.reshape(len(images), -1)[:32], labels[:32], verbose=0)
    return loss, accuracy

# %% wrong: Trains one epoch and returns its figures
# told: the model was trained
def evaluate_dense(model, images, labels):
    history = model.fit(images.reshape(len(images), -1), labels, verbose=0).history
    return history["loss"][-1], history["accuracy"][-1]

# %% wrong: Returns a History
# told: the model was trained
def evaluate_dense(model, images, labels):
    return model.fit(images.reshape(len(images), -1), labels, verbose=0)

# %% wrong: The chapter's test images
# told: other values
def evaluate_dense(model, images, labels):
    loss, accuracy = model.evaluate(test.images.reshape(len(test.images), 784), test.one_hot, verbose=0)
    return loss, accuracy

# %% wrong: Hands the images on as they are
# told: the images were not made rows
def evaluate_dense(model, images, labels):
    loss, accuracy = model.evaluate(images, labels, verbose=0)
    return loss, accuracy

# %% wrong: Only the accuracy
# told: only one of the two figures is returned
def evaluate_dense(model, images, labels):
    return model.evaluate(images.reshape(len(images), -1), labels, verbose=0)[1]

# %% wrong: Pixels and images mixed up
# told: other values
def evaluate_dense(model, images, labels):
    loss, accuracy = model.evaluate(images.reshape(784, -1).T, labels, verbose=0)
    return loss, accuracy

# %% wrong: Percent
# told: the accuracy is given in percent
def evaluate_dense(model, images, labels):
    loss, accuracy = model.evaluate(images.reshape(len(images), -1), labels, verbose=0)
    return loss, 100 * accuracy

# %% wrong: Prints in place of returning
# told: none
def evaluate_dense(model, images, labels):
    print(model.evaluate(images.reshape(len(images), -1), labels, verbose=0))

# %% wrong: Changes the caller's array's shape
# told: changed input
def evaluate_dense(model, images, labels):
    images.resize((len(images), 784), refcheck=False)
    loss, accuracy = model.evaluate(images, labels, verbose=0)
    return loss, accuracy

# %% wrong: Rounded
# told: other values
def evaluate_dense(model, images, labels):
    loss, accuracy = model.evaluate(images.reshape(len(images), -1), labels, verbose=0)
    return round(loss, 1), round(accuracy, 1)

# %% wrong: Accuracy first
# told: the order is swapped
def evaluate_dense(model, images, labels):
    loss, accuracy = model.evaluate(images.reshape(len(images), -1), labels, verbose=0)
    return accuracy, loss

# %% wrong: Trains before it measures
# told: the model was trained
def evaluate_dense(model, images, labels):
    rows = images.reshape(len(images), -1)
    model.fit(rows, labels, verbose=0)
    loss, accuracy = model.evaluate(rows, labels, verbose=0)
    return loss, accuracy
