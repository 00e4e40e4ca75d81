# All names in one text.
def predict_categories(model, images, categories):
    return ", ".join(categories[place] for place in model.predict(images, verbose=0).argmax(axis=1))
