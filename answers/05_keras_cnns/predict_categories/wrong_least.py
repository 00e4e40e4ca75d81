# The least probable.
def predict_categories(model, images, categories):
    return np.asarray(categories)[model.predict(images, verbose=0).argmin(axis=1)]
