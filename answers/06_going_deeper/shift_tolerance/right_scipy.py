# SciPy shifts, and fills with 0; one prediction for both.
def shift_tolerance(model, images, shift):
    from scipy import ndimage

    moved = ndimage.shift(images, (0, 0, shift, 0), order=0, mode="constant", cval=0.0)
    categories = model.predict(np.concatenate([images, moved]), verbose=0).argmax(axis=1)
    return np.mean(categories[: len(images)] == categories[len(images) :])
