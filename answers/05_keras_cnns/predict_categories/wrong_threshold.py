# Looks for a probability above one half.
# told: IndexError
def predict_categories(model, images, categories):
    answers = model.predict(images, verbose=0)
    return np.array([categories[int(np.flatnonzero(row > 0.5)[0])] for row in answers])
