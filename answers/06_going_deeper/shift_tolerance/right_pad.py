# Padded on the left, then cropped.
def shift_tolerance(model, images, shift):
    moved = np.pad(images, ((0, 0), (0, 0), (shift, 0), (0, 0)))[:, :, : images.shape[2]]
    before = model.predict(images, verbose=0).argmax(axis=1)
    after = model.predict(moved, verbose=0).argmax(axis=1)
    return np.mean(before == after)
