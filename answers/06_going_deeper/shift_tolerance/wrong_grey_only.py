# Loses all channels but the first.
def shift_tolerance(model, images, shift):
    moved = np.zeros_like(images)
    moved[:, :, shift:, 0] = images[:, :, : images.shape[2] - shift, 0]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)
