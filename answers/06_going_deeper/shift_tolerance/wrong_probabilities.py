# Compares probabilities.
# told: the probabilities are compared
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:] = images[:, :, : images.shape[2] - shift]
    before, after = model.predict(images, verbose=0), model.predict(moved, verbose=0)
    return float(np.isclose(before, after).all(axis=1).mean())
