# Percent.
# told: in percent
def evaluate_dense(model, images, labels):
    loss, accuracy = model.evaluate(images.reshape(len(images), -1), labels, verbose=0)
    return loss, 100 * accuracy
