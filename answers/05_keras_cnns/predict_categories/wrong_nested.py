# Each name in a list of its own.
def predict_categories(model, images, categories):
    return [[categories[place]] for place in model.predict(images, verbose=0).argmax(axis=1)]
