# Changes the caller's array's shape.
# told: changed the array that it was given
def evaluate_dense(model, images, labels):
    images.resize((len(images), 784), refcheck=False)
    loss, accuracy = model.evaluate(images, labels, verbose=0)
    return loss, accuracy
