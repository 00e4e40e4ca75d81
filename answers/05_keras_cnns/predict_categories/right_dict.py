# A dict from place to name, one image at a time; a tuple comes back.
def predict_categories(model, images, categories):
    names = dict(enumerate(categories))
    return tuple(names[int(model.predict(images[i : i + 1], verbose=0).argmax())] for i in range(len(images)))
