# The largest by hand, into an array of objects.
def predict_categories(model, images, categories):
    names = np.empty(len(images), dtype=object)
    for i, row in enumerate(model.predict(images, batch_size=2, verbose=0)):
        best = 0
        for k in range(len(row)):
            if row[k] > row[best]:
                best = k
        names[i] = categories[best]
    return names
