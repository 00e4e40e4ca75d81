# Calls the network, takes with np.take.
def predict_categories(model, images, categories):
    answers = model(images, training=False)
    return np.take(np.asarray(categories), np.argmax(answers, axis=-1))
