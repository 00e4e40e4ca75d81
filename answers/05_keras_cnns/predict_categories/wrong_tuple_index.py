# Indexes what it was given, which works for arrays only.
# told: TypeError
def predict_categories(model, images, categories):
    return categories[model.predict(images, verbose=0).argmax(axis=1)]
