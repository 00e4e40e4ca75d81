# Trains before it measures.
# told: `fit` trains
def evaluate_dense(model, images, labels):
    rows = images.reshape(len(images), -1)
    model.fit(rows, labels, verbose=0)
    loss, accuracy = model.evaluate(rows, labels, verbose=0)
    return loss, accuracy
