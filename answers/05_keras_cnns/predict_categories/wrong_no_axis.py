# argmax over all images at once.
# told: has argmax an axis
def predict_categories(model, images, categories):
    return np.asarray(categories)[model.predict(images, verbose=0).argmax() % len(categories)]
