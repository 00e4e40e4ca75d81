# Returns a History.
# told: `fit` trains
def evaluate_dense(model, images, labels):
    return model.fit(images.reshape(len(images), -1), labels, verbose=0)
