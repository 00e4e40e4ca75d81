# Downward.
# told: axis 1 holds the rows
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, shift:] = images[:, : images.shape[1] - shift]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)
