# Divides the images by 255 once more.
# told: every image gets the same name
def predict_categories(model, images, categories):
    return np.asarray(categories)[model.predict(images / 255, verbose=0).argmax(axis=1)]
