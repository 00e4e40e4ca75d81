# Places, then names.
def predict_categories(model, images, categories):
    places = model.predict(images, verbose=0).argmax(axis=1)
    return np.array(categories)[places]
