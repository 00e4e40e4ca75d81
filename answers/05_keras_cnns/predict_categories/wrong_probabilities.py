# Returns the probabilities.
def predict_categories(model, images, categories):
    return model.predict(images, verbose=0)
