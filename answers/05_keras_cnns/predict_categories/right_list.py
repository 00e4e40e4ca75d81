# A name for each row, as a list.
def predict_categories(model, images, categories):
    return [categories[np.argmax(row)] for row in model.predict(images)]
